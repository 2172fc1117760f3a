// What the host's accountant asks, in one list: open questions first, each with its figure and its answers.

import { MessageCircleQuestion } from 'lucide-react'
import { useLocation } from 'wouter'
import { QuestionThread } from '../app/QuestionThread.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { Card, Screen } from '../ui/Screen.tsx'

export function QuestionsScreen() {
  const { t } = useText()
  const [, go] = useLocation()
  const { value: questions } = useAnswer('question.list', {})
  return (
    <Screen title={t('questions.title')} footer={<BackButton label={t('common.back')} onPress={() => go('/money')} />}>
      {questions?.length === 0 && <EmptyState picture={<MessageCircleQuestion />} title={t('questions.none')} />}
      {questions?.map((question) => (
        <Card key={question.id} title={question.about.label}>
          <QuestionThread question={question} />
        </Card>
      ))}
    </Screen>
  )
}
