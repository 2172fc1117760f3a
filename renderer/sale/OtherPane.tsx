// Card, cheque, transfer, vouchers, and money that goes back: all of it, or a part.

import './pad.css'
import { Banknote, CreditCard, FileSignature, Landmark, TicketPercent, UtensilsCrossed } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { TenderKind } from '../../shared/sale/sale.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { SumPad } from './SumPad.tsx'
import { useEnter } from './use-enter.ts'
import { amountTyped, changedTo, isRefund, partTaken, stillDue, type Payment } from './payment.ts'
import { changePayment } from './paying.ts'

const OTHERS: readonly TenderKind[] = ['cheque', 'transfer', 'mealVoucher', 'giftVoucher']

/** What each tender is drawn as. */
export const TENDER_ICONS: Readonly<Record<TenderKind, ReactNode>> = {
  cash: <Banknote />,
  card: <CreditCard />,
  cheque: <FileSignature />,
  transfer: <Landmark />,
  mealVoucher: <UtensilsCrossed />,
  giftVoucher: <TicketPercent />,
}

/** Says what to do with the tender, and lets a part be paid so. */
export function OtherPane({ payment }: { payment: Payment }) {
  const { t, money } = useText()
  const [isParting, setParting] = useState(false)
  const [worth, setWorth] = useState<Worth | null>(null)
  const amount = money(Math.abs(stillDue(payment)))
  const kind = t(`pay.kind_${payment.kind}`)
  return (
    <div className="pay-other">
      {OTHERS.includes(payment.kind) && (
        <div className="pay-kinds" role="group" aria-label={t('pay.other')}>
          {OTHERS.map((other) => (
            <BigButton
              key={other}
              label={t(`pay.kind_${other}`)}
              icon={TENDER_ICONS[other]}
              isPressed={other === payment.kind}
              onPress={() => changePayment((now) => changedTo(now, other))}
            />
          ))}
        </div>
      )}
      <div className="pay-gesture">
        <span className="pay-gesture-icon" aria-hidden="true">
          {TENDER_ICONS[payment.kind]}
        </span>
        <p>
          <span>{t(isRefund(payment) ? 'pay.gesture_refund' : `pay.gesture_${payment.kind}`)}</span>
          <strong className="figure">{amount}</strong>
        </p>
      </div>
      {isVoucher(payment) && <Rest payment={payment} worth={worth} />}
      <BigButton
        label={isVoucher(payment) ? t('pay.otherWorth') : t('pay.onlyPart', { kind })}
        size="small"
        tone="quiet"
        onPress={() => setParting(true)}
      />
      {isParting && <PartSheet payment={payment} onWorth={setWorth} onClose={() => setParting(false)} />}
    </div>
  )
}

/** What stands on a voucher, while so much is due. */
interface Worth {
  readonly of: Payment
  readonly amount: number
}

/** On these no change is given: what they are worth beyond the total is told before anything is recorded. */
function isVoucher({ kind, total }: Payment): boolean {
  return total > 0 && (kind === 'mealVoucher' || kind === 'giftVoucher')
}

/** The rest of a voucher: of a meal voucher it is lost, of the coop's own it is written on it and handed back. */
function Rest({ payment, worth }: { payment: Payment; worth: Worth | null }) {
  const { t, money } = useText()
  const kind = payment.kind === 'giftVoucher' ? 'giftVoucher' : 'mealVoucher'
  const due = stillDue(payment)
  // Of another tender, or once a part was taken, it is another voucher.
  const over = worth?.of === payment ? worth.amount - due : 0
  if (over > 0) return <Notice tone="attention" text={t(`pay.over_${kind}`, { amount: money(over) })} />
  return <Notice text={t(`pay.more_${kind}`, { amount: money(due) })} />
}

interface PartSheetProps {
  readonly payment: Payment
  readonly onWorth: (worth: Worth) => void
  readonly onClose: () => void
}

function PartSheet({ payment, onWorth, onClose }: PartSheetProps) {
  const { t, money } = useText()
  const [amount, setAmount] = useState<number | null>(null)
  const due = Math.abs(stillDue(payment))
  const over = amount !== null && isVoucher(payment) ? amount - due : -1
  const isPart = amount !== null && amount > 0 && amount < due
  const isReady = isPart || over >= 0
  const words = () => {
    if (isPart) return t('pay.stillDue', { amount: money(due - amount) })
    return over > 0 ? t('pay.beyond', { amount: money(over) }) : undefined
  }
  const take = () => {
    if (over >= 0 && amount !== null) {
      onWorth({ of: payment, amount })
      return onClose()
    }
    if (!isPart) return
    changePayment((now) => partTaken(amountTyped(now, amount)))
    changePayment((now) => changedTo(now, now.kind === 'cash' ? 'card' : 'cash'))
    onClose()
  }
  useEnter(take)
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('pay.partBy', { kind: t(`pay.kind_${payment.kind}`) })}
      closeLabel={t('common.close')}
      footer={
        <BigButton label={t('common.ok')} subLabel={words()} tone="go" isWide isDisabled={!isReady} onPress={take} />
      }
    >
      <SumPad
        label={t('pay.part')}
        value={amount}
        onChange={setAmount}
        format={money}
        note={t('pay.outOf', { amount: money(due) })}
      />
    </Sheet>
  )
}
