// Undoes one part of an import by opposite entries; what was used or changed since stays as it is.

import type { DoorRefusal } from '../../shared/kernel/contract.ts'
import type { NewEntry } from '../../shared/entries.ts'
import type { Before } from '../../shared/exchange/entries.ts'
import type { Entry } from '../../shared/journal/journal.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { ArticleId, EntryRef, ImportId, MemberId } from '../../shared/kernel/id.ts'
import { ok, type Edit, type Result } from '../../shared/kernel/result.ts'
import type { Move } from '../../shared/stock/stock.ts'
import type { Book } from '../book.ts'
import { articleById } from '../catalogue/queries.ts'
import { entryOf } from '../journal/append.ts'
import { SELECT_FACTS, type FactsRow } from '../journal/tables.ts'
import { recipeOf } from '../production/faces.ts'
import { recordFor } from '../run.ts'
import type { Reader } from '../sql.ts'
import { opposites } from '../stock/commands.ts'
import { isReversed } from '../stock/queries.ts'
import { PLACES } from '../stock/tables.ts'
import { articleNow } from './articles.ts'
import { lotNow, materialNow } from './bring.ts'
import { ownEntries, type ImportPart } from './past.ts'

/** What came of undoing a part: how many entries have their opposite now, and how many stay. */
export interface UndonePart {
  readonly undone: number
  readonly left: number
}

/** Undoes a part, the last of its entries first. */
export function undoPart(
  book: Book,
  id: ImportId,
  { part, by }: { readonly part: ImportPart; readonly by: MemberId | null },
): Result<UndonePart, DoorRefusal> {
  const { read } = book.file
  const [head, ...entries] = entriesOfPart(read, part)
  const data = head?.data as Imported | undefined
  const undoing: Undoing = {
    read,
    isOwn: ownEntries(read, id),
    reason: data?.file.name ?? '…',
    before: new Map((data?.before ?? []).map((one) => [one.at, one])),
    freed: new Set(),
  }
  const made = entries.toReversed().map((entry) => oppositeOf(entry, undoing, entry.seq - part.seq - 1))
  const opposite = made.flatMap((one) => (one === 'left' ? [] : one))
  const left = made.filter((one) => one === 'left').length
  const undone: NewEntry = {
    kind: 'exchange.undone',
    data: { import: id, of: { till: part.till, seq: part.seq }, follows: opposite.length, left },
  }
  const recorded = recordFor(book, [undone, ...opposite], { by, at: undefined })
  return recorded.ok ? ok({ undone: made.length - left, left }) : recorded
}

interface Imported {
  readonly file: { readonly name: string }
  readonly before: readonly Before[]
}

interface Undoing {
  readonly read: Reader
  readonly isOwn: (till: number, seq: number) => boolean
  readonly reason: string
  readonly before: ReadonlyMap<number, Before>
  /** Materials that this part puts away, or gives back another supplier. */
  readonly freed: Set<string>
}

function entriesOfPart(read: Reader, { till, seq, follows }: ImportPart): Entry[] {
  return read
    .all<FactsRow>(
      `${SELECT_FACTS} WHERE j.till = ? AND j.seq BETWEEN ? AND ? ORDER BY j.seq`,
      ...[till, seq, seq + follows],
    )
    .flatMap((row) => entryOf(row) ?? [])
}

/** The opposite of an entry; nothing when there is none to make, `left` when it was used or changed since. */
function oppositeOf(entry: Entry, undoing: Undoing, at: number): NewEntry[] | 'left' {
  const known = entry as EntryOfImport
  switch (known.kind) {
    case 'stock.materialAdded':
      return withoutMaterial(known.data.material, undoing)
    case 'catalogue.articleAdded':
      return withoutArticle(known.data.article, undoing)
    // A shelf stays, even when nothing is on it any more.
    case 'catalogue.rangeAdded':
      return 'left'
    case 'stock.supplierAdded':
      return withoutSupplier(known.data.supplier, undoing)
    case 'stock.received':
      return withoutArrival(known, undoing)
    default:
      return asBefore(known, undoing.before.get(at), undoing)
  }
}

type EntryOfImport = {
  [K in NewEntry['kind']]: EntryRef & { readonly kind: K; readonly data: Extract<NewEntry, { kind: K }>['data'] }
}[NewEntry['kind']]

function asBefore(entry: EntryOfImport, before: Before | undefined, undoing: Undoing): NewEntry[] | 'left' {
  const { read } = undoing
  switch (before?.type) {
    case 'material':
      return materialBefore(entry, before, undoing)
    case 'lot':
      return lotBefore(entry, before, read)
    case 'recipe':
      return recipeBefore(entry, before, read)
    case 'article':
      return articleBefore(entry, before, read)
    case 'variant':
      return variantBefore(entry, before, read)
    case undefined:
      return []
  }
}

type BeforeOf<Type extends Before['type']> = Extract<Before, { readonly type: Type }>

