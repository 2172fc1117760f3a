// Asks the real date and hour when the computer's clock cannot be believed.

import { useState } from 'react'
import { instantOf, localParts } from '../../shared/kernel/day.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { useText } from '../text/use-text.ts'
import { DateInput } from '../ui/DateInput.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useAnswer, useAsk } from './use-answer.ts'

interface ClockFormProps {
  readonly refusal: { readonly type: 'ClockBehind' | 'ClockAhead'; readonly lastAt: number; readonly now: number }
  readonly onRight: () => void
}

const A_MINUTE_MS = 60_000

/** Two fields and the button that says they are right; what they say is journalled. */
export function ClockForm({ refusal, onRight }: ClockFormProps) {
  const { t, day, time } = useText()
  const { value: status } = useAnswer('coop.status', {})
  const setClock = useAsk('till.setClock')
  const zone = status?.coop?.timeZone ?? 'Europe/Paris'
  const start = localParts(Math.max(refusal.now, refusal.lastAt + A_MINUTE_MS), zone)
  const [date, setDate] = useState<string>(start.date)
  const [hour, setHour] = useState(start.time.slice(0, 5))
  const [tooEarly, setTooEarly] = useState(false)
  const said = (at: number) => `${day(localParts(at, zone).date, 'short')} ${time(at)}`

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
      <DateInput
        label={t('refusal.clockDay')}
        isRequired
        value={date}
        words={date === '' ? '' : day(date, 'dated')}
        onChange={setDate}
      />
      <TextInput
        label={t('refusal.clockTime')}
        type="time"
        isRequired
        value={hour}
        onChange={setHour}
        error={tooEarly ? t('refusal.ClockStillBehind', { last: said(refusal.lastAt) }) : undefined}
      />
      <BigButton label={t('refusal.clockRight')} tone="go" type="submit" isWide isBusy={setClock.pending} />
    </form>
  )
}
