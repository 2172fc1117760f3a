// A catalogue brought in from a file: what each line would add or change, and why a line is refused.

import type { ArticleId, MemberId, RangeId } from '../kernel/id.ts'
import { cents } from '../kernel/money.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { fold } from '../kernel/text.ts'
import type { VatRate } from '../kernel/vat.ts'
import type { VatByMode } from './catalogue.ts'
import type { ImportLine, ImportPreview } from './contract.ts'
import { cellText, readQuantity, type Read } from './import-cells.ts'
import { importColumns, type ImportColumns, type ImportField } from './import-columns.ts'
import { cellsOf, readLine, type ImportedFields, type Names, type Problem } from './import-line.ts'
import { markOf } from './variants.ts'

/** More lines than any stall has: beyond this a file is something else. */
const IMPORT_LIMIT = 20_000

/** A cell as a file's reader gives it; a formula is never computed. */
export type Cell = string | number | boolean | null | undefined
export type Table = readonly (readonly Cell[])[]

export interface KnownArticle extends ImportedFields {
  readonly id: ArticleId
}

/** What the coop holds before the import. */
export interface ImportContext {
  readonly ranges: readonly { readonly id: RangeId; readonly name: string }[]
  /** Live articles. */
  readonly articles: readonly KnownArticle[]
  readonly members: readonly { readonly id: MemberId; readonly name: string }[]
  /** Rates the host knows. */
  readonly rates: readonly VatRate[]
  /** Nothing sold carries VAT (CGI art. 293 B): the file need not say a rate. */
  readonly franchise: boolean
  /** Where lines without a range go. */
  readonly defaultRange: string
}

/** A line and what it becomes: `fields` are all of a new article's, or only those that change. */
export interface PlannedLine extends ImportLine {
  readonly article: ArticleId | null
  readonly fields: Partial<ImportedFields>
  /** What the file says is in stock of a new article, in thousandths. */
  readonly stock: number | null
}

export interface ImportPlan extends ImportPreview {
  readonly lines: readonly PlannedLine[]
}

export type ImportPlanRefusal =
  | { readonly type: 'NoNameColumn'; readonly columns: readonly string[] }
  | { readonly type: 'TooManyLines'; readonly most: number }

/**
 * Reads a table whose first line that is not empty is its header. The same barcode, or else the same folded name in
 * the same range (in any range when the line names none), is the same article. A bad line is refused with the field
 * and the reason; the others stand. Stock is taken for new articles only: an import never moves what is there.
 */
export function planImport(table: Table, context: ImportContext): Result<ImportPlan, ImportPlanRefusal> {
  const rows = table.map((cells, index) => ({ row: index + 1, cells: cells.map(cellText) }))
  const [header, ...filled] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const columns = importColumns(header?.cells ?? [])
  if (columns.name === undefined) return refuse({ type: 'NoNameColumn', columns: header?.cells.slice(0, 40) ?? [] })
  if (filled.length > IMPORT_LIMIT) return refuse({ type: 'TooManyLines', most: IMPORT_LIMIT })
  const shelf = shelfOf(context)
  const lines = filled.map(({ row, cells }) => planLine({ row, cells, columns }, shelf))
  const count = (outcome: ImportLine['outcome']) => lines.filter((line) => line.outcome === outcome).length
  return ok({
    lines,
    adds: count('add'),
    changes: count('change'),
    same: count('same'),
    refused: count('refused'),
    newRanges: newRanges(lines, shelf),
    columns: Object.keys(columns),
  })
}

interface Row {
  readonly row: number
  readonly cells: readonly string[]
  readonly columns: ImportColumns
}

/** The catalogue as lines look it up. */
interface Shelf extends Names {
  readonly context: ImportContext
  readonly byBarcode: ReadonlyMap<string, KnownArticle>
  readonly byPlace: ReadonlyMap<string, KnownArticle>
  /** By name in any range; null when several have it. */
  readonly byName: ReadonlyMap<string, KnownArticle | null>
  /** Barcodes and places the file itself has used so far. */
  readonly used: Set<string>
}

function shelfOf(context: ImportContext): Shelf {
  const { articles, ranges, members, rates } = context
  const byName = new Map<string, KnownArticle | null>()
  for (const article of articles) byName.set(fold(article.name), byName.has(fold(article.name)) ? null : article)
  const withBarcode = articles.flatMap((article) =>
    article.barcode === null ? [] : [[article.barcode, article] as const],
  )
  return {
    context,
    rates,
    rangeNames: new Map(ranges.map(({ name }) => [fold(name), name])),
    members: new Map(members.map(({ id, name }) => [fold(name), id])),
    byBarcode: new Map(withBarcode),
    byPlace: new Map(articles.map((article) => [placeOf(article.rangeName, article.name), article])),
    byName,
    used: new Set(),
  }
}

function placeOf(range: string, name: string): string {
  return `${fold(range)}\n${fold(name)}`
}

function planLine({ row, cells, columns }: Row, shelf: Shelf): PlannedLine {
  const cell = cellsOf(cells, columns)
  const { said, problems: misread } = readLine(cell, shelf)
  const known = knownArticle(said, shelf)
  const article = known === 'conflict' ? undefined : known
  const stock = article ? { value: null } : readStock(cell('stock'), said)
  const problems: Problem[] = [...misread, ...duplicates(said, article, shelf)]
  if (!article) problems.push(...missingFields(said, misread, shelf.context))
  if (known === 'conflict') problems.push({ field: 'barcode', reason: 'barcodeTaken' })
  if ('reason' in stock) problems.push({ field: 'stock', reason: stock.reason })
  const line = {
    row,
    name: said.name ?? article?.name ?? cell('name'),
    problems,
    article: null,
    fields: {},
    stock: null,
  }
  return problems.length > 0
    ? { ...line, outcome: 'refused' }
    : { ...line, ...outcomeOf(said, { article, stock, shelf }) }
}

