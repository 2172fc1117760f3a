// A market in a list: its picture, its name, and what it left, as a length.

import type { SellingEvent } from '../../shared/events/events.ts'
import { perHour } from '../../shared/results/results.ts'
import { EVENT_ART, NO_PLACE_ART } from '../app/event-art.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { lengthOf, type Outcome } from './flow.ts'

interface MarketRowProps {
  readonly event: SellingEvent | null
  readonly outcome: Outcome
  /** What the longest length stands for. */
  readonly most: number
  readonly isThis?: boolean
}

export function MarketRow({ event, outcome, most, isThis = false }: MarketRowProps) {
  const { t, money, day } = useText()
  const { left, takings } = outcome
  const hourly = perHour(outcome)
  return (
    <span className={isThis ? 'market-row this' : 'market-row'}>
      <ArtPicture art={event ? EVENT_ART[event.kind] : NO_PLACE_ART} size={52} />
      <span className="market-words">
        <strong>
          <bdi>{event?.name ?? t('money.noPlace')}</bdi>
        </strong>
        <span>
          {' '}
          {event && `${day(event.startsOn, 'short')} · `}
          {t('results.cameIn', { amount: money(takings) })}
        </span>
        <span className="market-bar" aria-hidden="true">
          <span className={left < 0 ? 'short' : 'left'} style={{ inlineSize: lengthOf(Math.abs(left), most) }} />
        </span>
      </span>
      <span className="market-left">
        <strong className="figure">{money(left)}</strong>
        {hourly !== null && <span> {t('results.anHour', { amount: money(hourly) })}</span>}
      </span>
    </span>
  )
}
