// Was this market worth it: each place with what it brought and what its stall cost.

import { Link } from 'wouter'
import type { KeptSession } from '../../shared/closing/contract.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { StackedBar } from '../ui/StackedBar.tsx'
import { takingsByPlace, type PlaceTakings } from './takings.ts'

/** The last place first. */
export function Places({ sessions }: { sessions: readonly KeptSession[] }) {
  const { t } = useText()
  const { value: events } = useAnswer('event.list', {})
  const places = takingsByPlace(sessions, events ?? [])
  if (places.length === 0) return <p className="money-none">{t('money.noZ')}</p>
  return (
    <ul className="money-list">
      {places.map((place) => (
        <li key={place.id ?? ''} className="money-place">
          {place.id === null ? (
            <Place place={place} />
          ) : (
            <Link href={`/results/${place.id}`} className="money-place-link">
              <Place place={place} />
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}

function Place({ place }: { place: PlaceTakings }) {
  const { t, money, day } = useText()
  const name = place.name ?? t('money.noPlace')
  const days = [...new Set([place.from, place.to])].map((one) => day(one, 'short')).join(' – ')
  const after = place.gross - place.stallCost
  return (
    <>
      <p className="money-line">
        <span className="money-line-words">
          <strong dir="auto">{name}</strong>
          <span> {days}</span>
        </span>
        <strong className="figure">{money(place.gross)}</strong>
      </p>
      {place.stallCost > 0 && (
        <StackedBar
          label={name}
          parts={[
            { id: 'after', label: t('money.afterStall'), amountText: money(after), value: after, colour: 'forest' },
            {
              id: 'stall',
              label: t('money.stall'),
              amountText: money(place.stallCost),
              value: place.stallCost,
              colour: 'brick',
              pattern: 'stripes',
            },
          ]}
        />
      )}
    </>
  )
}
