// Writing down an expense: the receipt, how much, whose money. Three questions, the photo first.

import { ArrowRight, Check } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Day } from '../../shared/kernel/day.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useMember, useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Screen } from '../ui/Screen.tsx'
import { firstDraft, inputOf, isPayerKnown, isSpent, type ExpenseDraft } from './expense-draft.ts'
import { HowMuchStep } from './HowMuchStep.tsx'
import { ReceiptStep } from './ReceiptStep.tsx'
import { WhoPaidStep } from './WhoPaidStep.tsx'

const STEPS = ['receipt', 'howMuch', 'whoPaid'] as const

/** Asked once the drawer is known, which says what is likeliest. */
export function NewExpense() {
  const { today } = useStatus()
  const { value: open } = useAnswer('cashSession.current', {})
  if (open === undefined) return null
  const usable = open && !open.inherited ? open : null
  return <Asked first={firstDraft(today as Day, { event: usable?.event ?? null, drawer: usable !== null })} />
}

function Asked({ first }: { first: ExpenseDraft }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { id, role } = useMember()
  const [step, setStep] = useState(0)
  const [draft, setDraft] = useState<ExpenseDraft>(() => ({ ...first, member: role === 'manager' ? null : id }))
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const record = useAsk('expense.record')
  const isReady = [draft.category !== null, isSpent(draft), isPayerKnown(draft)][step] ?? false
  const keep = async () => {
    const answer = await record.ask(inputOf(draft))
    if (answer.ok) go('/expenses')
    else setRefusal(answer.refusal)
  }
  const isLast = step === STEPS.length - 1
  const props = { draft, onChange: (changed: Partial<ExpenseDraft>) => setDraft({ ...draft, ...changed }) }
  const name = STEPS[step] ?? 'receipt'
  return (
    <Screen
      title={t(`expense.step.${name}`)}
      className="expense-new"
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => (step === 0 ? go('/expenses') : setStep(step - 1))} />
          <BigButton
            key={name}
            tone="go"
            label={isLast ? t('expense.write') : t('common.next')}
            icon={isLast ? <Check /> : <ArrowRight />}
            iconAt={isLast ? 'start' : 'end'}
            isDisabled={!isReady}
            isBusy={record.pending}
            onPress={() => (isLast ? void keep() : setStep(step + 1))}
          />
        </>
      }
    >
      <RefusalNotice refusal={refusal} />
      {name === 'receipt' && <ReceiptStep {...props} />}
      {name === 'howMuch' && <HowMuchStep {...props} />}
      {name === 'whoPaid' && <WhoPaidStep {...props} />}
    </Screen>
  )
}
