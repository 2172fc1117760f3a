// The lists that go out and come back, as they are drawn, and who may bring one in.

import type { BroughtSheet } from '../../shared/exchange/sheets.ts'
import type { Role } from '../../shared/kernel/contract.ts'
import type { PictogramName } from '../ui/pictograms.ts'

export const SHEET_PICTURE: Readonly<Record<BroughtSheet, PictogramName>> = {
  materials: 'cloth-roll',
  recipes: 'scissors',
  count: 'box',
  articles: 'bag',
}

/** As the screens show it; the door decides. */
export function mayBring(role: Role): boolean {
  return role === 'manager' || role === 'stockKeeper'
}
