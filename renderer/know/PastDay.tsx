// What there was at the end of a day, by place and worth.

import { useState } from 'react'
import { addDays, Day } from '../../shared/kernel/day.ts'
import type { PlaceId } from '../../shared/kernel/id.ts'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Card } from '../ui/Screen.tsx'
import { ThingRow } from './ThingRow.tsx'
import { usePlaceName } from './use-places.ts'

/** `store` is the place without an id; null is everywhere. */
type Where = PlaceId | 'store' | null

const PAGE = 60

/** Yesterday first: today is what the stock screen shows. */
export function PastDay() {
  const { t, day: wordsOf, money, quantity } = useText()
  const { today } = useStatus()
  const [day, setDay] = useState<Day>(() => addDays(today as Day, -1))
  const [place, setPlace] = useState<Where>(null)
  const [limit, setLimit] = useState(PAGE)
  const { value } = useAnswer('stock.onDay', { day, place, limit }, { keep: true })
  const choose = (typed: string) => {
    const chosen = Day.safeParse(typed)
    if (chosen.success) setDay(chosen.data)
  }
  return (
    <div className="know-cards">
      <div className="know-wide know-day">
        <DateInput label={t('know.whichDay')} value={day} words={wordsOf(day, 'dated')} onChange={choose} />
        <p className="know-worth">
          <span>{t('know.worth')}</span> <strong className="figure">{money(value?.value ?? 0)}</strong>
        </p>
      </div>
      <Places worths={value?.places ?? []} value={place} onChange={setPlace} />
      <Card className="know-wide">
        {value?.items === 0 && <p>{t('know.nothingThen')}</p>}
        <ul className="know-two">
          {value?.stored.map((thing) => (
            <ThingRow
              key={thing.item}
              thing={thing}
              notes={[]}
              figure={quantity(thing.quantity, thing.unit)}
              subFigure={thing.value === 0 ? undefined : money(thing.value)}
            />
          ))}
        </ul>
        {value && value.items > value.stored.length && limit < 500 && (
          <BigButton label={t('know.more')} tone="quiet" onPress={() => setLimit(Math.min(500, limit + 2 * PAGE))} />
        )}
      </Card>
    </div>
  )
}

interface PlacesProps {
  readonly worths: readonly { readonly place: PlaceId | null; readonly value: number }[]
  readonly value: Where
  readonly onChange: (where: Where) => void
}

function Places({ worths, value, onChange }: PlacesProps) {
  const { t, money } = useText()
  const nameOf = usePlaceName()
  if (worths.length < 2 && value === null) return null
  return (
    <div className="know-wide know-places" role="group" aria-label={t('know.byPlace')}>
      <BigButton label={t('know.everywhere')} size="small" isPressed={value === null} onPress={() => onChange(null)} />
      {worths.map((worth) => (
        <BigButton
          key={worth.place ?? 'store'}
          label={nameOf(worth.place)}
          subLabel={money(worth.value)}
          size="small"
          isPressed={value === (worth.place ?? 'store')}
          onPress={() => onChange(worth.place ?? 'store')}
        />
      ))}
    </div>
  )
}