interface Sound {
  readonly article: KnownArticle | undefined
  readonly stock: Read<number | null>
  readonly shelf: Shelf
}

function outcomeOf(
  said: Partial<ImportedFields>,
  { article, stock, shelf }: Sound,
): Pick<PlannedLine, 'outcome' | 'article' | 'fields' | 'stock'> {
  if (!article) {
    const quantity = 'value' in stock ? stock.value : null
    return { outcome: 'add', article: null, fields: newFields(said, shelf), stock: quantity }
  }
  const fields = changesOf(said, article)
  return { outcome: Object.keys(fields).length > 0 ? 'change' : 'same', article: article.id, fields, stock: null }
}

/** The article a line is about; a barcode and a name of two articles conflict. */
function knownArticle(
  { name, rangeName, barcode }: Partial<ImportedFields>,
  shelf: Shelf,
): KnownArticle | undefined | 'conflict' {
  const byBarcode = !barcode ? undefined : shelf.byBarcode.get(barcode)
  const byName = name === undefined ? undefined : articleNamed(name, rangeName, shelf)
  if (byBarcode && byName && byBarcode.id !== byName.id) return 'conflict'
  return byBarcode ?? byName
}

function articleNamed(name: string, range: string | undefined, shelf: Shelf): KnownArticle | undefined {
  if (range !== undefined) return shelf.byPlace.get(placeOf(range, name))
  return shelf.byName.get(fold(name)) ?? shelf.byPlace.get(placeOf(shelf.context.defaultRange, name))
}

function readStock(text: string, { unit = 'piece' }: Partial<ImportedFields>): Read<number | null> {
  return text === '' ? { value: null } : readQuantity(text, unit)
}

function missingFields(
  { name, price, vat, kind }: Partial<ImportedFields>,
  problems: readonly Problem[],
  { franchise }: ImportContext,
): Problem[] {
  const withoutRate = franchise || kind === 'deposit' || kind === 'giftVoucher'
  const missing: readonly (readonly [ImportField, boolean])[] = [
    ['name', name === undefined],
    ['price', price === undefined],
    ['vat', vat === undefined && !withoutRate],
  ]
  return missing
    .filter(([field, isMissing]) => isMissing && !problems.some((problem) => problem.field.startsWith(field)))
    .map(([field]) => ({ field, reason: 'missing' }))
}

/** The same barcode, or the same name in the same range, twice in one file: the second is refused. */
function duplicates(said: Partial<ImportedFields>, article: KnownArticle | undefined, shelf: Shelf): Problem[] {
  const name = said.name ?? article?.name
  const range = said.rangeName ?? article?.rangeName ?? shelf.context.defaultRange
  const marks: readonly (readonly [ImportField, string | null | undefined])[] = [
    ['barcode', said.barcode],
    ['name', name === undefined ? undefined : placeOf(range, name)],
  ]
  return marks.flatMap(([field, mark]): Problem[] => {
    if (mark === undefined || mark === null) return []
    const seen = shelf.used.has(`${field} ${mark}`)
    shelf.used.add(`${field} ${mark}`)
    return seen ? [{ field, reason: 'duplicate' }] : []
  })
}

function newFields(said: Partial<ImportedFields>, { context }: Shelf): ImportedFields {
  return {
    name: '',
    rangeName: context.defaultRange,
    kind: 'good',
    unit: 'piece',
    price: cents(0),
    vat: { keep: 0 },
    barcode: null,
    resold: false,
    makers: [],
    ...said,
  }
}

/** Only what the file says otherwise. */
function changesOf(said: Partial<ImportedFields>, article: KnownArticle): Partial<ImportedFields> {
  const changed = Object.entries(said).filter(([field, value]) => {
    if (field === 'variant') return !isSameVariant(said.variant, article.variant)
    if (field === 'vat') return !isSameVat(said.vat, article.vat)
    return JSON.stringify(value) !== JSON.stringify(article[field as keyof ImportedFields])
  })
  return Object.fromEntries(changed) as Partial<ImportedFields>
}

function isSameVariant(said: ImportedFields['variant'], known: ImportedFields['variant']): boolean {
  if (!said || !known) return said === known
  return fold(said.model) === fold(known.model) && markOf(said) === markOf(known)
}

/** One rate whatever the mode is the same wherever it is written. */
function isSameVat(said: VatByMode | undefined, known: VatByMode): boolean {
  const ratesOf = (vat: VatByMode) => [
    ...new Set([vat.onSite, vat.takeAway, vat.keep].filter((rate) => rate !== undefined)),
  ]
  if (!said) return true
  const [one, other] = [ratesOf(said), ratesOf(known)]
  if (one.length === 1 && other.length === 1) return one[0] === other[0]
  return said.onSite === known.onSite && said.takeAway === known.takeAway && said.keep === known.keep
}

function newRanges(lines: readonly PlannedLine[], { rangeNames }: Shelf): string[] {
  const added = new Map<string, string>()
  for (const {
    fields: { rangeName },
  } of lines) {
    if (rangeName === undefined || rangeNames.has(fold(rangeName)) || added.has(fold(rangeName))) continue
    added.set(fold(rangeName), rangeName)
  }
  return [...added.values()]
}
