// One question, what was said about it by whom, and saying more.

import { Check } from 'lucide-react'
import { useState } from 'react'
import { ACCOUNTS, SELLERS } from '../../shared/kernel/contract.ts'
import { localDate } from '../../shared/kernel/day.ts'
import type { Question } from '../../shared/questions/questions.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { RefusalNotice, type WordedRefusal } from './RefusalNotice.tsx'
import { useStatus } from './session.tsx'
import { useAnswer, useAsk } from './use-answer.ts'

/** The question first, its answers below in order. */
export function QuestionThread({ question }: { question: Question }) {
  const { t } = useText()
  const { id, isSettled, answers } = question
  const settle = useAsk('question.settle')
  const { caller } = useStatus()
  return (
    <article className="question" data-settled={isSettled || undefined}>
      {[question, ...answers].map((said, index) => (
        <Said key={`${said.at} ${index}`} {...said} isQuestion={index === 0} />
      ))}
      {isSettled ? (
        <p className="question-settled">
          <Check aria-hidden="true" /> {t('questions.settled')}
        </p>
      ) : (
        <Answering question={id} />
      )}
      {!isSettled && answers.length > 0 && ACCOUNTS.includes(caller) && (
        <BigButton
          size="small"
          icon={<Check />}
          label={t('questions.settle')}
          isBusy={settle.pending}
          onPress={() => void settle.ask({ question: id })}
        />
      )}
    </article>
  )
}

function Said({ text, by, at, isQuestion }: { text: string; by: string | null; at: number; isQuestion: boolean }) {
  const { day, time } = useText()
  const { coop } = useStatus()
  const { value: members = [] } = useAnswer('member.list', { withLeft: true })
  const name = members.find((member) => member.id === by)?.name ?? ''
  return (
    <div className={isQuestion ? 'question-said asked' : 'question-said'}>
      <p dir="auto">{text}</p>
      <p className="question-soft">
        <bdi>{name}</bdi> · {day(localDate(at, coop?.timeZone ?? 'UTC'), 'dated')} {time(at)}
      </p>
    </div>
  )
}

function Answering({ question }: { question: Question['id'] }) {
  const { t } = useText()
  const { caller } = useStatus()
  const { ask, pending } = useAsk('question.answer')
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  if (![...SELLERS, 'accountant'].includes(caller)) return null
  const send = async () => {
    const answer = await ask({ question, text })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setText('')
  }
  return (
    <div className="question-say">
      <TextInput label={t('questions.yourAnswer')} value={text} onChange={setText} rows={2} maxLength={600} />
      <RefusalNotice refusal={refusal} />
      <BigButton
        size="small"
        tone="go"
        label={t('questions.answer')}
        isDisabled={text.trim() === ''}
        isBusy={pending}
        onPress={() => void send()}
      />
    </div>
  )
}
