// Five weeks of days: how much is to be done beside how many hours come, and what is due.

import './calendar.css'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import type { DayLoad } from '../../shared/orders/contract.ts'
import { OrderLine } from '../app/OrderLine.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { timeWords } from '../app/work-words.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Screen } from '../ui/Screen.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { CalendarDay } from './CalendarDay.tsx'
import { mondayBefore, weekdayNames } from './dates.ts'

const WEEKS = 5
/** A bar is never measured against less: four hours. */
const LEAST_FULL = 240

/** A day is touched to see what is due then. */
export function Calendar() {
  const { t, day, language } = useText()
  const [, go] = useLocation()
  const { today } = useStatus()
  const [from, setFrom] = useState<Day>(() => mondayBefore(today as Day))
  const [opened, setOpened] = useState<Day | null>(null)
  const { value: loads = [] } = useAnswer('order.load', { from, days: WEEKS * 7 }, { keep: true })
  const byDay = new Map(loads.map((load) => [load.on, load]))
  const full = Math.max(LEAST_FULL, ...loads.flatMap(({ toDo, there }) => [toDo, there]))
  const days = Array.from({ length: WEEKS * 7 }, (_, index) => addDays(from, index))
  const load = opened === null ? undefined : byDay.get(opened)
  return (
    <Screen
      title={t('orders.calendar')}
      className="orders-calendar"
      actions={
        <>
          <IconButton
            label={t('orders.earlier')}
            icon={<ChevronLeft className="turns" />}
            onPress={() => setFrom(addDays(from, -7))}
          />
          <span className="calendar-month">{day(addDays(from, 3), 'month')}</span>
          <IconButton
            label={t('orders.later')}
            icon={<ChevronRight className="turns" />}
            onPress={() => setFrom(addDays(from, 7))}
          />
        </>
      }
      footer={<BackButton label={t('common.back')} onPress={() => go('/orders')} />}
    >
      <div className="calendar-weekdays" aria-hidden="true">
        {weekdayNames(language, 'short').map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ul className="calendar-days">
        {days.map((on) => (
          <li key={on}>
            <CalendarDay on={on} load={byDay.get(on)} full={full} onOpen={() => setOpened(on)} />
          </li>
        ))}
      </ul>
      {opened !== null && <DaySheet on={opened} load={load} onClose={() => setOpened(null)} />}
    </Screen>
  )
}

interface DaySheetProps {
  readonly on: Day
  readonly load: DayLoad | undefined
  readonly onClose: () => void
}

function DaySheet({ on, load, onClose }: DaySheetProps) {
  const text = useText()
  const { t, day } = text
  return (
    <Sheet isOpen onClose={onClose} title={day(on)} closeLabel={t('common.close')} width="wide">
      <div className="calendar-sheet">
        {load && (
          <p>
            {t('orders.toDo', { time: timeWords(load.toDo, text) })} ·{' '}
            {t('orders.there', { time: timeWords(load.there, text) })}
          </p>
        )}
        {(load?.orders.length ?? 0) === 0 && <p>{t('orders.nothingDue')}</p>}
        <ul>
          {load?.orders.map((order) => (
            <li key={order.id}>
              <OrderLine order={order} />
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  )
}
