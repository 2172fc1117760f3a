// The goal the group typed for a week, kept on this screen.

import { cents, type Cents } from '../../shared/kernel/money.ts'

const KEY = 'etal.goal'

/** The goal, or null. */
export function readGoal(): Cents | null {
  const text = localStorage.getItem(KEY)
  return text !== null && /^[1-9]\d{0,8}$/u.test(text) ? cents(Number(text)) : null
}

/** Keeps a goal; none or zero takes it away. */
export function writeGoal(goal: number | null): void {
  if (goal) localStorage.setItem(KEY, String(goal))
  else localStorage.removeItem(KEY)
}
