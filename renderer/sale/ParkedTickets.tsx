// Baskets put aside, as small torn tickets.

import { useEffect, useState } from 'react'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { TicketButton } from '../ui/TicketButton.tsx'
import { priceOfBasket } from './basket-price.ts'
import { basketsWaiting } from './own-basket.ts'
import { takeUpBasket, useSelling } from './selling.ts'

/** Pressing one takes it up; the basket in hand takes its place. */
export function ParkedTickets() {
  const { t, money, time } = useText()
  const { value } = useAnswer('basket.list', {})
  const current = useSelling((state) => state.basket.id)
  const waiting = basketsWaiting(value ?? [], current, useNow())
  if (waiting.length === 0) return <span className="basket-parked" />
  return (
    <ul className="basket-parked" aria-label={t('sell.parked')}>
      {waiting.map((basket) => (
        <li key={basket.id}>
          <TicketButton
            label={basket.note === '' ? time(basket.savedAt) : basket.note}
            figure={money(priceOfBasket(basket).total)}
            onPress={() => takeUpBasket(basket)}
          />
        </li>
      ))}
    </ul>
  )
}

const LOOK_AGAIN_MS = 30_000

/** The time, looked at now and then: a basket left elsewhere shows up once it has been left long enough. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
