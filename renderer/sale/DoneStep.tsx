// It is in the journal: what to hand over, the trace the customer wants, and the next customer.

import { ArrowRight, CircleCheckBig, HandHeart } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { piecesTotal } from '../../shared/cash-session/cash-session.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { quantityOf } from './basket.ts'
import { HandOver } from './GiveBack.tsx'
import type { Done } from './paying.ts'
import { TipSheet } from './TipSheet.tsx'
import { Traces } from './Traces.tsx'

interface DoneStepProps {
  done: Done
  onNext: () => void
}

/** With nothing to hand over the next customer comes by herself after this. */
const REST_MS = 2000

/** Stays while there is money to hand over or a trace is being made. */
export function DoneStep({ done, onNext }: DoneStepProps) {
  const { t, money, number } = useText()
  const [tip, setTip] = useState<Tip | null>(null)
  const { sale } = done
  const { handOver } = tip?.done ?? done
  const isQuick = piecesTotal(handOver.pieces) === 0
  const isLeaving = useLeaving(isQuick, onNext)
  const numbers = sale.tickets.map((ticket) => number(ticket.number)).join(' + ')
  return (
    <div className="pay done">
      <section className="pay-take">
        <header className="pay-head">
          <CircleCheckBig className="done-tick" aria-hidden="true" />
          <h1>{sale.due < 0 ? t('pay.doneRefund') : t('pay.done')}</h1>
          <output className="pay-due figure">{money(Math.abs(sale.due))}</output>
        </header>
        <p className="done-number">{t('pay.ticketNumber', { number: numbers })}</p>
        <Sold done={done} />
        {sale.due > 0 && <TipWay done={done} tip={tip} onTip={setTip} />}
      </section>
      <section className="pay-give" aria-label={t('pay.afterwards')}>
        <HandOver pieces={handOver.pieces} isKnownThere={handOver.fromDrawer} isSaid />
        <Traces tickets={sale.tickets} />
        <div className={isLeaving ? 'pay-confirm leaving' : 'pay-confirm'}>
          <BigButton
            label={t('pay.next')}
            icon={<ArrowRight />}
            iconAt="end"
            tone="go"
            size="huge"
            isWide
            autoFocus
            onPress={onNext}
          />
        </div>
      </section>
    </div>
  )
}

/** A tip that was left with this sale, and what is then handed over. */
interface Tip {
  readonly done: Done
  readonly amount: number
}

/** Out of the way of who takes the next customer: one quiet button below what was sold. */
function TipWay({ done, tip, onTip }: { done: Done; tip: Tip | null; onTip: (tip: Tip) => void }) {
  const { t, money } = useText()
  const [isAsking, setAsking] = useState(false)
  if (tip) return <p className="done-number">{t('tips.take', { amount: money(tip.amount) })}</p>
  return (
    <>
      <BigButton
        size="small"
        tone="quiet"
        icon={<HandHeart />}
        label={t('tips.title')}
        onPress={() => setAsking(true)}
      />
      {isAsking && (
        <TipSheet
          done={done}
          onTaken={(left, amount) => {
            onTip({ done: left, amount })
            setAsking(false)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

function Sold({ done }: { done: Done }) {
  const { t, money, quantity } = useText()
  return (
    <>
      <ul className="done-lines" aria-label={t('sell.lines')}>
        {done.rows.map(({ line, total }) => (
          <li key={line.key}>
            <span className="figure">{quantity(quantityOf(line), line.unit)}</span>
            <span>{line.label}</span>
            <span className="figure">{money(total)}</span>
          </li>
        ))}
      </ul>
      <ul className="done-tenders" aria-label={t('sell.howPaid')}>
        {done.tenders.map(({ kind, amount, given }) => (
          <li key={kind}>
            <span>{t(`pay.kind_${kind}`)}</span>
            <span className="figure">{money(given ?? amount)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Any touch or key stops it: she has something to do here. */
function useLeaving(isQuick: boolean, onNext: () => void): boolean {
  const [isLeaving, setLeaving] = useState(isQuick)
  const next = useRef(onNext)
  next.current = onNext
  useEffect(() => {
    if (!isLeaving) return
    const timer = setTimeout(() => next.current(), REST_MS)
    const stay = () => setLeaving(false)
    addEventListener('pointerdown', stay)
    addEventListener('keydown', stay)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerdown', stay)
      removeEventListener('keydown', stay)
    }
  }, [isLeaving])
  return isLeaving
}
