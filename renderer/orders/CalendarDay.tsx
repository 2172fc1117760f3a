// A day of the calendar: its number, the orders due as pictures, and two lengths: what is to be done, who comes.

import { TriangleAlert } from 'lucide-react'
import type { Day } from '../../shared/kernel/day.ts'
import type { DayLoad } from '../../shared/orders/contract.ts'
import { KIND_ART } from '../app/order-art.ts'
import { useStatus } from '../app/session.tsx'
import { timeWords } from '../app/work-words.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { classNames } from '../ui/class-names.ts'

interface CalendarDayProps {
  readonly on: Day
  readonly load: DayLoad | undefined
  /** Minutes that fill a bar. */
  readonly full: number
  readonly onOpen: () => void
}

/** Pictures beyond these are a number. */
const MOST_PICTURES = 3

/** Too much when more is to be done than hours come. */
export function CalendarDay({ on, load, full, onOpen }: CalendarDayProps) {
  const text = useText()
  const { t, day, number } = text
  const { today } = useStatus()
  const { orders = [], toDo = 0, there = 0 } = load ?? {}
  const isTooMuch = toDo > there && on >= today
  const isAlarmed = orders.some(({ alarm }) => alarm !== null)
  return (
    <button
      type="button"
      className={classNames('calendar-day', on === today && 'today', on < today && 'past')}
      onClick={onOpen}
    >
      <span className="calendar-date">
        <span className="figure" aria-hidden="true">
          {number(Number(on.slice(8)))}
        </span>
        <span className="unseen">{day(on, 'short')}</span>
      </span>
      <span className="calendar-pictures">
        {orders.slice(0, MOST_PICTURES).map(({ id, kind }) => (
          <ArtPicture key={id} art={KIND_ART[kind]} size={26} />
        ))}
        {orders.length > MOST_PICTURES && (
          <span className="figure" aria-hidden="true">
            +{number(orders.length - MOST_PICTURES)}
          </span>
        )}
        <span className="unseen"> {t('orders.due', { count: orders.length })}</span>
        {isAlarmed && <TriangleAlert className="calendar-alarm" aria-hidden="true" />}
      </span>
      <span className={classNames('calendar-bars', isTooMuch && 'too-much')} aria-hidden="true">
        <span className="calendar-do" style={{ inlineSize: partOf(toDo, full) }} />
        <span className="calendar-there" style={{ inlineSize: partOf(there, full) }} />
      </span>
      {(toDo > 0 || there > 0) && (
        <span className="unseen">
          {' '}
          {t('orders.toDo', { time: timeWords(toDo, text) })}, {t('orders.there', { time: timeWords(there, text) })}
        </span>
      )}
    </button>
  )
}

function partOf(minutes: number, full: number): string {
  return `${Math.min(100, (minutes / full) * 100)}%`
}
