// Money that goes in or out of the drawer without a sale.

import { HandCoins, Landmark } from 'lucide-react'
import { useState } from 'react'
import type { Cents } from '../../shared/kernel/money.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { AmountPad } from '../ui/AmountPad.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { CategoryIcon, categoryLabel } from '../app/ExpenseCategory.tsx'

export type MovementKind = 'payIn' | 'payOut' | 'bank'

interface MovementSheetProps {
  kind: MovementKind
  /** What the drawer should hold, to say what will be left; null when that stays hidden. */
  expected: Cents | null
  onClose: () => void
}

const CONFIRM = { payIn: 'drawer.confirmPayIn', payOut: 'drawer.confirmPayOut', bank: 'drawer.confirmBank' } as const

/** How much, and what for; paying out wants a kind, by picture. */
export function MovementSheet({ kind, expected, onClose }: MovementSheetProps) {
  const { t, money } = useText()
  const [amount, setAmount] = useState<number | null>(null)
  const [facts, setFacts] = useState<Facts>({ reason: '', from: 'bank', category: null, vatRate: 0 })
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const { record, pending } = useRecording(kind)
  const left = expected === null ? null : expected + (kind === 'payIn' ? 1 : -1) * (amount ?? 0)
  const isReady = (amount ?? 0) > 0 && (kind !== 'payOut' || facts.category !== null)
  const confirm = async () => {
    const refused = await record(amount ?? 0, facts)
    if (refused) setRefusal(refused)
    else onClose()
  }
  return (
    <Sheet
      isOpen
      width={kind === 'bank' ? 'regular' : 'wide'}
      title={t(`drawer.${kind}`)}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        <BigButton
          tone="go"
          label={t(CONFIRM[kind], { amount: money(amount ?? 0) })}
          isDisabled={!isReady}
          isBusy={pending}
          onPress={() => void confirm()}
        />
      }
    >
      <RefusalNotice refusal={refusal} />
      <div className={kind === 'bank' ? undefined : 'drawer-movement'}>
        <AmountPad
          label={t('drawer.howMuch')}
          value={amount}
          onChange={setAmount}
          format={money}
          note={left === null ? undefined : t('drawer.willLeave', { amount: money(left) })}
          keypadLabel={t('drawer.digits')}
          backspaceLabel={t('drawer.erase')}
        />
        {kind === 'payOut' && <PayOutFacts facts={facts} onChange={setFacts} />}
        {kind === 'payIn' && <PayInFacts facts={facts} onChange={setFacts} />}
      </div>
    </Sheet>
  )
}

interface Facts {
  readonly reason: string
  readonly from: 'bank' | 'member'
  readonly category: string | null
  readonly vatRate: number
}
interface FactsProps {
  facts: Facts
  onChange: (facts: Facts) => void
}

function PayInFacts({ facts, onChange }: FactsProps) {
  const { t } = useText()
  return (
    <div className="drawer-form">
      <IconChoice
        label={t('drawer.floatFrom')}
        value={facts.from}
        onChange={(from) => onChange({ ...facts, from })}
        options={[
          { id: 'bank', label: t('drawer.from.bank'), icon: <Landmark /> },
          { id: 'member', label: t('drawer.from.member'), icon: <HandCoins /> },
        ]}
      />
      <TextInput
        label={t('drawer.wordIfYouWant')}
        value={facts.reason}
        maxLength={120}
        onChange={(reason) => onChange({ ...facts, reason })}
      />
    </div>
  )
}

function PayOutFacts({ facts, onChange }: FactsProps) {
  const { t, percent } = useText()
  const { value: profile } = useAnswer('host.profile', {})
  const rates = profile?.vatRegime === 'franchise' ? [] : (profile?.vatCollected ?? []).map(({ rate }) => rate)
  const offered = [...new Set([0, ...rates])].sort((a, b) => a - b)
  return (
    <div className="drawer-form">
      <IconChoice
        label={t('drawer.whatFor')}
        shape="tile"
        value={facts.category}
        onChange={(category) => onChange({ ...facts, category })}
        options={(profile?.expenseCategories ?? []).map(({ id, label }) => ({
          id,
          label: categoryLabel(id, label, t),
          icon: <CategoryIcon id={id} />,
        }))}
      />
      <TextInput
        label={t('drawer.wordIfYouWant')}
        placeholder={t('drawer.whatForHint')}
        value={facts.reason}
        maxLength={120}
        onChange={(reason) => onChange({ ...facts, reason })}
      />
      {offered.length > 1 && (
        <div className="drawer-rates" role="group" aria-label={t('drawer.vat')}>
          <span aria-hidden="true">{t('drawer.vat')}</span>
          {offered.map((rate) => (
            <BigButton
              key={rate}
              size="small"
              tone="quiet"
              label={rate === 0 ? t('drawer.noVat') : percent(rate)}
              isPressed={facts.vatRate === rate}
              onPress={() => onChange({ ...facts, vatRate: rate })}
            />
          ))}
        </div>
      )}
    </div>
  )
}

/** Records a movement of that kind; gives back the refusal, if any. An expense without a word bears its kind's. */
function useRecording(kind: MovementKind) {
  const { t } = useText()
  const { value: profile } = useAnswer('host.profile', {})
  const payIn = useAsk('cashSession.payIn')
  const payOut = useAsk('cashSession.payOut')
  const bank = useAsk('cashSession.bank')
  const answerOf = (amount: number, { reason, from, category, vatRate }: Facts) => {
    if (kind === 'bank') return bank.ask({ amount })
    if (kind === 'payIn') return payIn.ask({ amount, reason, from })
    const known = profile?.expenseCategories.find(({ id }) => id === category)
    const word = reason.trim() || categoryLabel(category ?? '', known?.label ?? '', t)
    return payOut.ask({ amount, reason: word, category: category ?? '', vatRate })
  }
  const record = async (amount: number, facts: Facts): Promise<WordedRefusal | null> => {
    const answer = await answerOf(amount, facts)
    return answer.ok ? null : answer.refusal
  }
  return { record, pending: payIn.pending || payOut.pending || bank.pending }
}
