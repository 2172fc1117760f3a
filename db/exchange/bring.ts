// Writes one part of an import, with what it found before it: a part is there whole or not at all.

import type { DoorRefusal } from '../../shared/kernel/contract.ts'
import type { NewEntry } from '../../shared/entries.ts'
import type { ImportId, MemberId } from '../../shared/kernel/id.ts'
import { ok, type Edit, type Result } from '../../shared/kernel/result.ts'
import type { Before } from '../../shared/exchange/entries.ts'
import type { BroughtSheet } from '../../shared/exchange/sheets.ts'
import type { LotFields, MaterialFields } from '../../shared/stock/materials.ts'
import type { Book } from '../book.ts'
import { articleById } from '../catalogue/queries.ts'
import { recipeOf } from '../production/faces.ts'
import { recordFor } from '../run.ts'
import type { Reader } from '../sql.ts'
import { articleNow } from './articles.ts'
import type { Part } from './parts.ts'

/** An import that was begun: it goes on until it is whole, whatever cuts it short. */
export interface BegunImport {
  readonly import: ImportId
  readonly sheet: BroughtSheet
  readonly file: { readonly name: string; readonly sha256: string }
  readonly parts: number
  readonly by: MemberId | null
}

/** Writes a part, unless it is written already; refused only as any entry may be (the clock, a closed day). */
export function bringPart(
  book: Book,
  begun: BegunImport,
  { number, part }: { readonly number: number; readonly part: Part },
): Result<unknown, DoorRefusal> {
  const { read } = book.file
  if (read.get('SELECT 1 FROM imports WHERE import = ? AND part = ?', begun.import, number)) return ok({})
  const { import: id, sheet, file, parts, by } = begun
  const { entries, adds, changes } = part
  const before = entries.flatMap((entry, at) => beforeOf(read, entry, at))
  const data = { import: id, sheet, file, part: number, parts, follows: entries.length, adds, changes, before }
  return recordFor(book, [{ kind: 'exchange.imported', data }, ...entries], { by, at: undefined })
}

function beforeOf(read: Reader, entry: NewEntry, at: number): Before[] {
  switch (entry.kind) {
    case 'stock.materialChanged': {
      const now = materialNow(read, entry.data.material)
      return now ? [{ at, type: 'material', fields: sameKeys(entry.data.fields, now) }] : []
    }
    case 'stock.lotChanged': {
      const now = lotNow(read, entry.data.lot)
      return now ? [{ at, type: 'lot', fields: sameKeys(entry.data.fields, now) }] : []
    }
    case 'production.recipeSet':
      return [{ at, type: 'recipe', recipe: recipeOf(read, entry.data.item) }]
    case 'catalogue.articleChanged': {
      const fields = articleNow(read, entry.data.article, entry.data.fields)
      return fields ? [{ at, type: 'article', fields }] : []
    }
    case 'catalogue.variantSet': {
      const article = articleById(read, entry.data.article)
      return article ? [{ at, type: 'variant', fields: article.variant }] : []
    }
    default:
      return []
  }
}

/** Of what is now, the fields that an edit changes. */
function sameKeys<Fields extends object>(edit: Edit<Fields>, now: Edit<Fields>): Edit<Fields> {
  const keys = Object.keys(edit) as (keyof Fields)[]
  return Object.fromEntries(keys.map((key) => [key, now[key]])) as Edit<Fields>
}

/** A material's fields as they are now, or undefined. */
export function materialNow(read: Reader, id: string): Edit<MaterialFields> | undefined {
  const row = read.get<Record<string, unknown> & { byLot: number; archived: number; allergens: string }>(
    `SELECT name, kind, unit, family, colour, pattern, photo, pictogram, width_mm AS widthMm, gsm, composition, origin,
       supplier, price_cents AS price, minimum_thousandths AS minimum, by_lot AS byLot, barcode, allergens, archived
     FROM materials WHERE id = ? AND present = 1`,
    id,
  )
  if (!row) return undefined
  const { byLot, archived, allergens, ...fields } = row
  const known = JSON.parse(allergens) as MaterialFields['allergens']
  return { ...(fields as Edit<MaterialFields>), byLot: byLot === 1, archived: archived === 1, allergens: known }
}

/** A roll's fields as they are now, or undefined. */
export function lotNow(read: Reader, id: string): Edit<LotFields> | undefined {
  const row = read.get<Pick<LotFields, 'label' | 'photo' | 'widthMm' | 'useBy'> & { isOffcut: number }>(
    `SELECT label, photo, width_mm AS widthMm, use_by AS useBy, is_offcut AS isOffcut FROM lots
     WHERE id = ? AND present = 1`,
    id,
  )
  return row && { ...row, isOffcut: row.isOffcut === 1 }
}
