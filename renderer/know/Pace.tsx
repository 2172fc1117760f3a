// What did not move for weeks, and how fast materials go.

import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { Card } from '../ui/Screen.tsx'
import { Slider } from '../ui/Slider.tsx'
import { ThingRow } from './ThingRow.tsx'

type Paced = Output<'stock.pace'>

export function Pace() {
  const { t, number } = useText()
  const [weeks, setWeeks] = useState(8)
  const { value } = useAnswer('stock.pace', { weeks }, { keep: true })
  return (
    <div className="know-cards">
      <div className="know-wide">
        <Slider label={t('know.weeks')} valueText={number(weeks)} value={weeks} min={1} max={26} onChange={setWeeks} />
      </div>
      {value && <Asleep paced={value} />}
      {value && <Used used={value.used} />}
    </div>
  )
}

function Asleep({ paced: { asleep, asleepItems, asleepValue } }: { readonly paced: Paced }) {
  const { t, money, day, quantity } = useText()
  return (
    <Card title={t('know.asleep')}>
      <p>{asleepItems === 0 ? t('know.asleepNone') : t('know.asleepSum', { value: money(asleepValue) })}</p>
      <ul>
        {asleep.map((thing) => (
          <ThingRow
            key={thing.item}
            thing={thing}
            notes={thing.lastDay === null ? [] : [t('know.since', { day: day(thing.lastDay, 'dated') })]}
            figure={money(thing.value)}
            subFigure={quantity(thing.quantity, thing.unit)}
          />
        ))}
      </ul>
    </Card>
  )
}

function Used({ used }: { readonly used: Paced['used'] }) {
  const { t, number, quantity } = useText()
  return (
    <Card title={t('know.used')}>
      {used.length === 0 && <p>{t('know.usedNone')}</p>}
      <ul>
        {used.map((thing) => (
          <ThingRow
            key={thing.item}
            thing={thing}
            notes={[
              t('know.weeksLeft', { number: number(thing.weeksLeft) }),
              t('know.perWeek', { quantity: quantity(thing.perWeek, thing.unit) }),
            ]}
            isUrgent={thing.weeksLeft < 2}
            figure={quantity(thing.quantity, thing.unit)}
          />
        ))}
      </ul>
    </Card>
  )
}
