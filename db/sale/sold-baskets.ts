// Baskets that were just sold: what still arrives of them is late, and must not come back as unfinished.

import type { Desk } from '../desk.ts'

const sold = new WeakMap<Desk, Set<string>>()
/** A screen's last word about a basket is a moment behind its sale, not a hundred sales. */
const REMEMBERED = 100

/** Takes a sold basket off the desk. */
export function takeSold(desk: Desk, basket: string): void {
  const known = sold.get(desk) ?? new Set()
  sold.set(desk, known)
  known.add(basket)
  const [oldest] = known
  if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest)
  desk.remove('basket', basket)
}

/** Whether this process has just sold it. */
export function wasSold(desk: Desk, basket: string): boolean {
  return sold.get(desk)?.has(basket) ?? false
}
