// A selling day of a demo, from its float to its count.

import { leftByLast } from '../../db/cash-session/queries.ts'
import { openSession } from '../../db/cash-session/open-session.ts'
import { closeDuePeriods } from '../../db/closing/close-due.ts'
import { reportOf } from '../../db/closing/commands.ts'
import { addPieces, changeFrom, piecesTotal, type Pieces } from '../../shared/cash-session/cash-session.ts'
import type { Report } from '../../shared/closing/contract.ts'
import type { Instant } from '../../shared/kernel/day.ts'
import type { EventId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import type { DemoDay } from './demo-coop.ts'
import { carryIn } from './founding.ts'
import { happen } from './happenings.ts'
import { sell, takeCupsBack } from './sales.ts'
import { ask, dayAgo, signIn, signOut, timeAgo, type Stall } from './stall.ts'
import { arrive, depart, noteWork } from './working.ts'

const MINUTE = 60_000
/** Below this nobody walks to the bank; what goes there is whole notes, and some coins stay above the float. */
const WORTH_BANKING = 4000
const LEFT_ABOVE_FLOAT = 500
const WHOLE_NOTES = 1000

/** Runs a day: what is missing is carried in, the drawer opened, the row of customers served, the drawer counted. */
export function runDay(stall: Stall, day: DemoDay): void {
  stall.at = timeAgo(stall, day.daysAgo, day.opens) - 50 * MINUTE
  closeDuePeriods(stall.book, stall.at)
  carryIn(stall, day.daysAgo)
  stall.at = Math.max(stall.at, timeAgo(stall, day.daysAgo, day.opens) - 8 * MINUTE)
  noteWork(stall, day)
  stall.at = timeAgo(stall, day.daysAgo, day.opens)
  signIn(stall, day.cashiers[0] ?? '')
  open(stall, day)
  arrive(stall, day)
  serve(stall, day)
  stall.at = Math.max(timeAgo(stall, day.daysAgo, day.closes), stall.at + 5 * MINUTE)
  takeCupsBack(stall)
  stall.at += 12 * MINUTE
  close(stall, day)
  depart(stall)
  signOut(stall)
}

function open(stall: Stall, { event: index }: DemoDay): void {
  const event = stall.events.get(index) ?? createEvent(stall, index)
  const left = leftByLast(stall.book.file.write, stall.book.key.till)
  const pieces = left?.pieces ?? stall.coop.float
  stall.at += 3 * MINUTE
  ask(stall, 'cashSession.open', { event, pieces, source: left ? 'lastSession' : 'bank' })
  stall.rung = []
}

/** An event is noted on the morning of its first day. */
function createEvent(stall: Stall, index: number): EventId {
  const known = stall.coop.events[index]
  if (!known) throw new Error(`${stall.coop.name} has no event ${index}`)
  const ago = stall.coop.days.filter((day) => day.event === index).map((day) => day.daysAgo)
  const startsOn = dayAgo(stall, Math.max(...ago))
  const { event } = ask(stall, 'event.create', { ...known, startsOn, endsOn: dayAgo(stall, Math.min(...ago)) })
  stall.events.set(index, event)
  return event
}

/** Customers come when they come; the till changes hands; what happens between them is spread over the day. */
function serve(stall: Stall, day: DemoDay): void {
  const { sales, cashiers, happens = [], cups = false } = day
  const first = timeAgo(stall, day.daysAgo, day.opens) + 8 * MINUTE
  const last = timeAgo(stall, day.daysAgo, day.closes) - 10 * MINUTE
  const times = Array.from({ length: sales }, () => stall.chance.between(first, last)).sort((a, b) => a - b)
  for (const [index, time] of times.entries()) {
    stall.at = Math.max(time, stall.at + MINUTE)
    signIn(stall, cashiers[Math.floor((index * cashiers.length) / sales)] ?? '')
    sell(stall, { cups })
    for (const [place, happening] of happens.entries()) {
      if (Math.floor(((place + 1) * sales) / (happens.length + 1)) !== index) continue
      stall.at += MINUTE
      happen(stall, happening)
    }
  }
}

function close(stall: Stall, { difference }: DemoDay): void {
  const surplus = reportNow(stall).cashExpected - piecesTotal(stall.coop.float)
  if (surplus >= WORTH_BANKING) {
    const amount = Math.floor((surplus - LEFT_ABOVE_FLOAT) / WHOLE_NOTES) * WHOLE_NOTES
    ask(stall, 'cashSession.bank', { amount })
  }
  const { cashExpected, totals } = reportNow(stall)
  const cardTerminal = totals.tenders.find(({ kind }) => kind === 'card')?.amount ?? 0
  stall.at += 4 * MINUTE
  ask(stall, 'closing.closeSession', {
    pieces: heapOf(stall, cashExpected + (difference?.cents ?? 0)),
    cardTerminal,
    ...(difference ? { reason: difference.reason, note: difference.note } : {}),
  })
}

function reportNow(stall: Stall): Report {
  const { file, key, tail } = stall.book
  const session = openSession(file.write, key.till)
  if (!session) throw new Error('No drawer is open')
  return reportOf(file.write, session, { till: key.till, now: stall.at as Instant, head: null, upTo: tail.seq })
}

/** An amount as a drawer looks at night: the float's coins, and the rest in the fewest pieces. */
function heapOf({ coop }: Stall, amount: number): Pieces {
  const above = amount - piecesTotal(coop.float)
  if (above < 0) return changeFrom(coop.float, cents(amount)).pieces
  return addPieces(
    coop.float,
    changeFrom({ 2000: 40, 1000: 3, 500: 3, 200: 6, 100: 6, 50: 4, 20: 5, 10: 5 }, cents(above)).pieces,
  )
}