function materialBefore(entry: EntryOfImport, before: BeforeOf<'material'>, undoing: Undoing): NewEntry[] | 'left' {
  if (entry.kind !== 'stock.materialChanged') return []
  const { material, fields: set } = entry.data
  const fields = unchangedSince(set, materialNow(undoing.read, material), before.fields)
  if (fields && 'supplier' in fields) undoing.freed.add(material)
  return fields ? [{ kind: 'stock.materialChanged', data: { material, fields } }] : 'left'
}

function lotBefore(entry: EntryOfImport, before: BeforeOf<'lot'>, read: Reader): NewEntry[] | 'left' {
  if (entry.kind !== 'stock.lotChanged') return []
  const { lot, material, fields: set } = entry.data
  const fields = unchangedSince(set, lotNow(read, lot), before.fields)
  return fields ? [{ kind: 'stock.lotChanged', data: { lot, material, fields } }] : 'left'
}

function recipeBefore(entry: EntryOfImport, { recipe }: BeforeOf<'recipe'>, read: Reader): NewEntry[] | 'left' {
  if (entry.kind !== 'production.recipeSet') return []
  const { item, recipe: set } = entry.data
  const isAsSet = canonical(recipeOf(read, item)) === canonical(set)
  return isAsSet ? [{ kind: 'production.recipeSet', data: { item, recipe } }] : 'left'
}

function articleBefore(entry: EntryOfImport, before: BeforeOf<'article'>, read: Reader): NewEntry[] | 'left' {
  if (entry.kind !== 'catalogue.articleChanged') return []
  const { article, fields: set } = entry.data
  const fields = unchangedSince(set, articleNow(read, article, set), before.fields)
  // What nobody had said cannot be unsaid.
  const said = Object.fromEntries(Object.entries(fields ?? {}).filter(([key]) => key in before.fields))
  return Object.keys(said).length > 0 ? [{ kind: 'catalogue.articleChanged', data: { article, fields: said } }] : 'left'
}

/** Back among the variants of its model; one that was none stays where it came to be. */
function variantBefore(entry: EntryOfImport, { fields }: BeforeOf<'variant'>, read: Reader): NewEntry[] | 'left' {
  if (entry.kind !== 'catalogue.variantSet' || !fields) return 'left'
  const { article, fields: set } = entry.data
  const isAsSet = canonical(articleById(read, article)?.variant ?? null) === canonical(set)
  return isAsSet ? [{ kind: 'catalogue.variantSet', data: { article, fields } }] : 'left'
}

/** The fields as they were, of those that are still as the import set them; null when none is. */
function unchangedSince<Fields extends object>(
  set: Edit<Fields>,
  now: Edit<Fields> | undefined,
  before: Edit<Fields>,
): Edit<Fields> | null {
  const keys = Object.keys(set) as (keyof Fields)[]
  const own = keys.filter((key) => now && canonical(now[key] ?? null) === canonical(set[key] ?? null))
  if (own.length === 0) return null
  return Object.fromEntries(own.map((key) => [key, before[key] ?? null])) as Edit<Fields>
}

/** Put away; what was sold of it since, or came in, stays. */
function withoutArticle(article: ArticleId, undoing: Undoing): NewEntry[] | 'left' {
  if (hasMoved(article, undoing)) return 'left'
  return [{ kind: 'catalogue.articleArchived', data: { article, archived: true } }]
}

/** Whether anything but the import moved some of an item. */
function hasMoved(item: string, { read, isOwn }: Undoing): boolean {
  const rows = read.all<LastMove>('SELECT till, last_move AS last FROM stock_levels WHERE item = ?', item)
  return rows.some((row) => !isLastOwn(row, isOwn))
}

function withoutMaterial(material: string, undoing: Undoing): NewEntry[] | 'left' {
  if (hasMoved(material, undoing)) return 'left'
  undoing.freed.add(material)
  const data = { material: material as never, fields: { archived: true } }
  return [{ kind: 'stock.materialChanged', data }]
}

function withoutSupplier(supplier: string, { read, freed }: Undoing): NewEntry[] | 'left' {
  const users = read.all<{ id: string }>('SELECT id FROM materials WHERE supplier = ? AND archived = 0', supplier)
  if (users.some(({ id }) => !freed.has(id))) return 'left'
  return [{ kind: 'stock.supplierChanged', data: { supplier: supplier as never, fields: { archived: true } } }]
}

function withoutArrival(
  { till, seq, data }: EntryRef & { readonly data: { readonly moves: readonly Move[] } },
  { read, isOwn, reason }: Undoing,
): NewEntry[] | 'left' {
  if (data.moves.length === 0 || isReversed(read, { till, seq })) return []
  const isTouched = data.moves.some(({ item, place, lot }) => {
    const sql = 'SELECT till, last_move AS last FROM stock_levels WHERE item = ? AND place = ? AND lot = ?'
    return read.all<LastMove>(sql, item, place ?? '', lot ?? '').some((row) => !isLastOwn(row, isOwn))
  })
  if (isTouched) return 'left'
  const of = { till, seq }
  return [{ kind: 'stock.reversed', data: { of, moves: opposites(read, of), reason } }]
}

interface LastMove {
  readonly till: number
  readonly last: number
}

function isLastOwn({ till, last }: LastMove, isOwn: Undoing['isOwn']): boolean {
  return isOwn(till, Math.floor(last / PLACES))
}
