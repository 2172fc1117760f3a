// The truth, first thing: the last sale is recorded, and whether its receipt came out.

import { CircleCheckBig, Printer, ScrollText } from 'lucide-react'
import { useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { useSelling } from './selling.ts'

type Last = NonNullable<Output<'sale.last'>>

/** Fills the empty basket; stays over a basket that came back after a crash until something is touched. */
export function LastSale() {
  const { value: last } = useAnswer('sale.last', {})
  const isEmpty = useSelling((state) => state.basket.lines.length === 0)
  const isFromBefore = useSelling((state) => state.isFromBefore)
  const { value: session } = useAnswer('cashSession.current', {})
  const isOfThisDrawer = session ? last !== undefined && last !== null && last.at >= session.openedAt : true
  if (!last || !isOfThisDrawer || !(isEmpty || isFromBefore)) return null
  return <Card last={last} />
}

function Card({ last }: { last: Last }) {
  const { t, money, time } = useText()
  const [, navigate] = useLocation()
  const { ask, pending } = useAsk('receipt.print')
  const canPrint = last.receipt === 'none' || last.receipt === 'failed'
  return (
    <section className="last-sale" aria-label={t('sell.lastSale', { number: last.number })}>
      <p className="last-sale-words">
        <CircleCheckBig aria-hidden="true" />
        <span>
          <strong>
            {t(last.type === 'sale' ? 'sell.lastSale' : 'sell.lastReturn', { number: last.number })} ·{' '}
            <span className="figure">{money(last.total)}</span>
          </strong>{' '}
          <span className="last-sale-detail">
            {t(last.type === 'sale' ? 'sell.lastPaid' : 'sell.lastRefunded', { time: time(last.at) })}
            {' · '}
            {t(`sell.receipt_${last.receipt}`)}
          </span>
        </span>
      </p>
      <div className="last-sale-ways">
        <BigButton
          label={t('sell.seeTicket')}
          icon={<ScrollText />}
          size="small"
          tone="quiet"
          onPress={() => navigate(`/history/${last.till}-${last.seq}`)}
        />
        {canPrint && (
          <BigButton
            label={t('common.print')}
            icon={<Printer />}
            size="small"
            isBusy={pending}
            onPress={() => void ask({ of: { till: last.till, seq: last.seq } })}
          />
        )}
      </div>
    </section>
  )
}
