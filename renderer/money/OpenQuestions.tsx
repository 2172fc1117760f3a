// Says that the accountant waits for an answer, and leads there.

import { MessageCircleQuestion } from 'lucide-react'
import { useLocation } from 'wouter'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { Notice } from '../ui/Notice.tsx'

/** Nothing while nothing is open. */
export function OpenQuestions() {
  const { t } = useText()
  const [, go] = useLocation()
  const { value: questions = [] } = useAnswer('question.list', {})
  const open = questions.filter(({ isSettled }) => !isSettled).length
  if (open === 0) return null
  return (
    <Notice
      icon={<MessageCircleQuestion />}
      text={t('questions.open', { count: open })}
      action={{ label: t('questions.see'), onPress: () => go('/questions') }}
    />
  )
}
