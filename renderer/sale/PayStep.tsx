// Before it is recorded: the tender in hand, what it leaves due, and the one big button.

import { ArrowLeft, Banknote, Check, CreditCard, Wallet } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import type { Pieces } from '../../shared/cash-session/cash-session.ts'
import type { TenderKind } from '../../shared/sale/sale.ts'
import { isDoorRefusal } from '../app/client.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { CashPane } from './CashPane.tsx'
import { saleToCheckOf } from './basket-price.ts'
import { GiveBack } from './GiveBack.tsx'
import { OtherPane } from './OtherPane.tsx'
import { PartsTaken } from './PartsTaken.tsx'
import { changedTo, isOverCashLimit, isRefund, isUntouched, missing, stillDue, type Payment } from './payment.ts'
import { changePayment, recordSale, usePaying, type SaleRefused } from './paying.ts'
import { SaleRefusal } from './SaleRefusal.tsx'
import { useSelling } from './selling.ts'

interface PayStepProps {
  payment: Payment
  onBack: () => void
}

type Family = 'cash' | 'card' | 'other'

/** Two halves; the right one always ends with the next step. */
export function PayStep({ payment, onBack }: PayStepProps) {
  const { t, money } = useText()
  const refund = isRefund(payment)
  const { value: drawer } = useAnswer('cashSession.drawer', {})
  const pieces = drawer?.pieces ?? {}
  const refusal = useRefusal(payment)
  const isRefused = refusal !== null && !isDoorRefusal(refusal)
  usePayKeys(onBack, pieces)
  return (
    <div className="pay">
      <section className="pay-take">
        <header className="pay-head">
          <IconButton label={t('pay.backToBasket')} icon={<ArrowLeft className="turns" />} onPress={onBack} />
          <h1>{refund ? t('pay.refund') : t('pay.due')}</h1>
          <output className="pay-due figure">{money(Math.abs(payment.total))}</output>
        </header>
        {payment.total !== 0 && (
          <Segmented<Family>
            label={t('sell.howPaid')}
            value={familyOf(payment.kind)}
            options={[
              { id: 'cash', label: t('pay.kind_cash'), icon: <Banknote /> },
              { id: 'card', label: t('pay.kind_card'), icon: <CreditCard /> },
              { id: 'other', label: t('pay.other'), icon: <Wallet /> },
            ]}
            onChange={(family) => changePayment((now) => changedTo(now, family === 'other' ? 'cheque' : family))}
          />
        )}
        <PartsTaken payment={payment} />
        {payment.total !== 0 && <Pane payment={payment} />}
      </section>
      <section className="pay-give" aria-label={t('pay.giveBack')}>
        <SaleRefusal refusal={refusal} onBack={onBack} />
        {/* Nothing is handed over before she chose how. */}
        {refusal?.type !== 'CashRunsShort' && <GiveBack payment={payment} />}
        <Confirm payment={payment} drawer={pieces} isRefused={isRefused} />
      </section>
    </div>
  )
}

function Pane({ payment }: { payment: Payment }) {
  if (payment.kind === 'cash' && !isRefund(payment)) return <CashPane payment={payment} />
  return <OtherPane payment={payment} />
}

/** Why it was not recorded, or would not be: said before anything is typed on a card terminal. */
function useRefusal(payment: Payment): SaleRefused | null {
  const basket = useSelling((state) => state.basket)
  const { refusal, isRecording } = usePaying()
  const input = useMemo(() => saleToCheckOf(basket, payment.total), [basket, payment.total])
  const { refusal: ahead } = useAnswer('sale.check', input, { enabled: !isRecording && basket.lines.length > 0 })
  return refusal ?? (isRecording ? null : (ahead ?? null))
}

interface ConfirmProps {
  payment: Payment
  drawer: Pieces
  isRefused: boolean
}

function Confirm({ payment, drawer, isRefused }: ConfirmProps) {
  const { t, money } = useText()
  const isRecording = usePaying((state) => state.isRecording)
  const lacking = missing(payment)
  const isStopped = lacking > 0 || isOverCashLimit(payment) || isRefused
  const due = money(Math.abs(stillDue(payment)))
  const words = () => {
    if (lacking > 0) return { label: t('pay.missing', { amount: money(lacking) }) }
    if (payment.total === 0) return { label: t('pay.nothingDue') }
    if (isRefund(payment)) return { label: t('pay.givenBack'), subLabel: due }
    if (payment.kind === 'cash' && isUntouched(payment)) return { label: t('pay.exact', { amount: due }) }
    return { label: t('pay.isPaid'), subLabel: due }
  }
  return (
    <div className="pay-confirm">
      <BigButton
        {...words()}
        icon={<Check />}
        tone="go"
        size="huge"
        isWide
        isDisabled={isStopped}
        isBusy={isRecording}
        onPress={() => void recordSale(drawer)}
      />
    </div>
  )
}

function familyOf(kind: TenderKind): Family {
  return kind === 'cash' || kind === 'card' ? kind : 'other'
}

/** Enter records when nothing else has the keyboard; Escape goes back to the basket. */
function usePayKeys(onBack: () => void, drawer: Pieces): void {
  const latest = useRef({ onBack, drawer })
  latest.current = { onBack, drawer }
  useEffect(() => {
    let isByKeyboard = false
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Tab' || event.key.startsWith('Arrow')) isByKeyboard = true
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      if (event.key === 'Escape') return latest.current.onBack()
      const isOnButton = event.target instanceof HTMLButtonElement && isByKeyboard
      if (event.key !== 'Enter' || event.shiftKey || isOnButton) return
      event.preventDefault()
      const { payment } = usePaying.getState()
      if (payment && missing(payment) === 0 && !isOverCashLimit(payment)) void recordSale(latest.current.drawer)
    }
    const touch = () => (isByKeyboard = false)
    addEventListener('keydown', hear)
    addEventListener('pointerdown', touch)
    return () => {
      removeEventListener('keydown', hear)
      removeEventListener('pointerdown', touch)
    }
  }, [])
}
