// What goes back to the customer, drawn as the notes and coins to hand over, and said aloud.

import { CircleCheck } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { piecesTotal, type Pieces } from '../../shared/cash-session/cash-session.ts'
import { hasSound } from '../app/device.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useVoice } from '../app/voice.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { MoneyRow } from '../ui/MoneyRow.tsx'
import { VoiceButton } from '../ui/VoiceButton.tsx'
import { TENDER_ICONS } from './OtherPane.tsx'
import { changedTo, isRefund, isUntouched, missing, toHandOver, type Payment } from './payment.ts'
import { changePayment } from './paying.ts'

/** Before the sale is recorded: the change as it will be, or what is missing and how to pay it. */
export function GiveBack({ payment }: { payment: Payment }) {
  const { t, money } = useText()
  const { value: drawer } = useAnswer('cashSession.drawer', {})
  const { pieces, fromDrawer } = toHandOver(payment, drawer?.pieces ?? {})
  const lacking = missing(payment)
  if (lacking > 0) {
    return (
      <div className="pay-lacking">
        <h2>{t('pay.lacking')}</h2>
        <output className="pay-figure figure">{money(lacking)}</output>
        <div className="pay-kinds">
          {(payment.kind === 'card' ? (['cash', 'cheque'] as const) : (['card', 'cheque'] as const)).map((kind) => (
            <BigButton
              key={kind}
              label={t('pay.restBy', { kind: t(`pay.kind_${kind}`) })}
              icon={TENDER_ICONS[kind]}
              onPress={() => changePayment((now) => changedTo(now, kind))}
            />
          ))}
        </div>
      </div>
    )
  }
  const isCashBack = payment.kind === 'cash' || isRefund(payment)
  if (!isCashBack || (isUntouched(payment) && !isRefund(payment))) return <NothingBack />
  return <HandOver pieces={pieces} isKnownThere={fromDrawer || drawer === undefined} isSaid={false} />
}

function NothingBack() {
  const { t } = useText()
  return (
    <div className="pay-nothing">
      <CircleCheck aria-hidden="true" />
      <h2>{t('pay.nothingBack')}</h2>
    </div>
  )
}

interface HandOverProps {
  pieces: Pieces
  /** The drawer is known to hold these pieces. */
  isKnownThere: boolean
  /** Says the amount at once. */
  isSaid: boolean
}

/** Pieces to hand over, largest first. */
export function HandOver({ pieces, isKnownThere, isSaid }: HandOverProps) {
  const { t, money, language, number } = useText()
  const voice = useVoice(language)
  const amount = piecesTotal(pieces)
  const words = t('pay.sayGiveBack', { amount: money(amount) })
  const { say, canSpeak } = voice
  const wasSaid = useRef(false)
  useEffect(() => {
    if (!isSaid || !canSpeak || wasSaid.current || amount === 0 || !hasSound()) return
    wasSaid.current = true
    say(words)
  }, [isSaid, canSpeak, amount, say, words])
  if (amount === 0) return <NothingBack />
  const groups = Object.entries(pieces).map(([face, count]) => ({ denomination: Number(face), count: count ?? 0 }))
  return (
    <div className="pay-change" tabIndex={-1}>
      <div className="pay-change-head">
        <h2>{t('pay.giveBack')}</h2>
        {canSpeak && (
          <VoiceButton label={words} isSpeaking={voice.isSpeaking} size="small" onPress={() => say(words)} />
        )}
      </div>
      <output className="pay-figure figure">{money(amount)}</output>
      <MoneyRow
        label={t('pay.toHandOver')}
        groups={groups}
        groupLabel={({ denomination, count }) => `${number(count)} × ${money(denomination)}`}
      />
      {!isKnownThere && <p className="pay-hint">{t('pay.maybeNotThere')}</p>}
    </div>
  )
}
