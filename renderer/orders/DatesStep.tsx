// The days of a subscription: which weekday, from when to when, without the holidays.

import { useState } from 'react'
import { addDays, Day } from '../../shared/kernel/day.ts'
import { useStatus } from '../app/session.tsx'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { datesOf, weekdayNames, weekdayOf } from './dates.ts'
import { withFields, type StepProps } from './order-draft.ts'

/** A season, as long as nobody says otherwise. */
const USUAL_WEEKS = 12

export function DatesStep({ draft, onChange }: StepProps) {
  const { t } = useText()
  const { today } = useStatus()
  const { dates } = draft.fields
  const [first, last] = [dates[0], dates.at(-1)]
  const [from, setFrom] = useState<Day>(first ?? addDays(today as Day, 1))
  const [to, setTo] = useState<Day>(last ?? addDays(today as Day, USUAL_WEEKS * 7))
  const [weekday, setWeekday] = useState<number | null>(first ? weekdayOf(first) : null)
  const put = (next: readonly Day[]) => onChange((now) => withFields(now, { dates: [...next], dueOn: next[0] ?? null }))
  const say = (is: { weekday?: number; from?: Day; to?: Day }) => {
    const said = { weekday, from, to, ...is }
    setWeekday(said.weekday)
    setFrom(said.from)
    setTo(said.to)
    if (said.weekday !== null) put(datesOf(said.weekday, said.from, said.to))
  }
  return (
    <div className="editor-two">
      <div className="editor-column">
        <WeekdayChoice value={weekday} onChange={(chosen) => say({ weekday: chosen })} />
        <DayField label={t('orders.from')} value={from} onChange={(day) => say({ from: day })} />
        <DayField label={t('orders.until')} value={to} onChange={(day) => say({ to: day })} />
      </div>
      <div className="editor-column">
        <h2 className="editor-ask">{t('orders.times', { count: dates.length })}</h2>
        <DateChips all={weekday === null ? dates : datesOf(weekday, from, to)} chosen={dates} onChange={put} />
      </div>
    </div>
  )
}

interface WeekdayChoiceProps {
  readonly value: number | null
  readonly onChange: (weekday: number) => void
}

function WeekdayChoice({ value, onChange }: WeekdayChoiceProps) {
  const { t, language } = useText()
  return (
    <div className="quick-days" role="group" aria-label={t('orders.whichWeekday')}>
      {weekdayNames(language, 'long').map((name, index) => (
        <BigButton
          key={name}
          size="small"
          tone="quiet"
          label={name}
          isPressed={index + 1 === value}
          onPress={() => onChange(index + 1)}
        />
      ))}
    </div>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly value: Day
  readonly onChange: (day: Day) => void
}

function DayField({ label, value, onChange }: DayFieldProps) {
  const { day } = useText()
  return (
    <DateInput
      label={label}
      value={value}
      words={day(value)}
      onChange={(typed) => {
        const on = Day.safeParse(typed)
        if (on.success) onChange(on.data)
      }}
    />
  )
}

interface DateChipsProps {
  readonly all: readonly Day[]
  readonly chosen: readonly Day[]
  readonly onChange: (dates: readonly Day[]) => void
}

/** A day touched is left out: a holiday. */
function DateChips({ all, chosen, onChange }: DateChipsProps) {
  const { t, day } = useText()
  return (
    <div className="date-chips" role="group" aria-label={t('orders.dates')}>
      {all.map((on) => {
        const isIn = chosen.includes(on)
        return (
          <button
            key={on}
            type="button"
            className="date-chip"
            aria-pressed={isIn}
            onClick={() => onChange(isIn ? chosen.filter((one) => one !== on) : [...chosen, on].toSorted())}
          >
            {day(on, 'short')}
          </button>
        )
      })}
    </div>
  )
}
