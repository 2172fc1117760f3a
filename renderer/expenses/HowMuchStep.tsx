// Second question: the receipt's total, by VAT rate when there are several; or how far she drove.

import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { mileageAmount } from '../../shared/expenses/expenses.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { sumCents } from '../../shared/kernel/money.ts'
import { ACCOUNTS } from '../../shared/kernel/contract.ts'
import { useMember } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { AmountPad } from '../ui/AmountPad.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { Toggle } from '../ui/Toggle.tsx'
import { allLines, type StepProps } from './expense-draft.ts'

export function HowMuchStep(props: StepProps) {
  return props.draft.isDrive ? <Drive {...props} /> : <Amounts {...props} />
}

function Amounts({ draft, onChange }: StepProps) {
  const { t, money } = useText()
  const lines = allLines(draft)
  const total = sumCents(lines.map((line) => line.total))
  return (
    <div className="expense-two">
      <AmountPad
        label={t('drawer.howMuch')}
        value={draft.amount}
        onChange={(amount) => onChange({ amount })}
        format={money}
        note={draft.lines.length > 0 ? t('expense.together', { amount: money(total) }) : undefined}
        keypadLabel={t('drawer.digits')}
        backspaceLabel={t('drawer.erase')}
      />
      <VatOfReceipt draft={draft} onChange={onChange} />
    </div>
  )
}

function VatOfReceipt({ draft, onChange }: StepProps) {
  const { t, money, percent } = useText()
  const { value: profile } = useAnswer('host.profile', {})
  if (profile?.vatRegime !== 'subject') return null
  const rates = [...new Set([0, ...profile.vatCollected.map(({ rate }) => rate)])].sort((a, b) => a - b)
  const nameOf = (rate: number) => (rate === 0 ? t('drawer.noVat') : percent(rate))
  const hasVat = allLines(draft).some(({ rate }) => rate > 0)
  const further = () => onChange({ lines: allLines(draft), amount: null })
  const without = (index: number) => onChange({ lines: draft.lines.filter((_, at) => at !== index) })
  return (
    <div className="expense-column">
      <div className="expense-rates" role="group" aria-label={t('drawer.vat')}>
        <span aria-hidden="true">{t('drawer.vat')}</span>
        {rates.map((rate) => (
          <BigButton
            key={rate}
            size="small"
            tone="quiet"
            label={nameOf(rate)}
            isPressed={draft.rate === rate}
            onPress={() => onChange({ rate })}
          />
        ))}
      </div>
      {draft.lines.length > 0 && (
        <ul className="expense-lines">
          {draft.lines.map(({ rate, total }, index) => (
            <li key={`${rate} ${total} ${index}`}>
              <span>{nameOf(rate)}</span>
              <strong className="figure">{money(total)}</strong>
              <IconButton
                size="small"
                tone="quiet"
                label={t('common.remove')}
                icon={<X />}
                onPress={() => without(index)}
              />
            </li>
          ))}
        </ul>
      )}
      <BigButton
        size="small"
        tone="quiet"
        icon={<Plus />}
        label={t('expense.otherRate')}
        isDisabled={!draft.amount || draft.lines.length > 6}
        onPress={further}
      />
      {hasVat && (
        <Toggle
          label={t('expense.deductible')}
          detail={t('expense.deductibleHint')}
          isOn={draft.deductible}
          onChange={(deductible) => onChange({ deductible })}
        />
      )}
    </div>
  )
}

function Drive({ draft, onChange }: StepProps) {
  const { t, money, decimalMark } = useText()
  const { value: known } = useAnswer('expense.mileageRate', {})
  const rate = known?.tenthsPerKm ?? null
  const paid = rate === null ? null : mileageAmount(thousandths(draft.distance ?? 0), rate)
  return (
    <div className="expense-two">
      <div className="expense-column">
        <AmountInput
          label={t('expense.distance')}
          value={draft.distance}
          decimals={3}
          unitText="km"
          decimalText={decimalMark}
          size="huge"
          autoFocus
          onChange={(distance) => onChange({ distance })}
        />
        {paid !== null && <p className="expense-paid figure">{money(paid)}</p>}
        {known && <KmRate rate={rate} />}
      </div>
      <div className="expense-column">
        <TextInput
          label={t('expense.start')}
          value={draft.start}
          maxLength={80}
          onChange={(start) => onChange({ start })}
        />
        <TextInput label={t('expense.end')} value={draft.end} maxLength={80} onChange={(end) => onChange({ end })} />
        <TextInput
          label={t('expense.vehicle')}
          value={draft.vehicle}
          maxLength={60}
          onChange={(vehicle) => onChange({ vehicle })}
        />
      </div>
    </div>
  )
}

/** What a kilometre is worth: said to all, written by whoever keeps the accounts. */
function KmRate({ rate }: { rate: number | null }) {
  const { t, decimalMark } = useText()
  const { role } = useMember()
  const set = useAsk('expense.setMileageRate')
  const [typed, setTyped] = useState(rate)
  if (!ACCOUNTS.includes(role)) return rate === null ? <Notice text={t('refusal.NoMileageRate')} /> : null
  return (
    <div className="expense-rate">
      <AmountInput
        label={t('expense.kmRate')}
        value={typed}
        decimals={3}
        decimalText={decimalMark}
        wholeDigits={1}
        onChange={setTyped}
      />
      <BigButton
        size="small"
        label={t('common.save')}
        isDisabled={!typed || typed === rate}
        isBusy={set.pending}
        onPress={() => void (typed && set.ask({ tenthsPerKm: typed }))}
      />
    </div>
  )
}
