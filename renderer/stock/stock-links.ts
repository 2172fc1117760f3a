// The other screens of stock and workshop, in the order they are shown.

import {
  ArrowLeftRight,
  Car,
  ClipboardCheck,
  Eye,
  FileSpreadsheet,
  MapPin,
  PackageOpen,
  Truck,
  type LucideIcon,
} from 'lucide-react'
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
  { path: '/stock/move', word: 'stock.moveTitle', icon: ArrowLeftRight, roles: SELLERS },
  { path: '/stock/pack', word: 'stock.packTitle', icon: Car, roles: SELLERS },
  { path: '/stock/unload', word: 'stock.unloadTitle', icon: PackageOpen, roles: SELLERS },
  { path: '/stock/places', word: 'stock.placesTitle', icon: MapPin, roles: MEMBERS },
  { path: '/stock/suppliers', word: 'stock.suppliersTitle', icon: Truck, roles: MEMBERS },
  { path: '/stock/know', word: 'know.title', icon: Eye, roles: MEMBERS },
  { path: '/stock/count', word: 'count.link', icon: ClipboardCheck, roles: SELLERS },
  { path: '/stock/files', word: 'stockFiles.title', icon: FileSpreadsheet, roles: MEMBERS },
] as const satisfies readonly StockLink[]
