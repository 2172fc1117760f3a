// The other screens of stock and workshop, in the order they are shown.

import { ClipboardCheck, Eye, FileSpreadsheet, MapPin, type LucideIcon } from 'lucide-react'
import { MEMBERS, SELLERS, type Caller } from '../../shared/kernel/contract.ts'

interface StockLink {
  readonly path: string
  /** Key of its word. */
  readonly word: string
  readonly icon: LucideIcon
  readonly roles: readonly Caller[]
}

/** Only screens that exist; `roles` are those of what the screen asks. */
export const STOCK_LINKS = [
  { path: '/stock/places', word: 'stock.placesTitle', icon: MapPin, roles: MEMBERS },
  { path: '/stock/know', word: 'know.title', icon: Eye, roles: MEMBERS },
  { path: '/stock/files', word: 'stockFiles.title', icon: FileSpreadsheet, roles: MEMBERS },
  { path: '/stock/count', word: 'count.link', icon: ClipboardCheck, roles: SELLERS },
] as const satisfies readonly StockLink[]
