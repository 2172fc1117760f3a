// Fills a demo coop: real commands with recorded times, in a rehearsal journal.

import { wholeBy } from '../../shared/split/rule.ts'
import type { Book } from '../../db/book.ts'
import { closeDuePeriods } from '../../db/closing/close-due.ts'
import { dayIn } from '../../db/run.ts'
import { propose } from '../../db/split/queries.ts'
import { chanceFrom } from './chance.ts'
import type { DemoCoop } from './demo-coop.ts'
import { FOOD } from './food.ts'
import { carryIn, found } from './founding.ts'
import { runDay } from './selling-day.ts'
import { ask, dayAgo, faceWith, signIn, signOut, timeAgo, type Stall } from './stall.ts'
import { TEXTILE } from './textile.ts'
import { fillWorkroom } from './workroom.ts'

export type DemoName = 'textile' | 'food'

const DEMOS: Readonly<Record<DemoName, DemoCoop>> = { textile: TEXTILE, food: FOOD }

/**
 * Founds a demo coop and replays five weeks of its history, up to yesterday: the same on every computer but for the
 * dates. The book is a rehearsal whose journal begins at least 40 days ago. All of it is written, or nothing.
 */
export function fillDemo(book: Book, demo: DemoName): void {
  const coop = DEMOS[demo]
  const stall: Stall = {
    book,
    coop,
    chance: chanceFrom(coop.seed),
    today: dayIn(book, book.clock()),
    faces: new Map(),
    ranges: new Map(),
    wares: [],
    events: new Map(),
    at: book.tail.at,
    holder: null,
    rung: [],
    here: [],
    spent: 0,
    cupsOut: 0,
  }
  const fill = book.file.connection.transaction(() => live(stall))
  fill.immediate()
}

function live(stall: Stall): void {
  const { book, coop } = stall
  found(stall)
  signOut(stall)
  let shared = false
  for (const day of coop.days) {
    if (!shared && day.daysAgo < coop.split.validated) {
      shareOut(stall)
      shared = true
    }
    runDay(stall, day)
  }
  carryIn(stall, 0)
  fillWorkroom(stall)
  signOut(stall)
  closeDuePeriods(book, book.clock())
}

/** The group meets after its first fortnight, looks at the figures and agrees. */
function shareOut(stall: Stall): void {
  const { book, coop, faces } = stall
  const { validated } = coop.split
  const rule = wholeBy(coop.split.rule)
  const [from, to] = [dayAgo(stall, coop.split.from), dayAgo(stall, coop.split.to)]
  stall.at = timeAgo(stall, validated, '18:30')
  closeDuePeriods(book, stall.at)
  signIn(stall, faceWith(stall, 'manager'))
  const proposal = propose(book.file.write, { from, to }, rule)
  if (!proposal.ok) throw new Error(`The demo cannot share: ${proposal.refusal.type}`)
  const present = [...faces.values()].filter(({ role }) => role !== 'accountant').map(({ id }) => id)
  ask(stall, 'split.validate', { from, to, rule, toShare: proposal.value.proceeds.toShare, present })
  signOut(stall)
}
