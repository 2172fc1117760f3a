// Cash received: the likely notes first, then every note and coin, or figures.

import { Coins, Grid3x3, RotateCcw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { changeFrom, piecesTotal } from '../../shared/cash-session/cash-session.ts'
import { cents } from '../../shared/kernel/money.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { likelyNotes } from '../ui/denominations.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Keypad } from '../ui/Keypad.tsx'
import { MoneyPad } from '../ui/MoneyPad.tsx'
import { keyTyped, pressKey, typedToUnits, type KeypadKey } from '../ui/typed-number.ts'
import { Notice } from '../ui/Notice.tsx'
import { decimalMark } from './decimal-mark.ts'
import {
  amountTyped,
  cashInHand,
  cleared,
  isOverCashLimit,
  isUntouched,
  received,
  stillDue,
  takenBack,
  withinCashLimit,
  type Payment,
} from './payment.ts'
import { changePayment } from './paying.ts'

/** What a French purse holds: 1 and 2 cents are rounded away by nobody, but never asked for. */
const OFFERED = [10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1] as const

/** Nothing tapped means the exact amount. */
export function CashPane({ payment }: { payment: Payment }) {
  const { t, money } = useText()
  const [isTyping, setTyping] = useState(false)
  const untouched = isUntouched(payment)
  return (
    <div className="pay-cash">
      <div className="pay-received">
        <h2>{t('pay.received')}</h2>
        <output className="pay-received-figure figure" aria-live="polite">
          {money(untouched ? stillDue(payment) : cashInHand(payment))}
        </output>
        <IconButton
          label={t('pay.startAgain')}
          icon={<RotateCcw />}
          isDisabled={untouched}
          onPress={() => changePayment(cleared)}
        />
        <IconButton
          label={isTyping ? t('pay.byNotes') : t('pay.byFigures')}
          icon={isTyping ? <Coins /> : <Grid3x3 />}
          isPressed={isTyping}
          onPress={() => setTyping(!isTyping)}
        />
      </div>
      {isOverCashLimit(payment) && (
        <Notice
          tone="attention"
          text={t('refusal.CashLimit', { limit: money(100_000) })}
          action={{ label: t('pay.withinLimit'), onPress: () => changePayment(withinCashLimit) }}
        />
      )}
      <Likely due={stillDue(payment)} isUntouched={untouched} />
      {isTyping ? <TypedCash payment={payment} /> : <TappedCash payment={payment} />}
      {!isTyping && <HiddenDigits payment={payment} />}
    </div>
  )
}

function Likely({ due, isUntouched: untouched }: { due: number; isUntouched: boolean }) {
  const { t, money } = useText()
  const give = (amount: number) => changePayment((now) => received(cleared(now), changeFrom({}, cents(amount)).pieces))
  return (
    <div className="pay-likely" role="group" aria-label={t('pay.likely')}>
      <BigButton label={t('pay.exactly')} size="small" isPressed={untouched} onPress={() => changePayment(cleared)} />
      {likelyNotes(due).map((amount) => (
        <BigButton key={amount} label={money(amount)} size="small" onPress={() => give(amount)} />
      ))}
    </div>
  )
}

function TappedCash({ payment }: { payment: Payment }) {
  const { t, money } = useText()
  const counts = Object.fromEntries(Object.entries(payment.pieces).map(([face, count]) => [Number(face), count ?? 0]))
  return (
    <MoneyPad
      label={t('pay.notesAndCoins')}
      name={money}
      denominations={OFFERED}
      counts={counts}
      onAdd={(face) => changePayment((now) => received(now, { [face]: 1 }))}
      onHold={(face) => changePayment((now) => takenBack(now, face))}
    />
  )
}

function TypedCash({ payment }: { payment: Payment }) {
  const text = useText()
  const press = useTypedCash(payment)
  return (
    <Keypad
      label={text.t('sell.digits')}
      backspaceLabel={text.t('sell.backspace')}
      extra="decimal"
      decimalText={decimalMark(text)}
      size="small"
      onKey={press}
    />
  )
}

/** Digits typed on a keyboard while notes are shown. */
function HiddenDigits({ payment }: { payment: Payment }) {
  const press = useTypedCash(payment)
  const latest = useRef(press)
  latest.current = press
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return
      const key = keyTyped(event)
      if (key === undefined) return
      event.preventDefault()
      latest.current(key)
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
  return null
}

function useTypedCash(payment: Payment): (key: KeypadKey) => void {
  const typed = useRef('')
  const isTyping = payment.typed !== null && typedToUnits(typed.current, 2) === payment.typed
  return (key) => {
    if (key === 'backspace' && !isTyping && piecesTotal(payment.pieces) > 0) return changePayment(cleared)
    typed.current = pressKey(isTyping ? typed.current : '', key, { decimals: 2, wholeDigits: 5 })
    const amount = typedToUnits(typed.current, 2)
    changePayment((now) => amountTyped(now, amount))
  }
}
