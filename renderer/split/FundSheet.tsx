// The group's fund: what is in it, what it was spent on, what each share put there; and spending some of it.

import { PiggyBank, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { DECIDERS } from '../../shared/kernel/contract.ts'
import type { EventId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import type { Fund, KeptFundSpending } from '../../shared/split/fund.ts'
import { rangeWords } from '../app/range-words.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { SayButton } from '../app/SayButton.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { SelectInput, TextInput } from '../ui/TextInput.tsx'
import { UndoWithReason } from './UndoWithReason.tsx'

/** Everybody sees it; who decides writes down what was spent. */
export function FundSheet({ onClose }: { onClose: () => void }) {
  const { t, money } = useText()
  const { caller } = useStatus()
  const { value: fund } = useAnswer('split.fund', {})
  const spending = useSpending()
  const maySpend = DECIDERS.includes(caller) && fund !== undefined && fund.balance > 0
  return (
    <Sheet
      isOpen
      place="side"
      width="wide"
      title={t('split.fund')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={maySpend && <SpendButton spending={spending} />}
    >
      {fund && (
        <div className="share-pay">
          <div className="share-lines-head">
            <PiggyBank aria-hidden="true" />
            <p>
              {t('split.spend.left')} <strong className="share-amount figure">{money(fund.balance)}</strong>
            </p>
            <SayButton words={t('split.terms.inFund', { amount: money(fund.balance) })} />
          </div>
          <RefusalNotice refusal={spending.refusal} />
          {maySpend && <SpendFields spending={spending} />}
          <FundLines fund={fund} />
        </div>
      )}
    </Sheet>
  )
}

type Spending = ReturnType<typeof useSpending>

/** What is being written. */
function useSpending() {
  const { today } = useStatus()
  const { ask, pending } = useAsk('split.spendFund')
  const [amount, setAmount] = useState<number | null>(null)
  const [what, setWhat] = useState('')
  const [on, setOn] = useState(today)
  const [event, setEvent] = useState<EventId | null>(null)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const spend = async () => {
    const answer = await ask({ amount: cents(amount ?? 0), what, on, event })
    setRefusal(answer.ok ? null : answer.refusal)
    if (!answer.ok) return
    setAmount(null)
    setWhat('')
  }
  return { amount, setAmount, what, setWhat, on, setOn, event, setEvent, refusal, spend, pending }
}

function SpendButton({ spending: { amount, what, on, pending, spend } }: { spending: Spending }) {
  const { t, money } = useText()
  return (
    <BigButton
      tone="go"
      size="huge"
      label={t('split.spend.write', { amount: money(amount ?? 0) })}
      isDisabled={!amount || what.trim() === '' || on === ''}
      isBusy={pending}
      onPress={() => void spend()}
    />
  )
}

const NO_EVENT = 'none'

function SpendFields({ spending }: { spending: Spending }) {
  const { t, day } = useText()
  const { value: events = [] } = useAnswer('event.list', {})
  const { amount, setAmount, what, setWhat, on, setOn, event, setEvent } = spending
  return (
    <>
      <p className="share-soft">{t('split.spend.withReceipt')}</p>
      <div className="share-terms-row">
        <AmountInput label={t('split.spend.amount')} value={amount} onChange={setAmount} />
        <TextInput label={t('split.spend.what')} value={what} onChange={setWhat} maxLength={120} />
      </div>
      <div className="share-terms-row">
        <DateInput label={t('split.pay.on')} value={on} words={day(on, 'numeric')} onChange={setOn} isRequired />
        {events.length > 0 && (
          <SelectInput
            label={t('split.spend.event')}
            value={event ?? NO_EVENT}
            onChange={(chosen) => setEvent(events.find(({ id }) => id === chosen)?.id ?? null)}
            options={[
              { id: NO_EVENT, label: t('split.spend.noEvent') },
              ...events
                .slice(0, 60)
                .map(({ id, name, startsOn }) => ({ id: id as string, label: `${name} · ${day(startsOn, 'short')}` })),
            ]}
          />
        )}
      </div>
    </>
  )
}

function FundLines({ fund: { spendings, bills, shares, spent, putIn } }: { fund: Fund }) {
  const text = useText()
  const { t, money, day } = text
  const isSpent = spendings.length > 0 || bills.length > 0
  if (!isSpent && shares.length === 0) return <p className="share-soft">{t('split.spend.nothing')}</p>
  return (
    <>
      {isSpent && (
        <ul className="share-lines" aria-label={t('split.spend.spent')}>
          <li className="share-lines-sum">
            <span>{t('split.spend.spent')}</span>
            <strong className="figure">{money(spent)}</strong>
          </li>
          {spendings.map((spending) => (
            <SpentRow key={spending.spending} spending={spending} />
          ))}
          {bills.map((bill) => (
            <li key={`${bill.expense} ${bill.amount}`}>
              <span className="share-lines-what">
                <strong dir="auto">{bill.what}</strong>
                <span className="share-soft">{day(bill.on, 'dated')}</span>
              </span>
              <strong className="figure">{money(bill.amount)}</strong>
            </li>
          ))}
        </ul>
      )}
      <ul className="share-lines" aria-label={t('split.spend.putIn')}>
        <li className="share-lines-sum">
          <span>{t('split.spend.putIn')}</span>
          <strong className="figure">{money(putIn)}</strong>
        </li>
        {shares.map((share) => (
          <li key={share.split}>
            <span>{rangeWords(share, text)}</span>
            <strong className="figure">{money(share.amount)}</strong>
          </li>
        ))}
      </ul>
    </>
  )
}

function SpentRow({ spending }: { spending: KeptFundSpending }) {
  const { t, money, day } = useText()
  const { caller } = useStatus()
  const { ask, pending } = useAsk('split.reverseFundSpending')
  const [isAsking, setAsking] = useState(false)
  const undo = async (reason: string) => {
    const answer = await ask({ spending: spending.spending, reason })
    if (answer.ok) setAsking(false)
    return answer.ok ? null : answer.refusal
  }
  const when = [day(spending.on, 'dated'), spending.eventName].filter((word) => word !== '').join(' · ')
  return (
    <li className={spending.reversed ? 'share-reversed' : undefined}>
      <span className="share-lines-what">
        <strong dir="auto">{spending.what}</strong>
        <span className="share-soft">{when}</span>
      </span>
      {isAsking && <UndoWithReason label={t('split.spend.undo')} isBusy={pending} onUndo={undo} />}
      <strong className="figure">{money(spending.amount)}</strong>
      {spending.reversed && <span className="share-mark">{t('split.pay.undone')}</span>}
      {!spending.reversed && DECIDERS.includes(caller) && (
        <IconButton
          size="small"
          icon={<Undo2 />}
          label={t('split.spend.undo')}
          isPressed={isAsking}
          onPress={() => setAsking(!isAsking)}
        />
      )}
    </li>
  )
}
