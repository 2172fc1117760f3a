// Asks the real date and hour when the computer's clock cannot be believed.

import { CalendarCheck, CalendarSearch } from 'lucide-react'
import { useState } from 'react'
import { instantOf, localParts } from '../../shared/kernel/day.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { useText } from '../text/use-text.ts'
import { DateInput } from '../ui/DateInput.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useAnswer, useAsk } from './use-answer.ts'

interface ClockFormProps {
  readonly refusal: { readonly type: 'ClockBehind' | 'ClockAhead'; readonly lastAt: number; readonly now: number }
  readonly onRight: () => void
}

const A_MINUTE_MS = 60_000

/**
 * Two fields and the button that says they are right; what they say is journalled. There is no way back from a day too
 * far: of a clock far ahead its day is read and chosen first, so that nobody agrees to it by habit.
 */
export function ClockForm({ refusal, onRight }: ClockFormProps) {
  const { t, day, time } = useText()
  const { value: status } = useAnswer('coop.status', {})
  const setClock = useAsk('till.setClock')
  const zone = status?.coop?.timeZone ?? 'Europe/Paris'
  const start = localParts(Math.max(refusal.now, refusal.lastAt + A_MINUTE_MS), zone)
  const isAhead = refusal.type === 'ClockAhead'
  const [whose, setWhose] = useState<'computer' | 'other' | null>(null)
  const [date, setDate] = useState<string>(isAhead ? '' : start.date)
  const [hour, setHour] = useState(start.time.slice(0, 5))
  const [tooEarly, setTooEarly] = useState(false)
  const said = (at: number) => `${day(localParts(at, zone).date, 'dated')} ${time(at)}`

  const choose = (chosen: 'computer' | 'other') => {
    setWhose(chosen)
    setDate(chosen === 'computer' ? start.date : '')
  }
  const confirm = async () => {
    const answer = await setClock.ask({ at: instantOf(date, hour, zone) })
    if (answer.ok) onRight()
    else setTooEarly(answer.refusal.type === 'ClockStillBehind')
  }
  return (
    <form
      className="clock-form"
      onSubmit={(event) => {
        event.preventDefault()
        void confirm()
      }}
    >
      <p>{t(`refusal.${refusal.type}`, { now: said(refusal.now), last: said(refusal.lastAt) })}</p>
      {isAhead && (
        <IconChoice
          label={t('refusal.clockToday')}
          value={whose}
          onChange={choose}
          options={[
            { id: 'computer', label: day(start.date, 'long'), icon: <CalendarCheck /> },
            { id: 'other', label: t('refusal.clockOther'), icon: <CalendarSearch /> },
          ]}
        />
      )}
      {(!isAhead || whose === 'other') && (
        <DateInput
          label={t('refusal.clockDay')}
          isRequired
          value={date}
          words={date === '' ? '' : day(date, 'dated')}
          onChange={setDate}
        />
      )}
      <TextInput
        label={t('refusal.clockTime')}
        type="time"
        isRequired
        value={hour}
        onChange={setHour}
        error={tooEarly ? t('refusal.ClockStillBehind', { last: said(refusal.lastAt) }) : undefined}
      />
      <BigButton
        label={t('refusal.clockRight')}
        tone="go"
        type="submit"
        isWide
        isDisabled={date === ''}
        isBusy={setClock.pending}
      />
    </form>
  )
}
