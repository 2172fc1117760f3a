// The hours and the purchases of a demo: who leads, who is at the stand, who worked the day before, what was bought for it.

import type { WorkId } from '../../shared/presence/presence.ts'
import type { DemoDay, DemoExpense } from './demo-coop.ts'
import { ask, dayAgo, faceOf, faceWith, signIn, type Stall } from './stall.ts'

/** Whoever sells taps in on opening; the lead goes round. */
export function arrive(stall: Stall, { cashiers, daysAgo, event: index }: DemoDay): void {
  const group = workersOf(stall)
  const lead = group[daysAgo % group.length] ?? ''
  ask(stall, 'presence.setLead', { on: dayAgo(stall, daysAgo), member: faceOf(stall, lead).id })
  const event = stall.events.get(index) ?? null
  stall.here = [...new Set(cashiers)].map((name) =>
    ask(stall, 'presence.tapIn', { member: faceOf(stall, name).id, work: 'selling', event }),
  )
}

/** They tap out once the drawer is counted. */
export function depart(stall: Stall): void {
  for (const of of stall.here) ask(stall, 'presence.tapOut', { of })
  stall.here = []
}

/** Before opening, a manager writes down yesterday's hours and what was bought since. */
export function noteWork(stall: Stall, { daysAgo }: DemoDay): void {
  signIn(stall, faceWith(stall, 'manager'))
  const work = (stall.coop.activities.includes('food') ? 'cooking' : 'making') as WorkId
  for (const [index, name] of workersOf(stall).entries()) {
    const turn = index + daysAgo
    if (turn % 3 === 0) continue
    const minutes = 90 + 30 * (turn % 5)
    ask(stall, 'presence.enter', { member: faceOf(stall, name).id, work, on: dayAgo(stall, daysAgo + 1), minutes })
  }
  const due = stall.coop.expenses.filter((expense) => expense.daysAgo >= daysAgo)
  for (const expense of due.slice(stall.spent)) spend(stall, expense)
  stall.spent = due.length
}

function spend(stall: Stall, { daysAgo, who, supplier, label, category, total, rate, isForStock }: DemoExpense): void {
  const on = dayAgo(stall, daysAgo)
  const member = who === null ? null : faceOf(stall, who).id
  ask(stall, 'expense.record', {
    ...{ on, supplier, label, category, mileage: null, photo: null },
    lines: [{ rate, total, deductible: true }],
    purpose: isForStock ? { type: 'stock' } : null,
    paidBy: member === null ? { type: 'host' } : { type: 'member', member },
  })
}

function workersOf({ coop }: Stall): string[] {
  return coop.members.filter(({ role }) => role !== 'accountant').map(({ name }) => name)
}
