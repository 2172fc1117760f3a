// Who may write the stock book, as the screens show it; the door decides.

import type { Role } from '../../shared/kernel/contract.ts'

/** Adds and changes materials, places and suppliers, receives, undoes. */
export function maySetStock(role: Role): boolean {
  return role === 'manager' || role === 'stockKeeper'
}
