// Choosing days: by their name, or from one to another.

import './day-range.css'
import { Day } from '../../shared/kernel/day.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { nameOfRange, rangeNamed, type DayRange, type RangeName } from './day-range.ts'

interface DayRangeChoiceProps {
  /** What is asked. */
  label: string
  /** The names offered, in order. */
  names: readonly RangeName[]
  value: DayRange
  today: Day
  onChange: (range: DayRange) => void
}

/** Names as buttons, the two days beside them; typing a day that is no day changes nothing. */
export function DayRangeChoice({ label, names, value, today, onChange }: DayRangeChoiceProps) {
  const { t, day: wordsOf } = useText()
  const current = nameOfRange(value, today)
  const type = (end: keyof DayRange, typed: string) => {
    const day = Day.safeParse(typed)
    if (day.success) onChange({ ...value, [end]: day.data })
  }
  return (
    <div className="day-range" role="group" aria-label={label}>
      <div className="day-range-names">
        {names.map((name) => (
          <BigButton
            key={name}
            size="small"
            tone="quiet"
            label={t(`split.period.${name}`)}
            isPressed={name === current}
            onPress={() => onChange(rangeNamed(name, today))}
          />
        ))}
      </div>
      <div className="day-range-days">
        <DateInput
          label={t('split.period.from')}
          value={value.from}
          words={wordsOf(value.from, 'dated')}
          onChange={(typed) => type('from', typed)}
        />
        <DateInput
          label={t('split.period.to')}
          value={value.to}
          words={wordsOf(value.to, 'dated')}
          onChange={(typed) => type('to', typed)}
        />
      </div>
    </div>
  )
}
