// A small mark beside a figure: what the host's accountant asked about it, what was answered, and asking more.

import './questions.css'
import { MessageCircleQuestion } from 'lucide-react'
import { useState } from 'react'
import { ACCOUNTS } from '../../shared/kernel/contract.ts'
import type { Figure } from '../../shared/questions/questions.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { QuestionThread } from './QuestionThread.tsx'
import { useStatus } from './session.tsx'
import { useAnswer, useAsk } from './use-answer.ts'

/** Absent for whoever may not ask while nobody asked. */
export function AskAbout({ about }: { about: Figure }) {
  const { t, number } = useText()
  const { caller } = useStatus()
  const { value: questions = [] } = useAnswer('question.list', {})
  const [isOpen, setOpen] = useState(false)
  const own = questions.filter((one) => one.about.kind === about.kind && one.about.key === about.key)
  const open = own.filter(({ isSettled }) => !isSettled).length
  if (own.length === 0 && !ACCOUNTS.includes(caller)) return null
  const title = t('questions.about', { label: about.label })
  return (
    <>
      <span className="question-mark" data-open={open > 0 || undefined}>
        <IconButton label={title} icon={<MessageCircleQuestion />} onPress={() => setOpen(true)} />
        {open > 0 && (
          <span className="question-count figure" aria-hidden="true">
            {number(open)}
          </span>
        )}
      </span>
      <Sheet isOpen={isOpen} title={title} closeLabel={t('common.close')} onClose={() => setOpen(false)}>
        {own.map((question) => (
          <QuestionThread key={question.id} question={question} />
        ))}
        {ACCOUNTS.includes(caller) && <Asking about={about} />}
      </Sheet>
    </>
  )
}

function Asking({ about }: { about: Figure }) {
  const { t } = useText()
  const { ask, pending } = useAsk('question.ask')
  const [text, setText] = useState('')
  const send = async () => {
    const answer = await ask({ about, text })
    if (answer.ok) setText('')
  }
  return (
    <div className="question-say">
      <TextInput label={t('questions.yourQuestion')} value={text} onChange={setText} rows={3} maxLength={600} />
      <p className="question-soft">{t('questions.kept')}</p>
      <BigButton
        tone="go"
        label={t('questions.ask')}
        isDisabled={text.trim() === ''}
        isBusy={pending}
        onPress={() => void send()}
      />
    </div>
  )
}
