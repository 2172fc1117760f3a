// The lists that go out and come back, as they are drawn, and who may bring one in.

import type { Sheet } from '../../shared/exchange/sheets.ts'
import type { Role } from '../../shared/kernel/contract.ts'
import type { PictogramName } from '../ui/pictograms.ts'

export const SHEET_PICTURE: Readonly<Record<Sheet, PictogramName>> = {
  materials: 'cloth-roll',
  recipes: 'scissors',
  count: 'box',
}

/** As the screens show it; the door decides. */
export function mayBring(role: Role): boolean {
  return role === 'manager' || role === 'stockKeeper'
}
