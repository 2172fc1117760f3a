// A week of faces: who comes when, who cannot, who leads; and who was there.

import { ChevronLeft, ChevronRight, Moon, Star, Sun, Sunrise, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import { DAY_PARTS, mondayOf, type DayPart } from '../../shared/presence/presence.ts'
import { PeopleLinks } from '../app/PeopleLinks.tsx'
import { useMember, useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useFaces } from '../app/use-faces.ts'
import { useText } from '../text/use-text.ts'
import { Face } from '../ui/Face.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Screen } from '../ui/Screen.tsx'
import { WhoComesSheet } from './WhoComesSheet.tsx'

type Week = Output<'presence.week'>
const PART_ICON: Readonly<Record<DayPart, LucideIcon>> = { morning: Sunrise, afternoon: Sun, evening: Moon }
const EMPTY: Week = { plan: [], leads: [], was: [] }

/** A part of a day is touched to say who comes. */
export function WeekScreen() {
  const { t } = useText()
  const { today } = useStatus()
  const { role } = useMember()
  const [from, setFrom] = useState(() => mondayOf(today as Day))
  const { value: week = EMPTY } = useAnswer('presence.week', { from }, { keep: true })
  const [open, setOpen] = useState<{ readonly on: Day; readonly part: DayPart } | null>(null)
  const days = [0, 1, 2, 3, 4, 5, 6].map((count) => addDays(from, count))
  return (
    <Screen title={t('presence.week')} actions={<PeopleLinks />} className="presence-screen">
      <div className="presence-week">
        <WeekChoice from={from} onChange={setFrom} />
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{t('presence.week')}</span>
              </th>
              {days.map((day) => (
                <DayHead key={day} day={day} week={week} />
              ))}
            </tr>
          </thead>
          <tbody>
            {DAY_PARTS.map((part) => (
              <tr key={part}>
                <PartHead part={part} />
                {days.map((on) => (
                  <td key={on}>
                    <Slot
                      {...{ on, part, week }}
                      onOpen={role === 'accountant' ? undefined : () => setOpen({ on, part })}
                    />
                  </td>
                ))}
              </tr>
            ))}
            <WereThere days={days} week={week} />
          </tbody>
        </table>
      </div>
      {open && <WhoComesSheet {...open} plan={week.plan} onClose={() => setOpen(null)} />}
    </Screen>
  )
}

function WeekChoice({ from, onChange }: { from: Day; onChange: (from: Day) => void }) {
  const { t, day } = useText()
  return (
    <div className="presence-which">
      <IconButton
        label={t('presence.previous')}
        size="small"
        icon={<ChevronLeft className="turns" />}
        onPress={() => onChange(addDays(from, -7))}
      />
      <span>
        {day(from, 'short')} – {day(addDays(from, 6), 'short')}
      </span>
      <IconButton
        label={t('presence.following')}
        size="small"
        icon={<ChevronRight className="turns" />}
        onPress={() => onChange(addDays(from, 7))}
      />
    </div>
  )
}

function DayHead({ day: on, week }: { day: Day; week: Week }) {
  const { t, day } = useText()
  const { today } = useStatus()
  const { of } = useFaces()
  const { value: events = [] } = useAnswer('event.list', {})
  const lead = week.leads.find((one) => one.on === on)
  const there = events.filter(({ startsOn, endsOn }) => startsOn <= on && endsOn >= on)
  return (
    <th scope="col" className={on === today ? 'today' : undefined}>
      <span className="presence-day">
        {day(on, 'weekday')} <strong className="figure">{Number(on.slice(8))}</strong>
      </span>
      {lead && (
        <span className="lead-face" role="img" aria-label={t('presence.leads', { name: of(lead.member).name })}>
          <Face {...of(lead.member)} size={32} />
          <Star aria-hidden="true" />
        </span>
      )}
      {there.map(({ id, name }) => (
        <span key={id} className="presence-event">
          {name}
        </span>
      ))}
    </th>
  )
}

function PartHead({ part }: { part: DayPart }) {
  const { t } = useText()
  const Icon = PART_ICON[part]
  return (
    <th scope="row">
      <Icon aria-hidden="true" />
      <span>{t(`presence.part.${part}`)}</span>
    </th>
  )
}

interface SlotProps {
  readonly on: Day
  readonly part: DayPart
  readonly week: Week
  readonly onOpen: (() => void) | undefined
}

function Slot({ on, part, week, onOpen }: SlotProps) {
  const { t, day } = useText()
  const { of } = useFaces()
  const said = week.plan.filter((one) => one.on === on && one.part === part)
  const words = said.map(({ member, coming }) => `${of(member).name} ${t(`presence.coming.${coming}`)}`)
  const label = [`${day(on, 'short')}, ${t(`presence.part.${part}`)}`, ...words].join(', ')
  const faces = said.map(({ member, coming }) => (
    <span key={member} className={coming === 'away' ? 'presence-face away' : 'presence-face'}>
      <Face {...of(member)} size={32} />
    </span>
  ))
  return onOpen ? (
    <button type="button" className="presence-slot" onClick={onOpen}>
      <span className="unseen">{label}</span>
      {faces}
    </button>
  ) : (
    <div className="presence-slot" role="img" aria-label={label}>
      {faces}
    </div>
  )
}

/** The last row, once somebody was there. */
function WereThere({ days, week }: { days: readonly Day[]; week: Week }) {
  const { t } = useText()
  const { of } = useFaces()
  if (week.was.length === 0) return null
  return (
    <tr className="presence-was">
      <th scope="row">
        <span>{t('presence.wasThere')}</span>
      </th>
      {days.map((day) => (
        <td key={day}>
          <div className="presence-slot">
            {week.was
              .filter(({ on }) => on === day)
              .map(({ member }) => (
                <Face key={member} {...of(member)} size={28} isDecorative={false} />
              ))}
          </div>
        </td>
      ))}
    </tr>
  )
}
