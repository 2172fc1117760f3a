// For when and where: a day one tap away, an hour by steps, and how it leaves.

import { Bike, ChefHat, Store } from 'lucide-react'
import { addDays, Day } from '../../shared/kernel/day.ts'
import { useStatus } from '../app/session.tsx'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { withService } from './order-lines.ts'
import { withFields, type StepProps } from './order-draft.ts'

/** Days that a pick-up is promised for, from today. */
const QUICK_DAYS = [1, 2, 3, 4, 5, 6, 7, 14] as const

export function WhenStep(props: StepProps) {
  return (
    <div className="editor-two">
      <WhichDay {...props} />
      <HowItLeaves {...props} />
    </div>
  )
}

function WhichDay({ draft, onChange }: StepProps) {
  const { t, day } = useText()
  const { today } = useStatus()
  const { dueOn } = draft.fields
  const set = (to: Day) => onChange((now) => withFields(now, { dueOn: to }))
  return (
    <div className="editor-column">
      <div className="quick-days" role="group" aria-label={t('orders.whichDay')}>
        {QUICK_DAYS.map((count) => {
          const on = addDays(today as Day, count)
          return (
            <BigButton
              key={count}
              size="small"
              tone="quiet"
              label={day(on, 'short')}
              isPressed={dueOn === on}
              onPress={() => set(on)}
            />
          )
        })}
      </div>
      <DateInput
        label={t('orders.otherDay')}
        value={dueOn ?? ''}
        words={dueOn === null ? '…' : day(dueOn)}
        onChange={(typed) => {
          const on = Day.safeParse(typed)
          if (on.success) set(on.data)
        }}
      />
      <HourOfDay draft={draft} onChange={onChange} />
    </div>
  )
}

/** By quarters of an hour; before the first step no hour is promised. */
function HourOfDay({ draft, onChange }: StepProps) {
  const { t } = useText()
  const { dueAt, kind } = draft.fields
  const minutes = dueAt === null ? null : minutesOf(dueAt)
  const usual = kind === 'catering' ? 12 * 60 : 10 * 60
  const step = (by: number) =>
    onChange((now) => withFields(now, { dueAt: hourOf(minutes === null ? usual : minutes + by) }))
  return (
    <div className="editor-hour">
      <span className="field-label">{t('orders.hour')}</span>
      <Stepper
        label={t('orders.hour')}
        valueText={dueAt ?? '--:--'}
        lessLabel={t('orders.earlierHour')}
        moreLabel={t('orders.laterHour')}
        onLess={() => step(-15)}
        onMore={() => step(15)}
      />
      {dueAt !== null && (
        <BigButton
          size="small"
          tone="quiet"
          label={t('orders.noHour')}
          onPress={() => onChange((now) => withFields(now, { dueAt: null }))}
        />
      )}
    </div>
  )
}

function HowItLeaves({ draft, onChange }: StepProps) {
  const { t } = useText()
  const { service, place, kind } = draft.fields
  const options = [
    ...(kind === 'catering' ? [{ id: 'served' as const, label: t('orders.service.served'), icon: <ChefHat /> }] : []),
    { id: 'delivered' as const, label: t('orders.service.delivered'), icon: <Bike /> },
    { id: 'fetched' as const, label: t('orders.service.fetched'), icon: <Store /> },
  ]
  return (
    <div className="editor-column">
      <IconChoice
        label={t('orders.howItLeaves')}
        value={service}
        options={options}
        onChange={(to) => onChange((now) => withService(now, to))}
      />
      {service !== 'fetched' && (
        <TextInput
          label={t('orders.place')}
          value={place}
          rows={2}
          maxLength={200}
          onChange={(to) => onChange((now) => withFields(now, { place: to }))}
        />
      )}
    </div>
  )
}

const DAY_MINUTES = 24 * 60

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function hourOf(minutes: number): string {
  const within = (minutes + DAY_MINUTES) % DAY_MINUTES
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}
