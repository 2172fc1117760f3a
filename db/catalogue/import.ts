// Looks at a catalogue to be brought in, and brings in what the look showed.

import type { ArticleFields, KeptAt, MakerPart, VatByMode } from '../../shared/catalogue/catalogue.ts'
import {
  planImport,
  type ImportContext,
  type ImportPlan,
  type ImportPlanRefusal,
  type KnownArticle,
  type PlannedLine,
  type Table,
} from '../../shared/catalogue/import.ts'
import type { ImportPreview } from '../../shared/catalogue/contract.ts'
import type { ImportedFields } from '../../shared/catalogue/import-line.ts'
import type { NewEntry } from '../../shared/entries.ts'
import type { ArticleId, MemberId, ModelId, RangeId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { ok, type Result } from '../../shared/kernel/result.ts'
import { fold } from '../../shared/kernel/text.ts'
import type { CommandContext, CommandHandler, Context } from '../handlers.ts'
import { readProfile } from '../host/queries.ts'
import type { Reader } from '../sql.ts'
import { parseCsv, type UnreadableFile } from './import-table.ts'
import { receivedEntry } from './commands.ts'
import { articleById } from './queries.ts'

type Variant = NonNullable<ImportedFields['variant']>
type ImportInput = Parameters<CommandHandler<'catalogue.import'>>[1]

/** The host's layer reads an XLSX first (`parseTable`) and adds its rows; a CSV is read here when they are not given. */
export type ImportFile = ImportInput & { readonly table?: Table | undefined }

/** What an import would do; nothing is written. */
export function previewImport(
  context: Pick<Context, 'read' | 'franchise'>,
  file: ImportFile,
): Result<ImportPreview, UnreadableFile | ImportPlanRefusal> {
  const plan = planFile(context, file)
  if (!plan.ok) return plan
  const lines = plan.value.lines.map(({ row, name, outcome, problems }) => ({ row, name, outcome, problems }))
  return ok({ ...plan.value, lines })
}

/** Brings in every line that is not refused, in one transaction. */
export function importCatalogue(
  context: CommandContext,
  file: ImportFile,
): ReturnType<CommandHandler<'catalogue.import'>> {
  const plan = planFile(context, file)
  if (!plan.ok) return plan
  const { adds, changes, refused, lines, newRanges } = plan.value
  const ranges = addRanges(context, newRanges)
  const shelves = { ranges: ranges.idByName, models: modelsByPlace(context.read) }
  const entries = [...ranges.entries, ...lines.flatMap((line) => entriesOf(context, line, shelves))]
  return ok({ entries, answer: { adds, changes, refused } })
}

function planFile(
  context: Pick<Context, 'read' | 'franchise'>,
  file: ImportFile,
): Result<ImportPlan, UnreadableFile | ImportPlanRefusal> {
  const table = file.table ? ok(file.table) : parseCsv(Buffer.from(file.base64, 'base64'))
  return table.ok ? planImport(table.value, readContext(context)) : table
}

/** French rates, which a host's profile may add to. */
const USUAL_RATES = [2000, 1000, 550, 210, 0]
const FIRST_RANGE = 'Articles'

function readContext({ read, franchise }: Pick<Context, 'read' | 'franchise'>): ImportContext {
  const ranges = readRanges(read)
  const profile = readProfile(read)
  return {
    ranges,
    franchise,
    articles: readArticles(read),
    members: read.all<{ id: MemberId; name: string }>('SELECT id, name FROM members WHERE active = 1 ORDER BY id'),
    rates: [...new Set([...USUAL_RATES, ...(profile?.vatCollected ?? []).map(({ rate }) => rate)])],
    defaultRange: ranges[0]?.name ?? FIRST_RANGE,
  }
}

function readRanges(read: Reader): { id: RangeId; name: string }[] {
  return read.all('SELECT id, name FROM ranges WHERE present = 1 ORDER BY position, name, id')
}

interface ArticleRow extends Omit<KnownArticle, 'vat' | 'resold' | 'makers' | 'variant' | 'keptAt'> {
  readonly keptAt: KeptAt | null
  readonly vat: string
  readonly resold: number
  readonly makers: string
  readonly model: string | null
  readonly size: string
  readonly cloth: string
}

function readArticles(read: Reader): KnownArticle[] {
  return read
    .all<ArticleRow>(
      `SELECT a.id, coalesce(r.name, '') AS rangeName, a.name, a.kind, a.unit, a.price_cents AS price, a.vat, a.barcode,
         a.resold, a.makers, a.kept_at AS keptAt, m.name AS model, a.size, a.cloth
       FROM articles a LEFT JOIN ranges r ON r.id = a.range LEFT JOIN models m ON m.id = a.model AND m.present = 1
       WHERE a.archived = 0 AND a.present = 1 ORDER BY a.id`,
    )
    .map(({ vat, resold, makers, model, size, cloth, keptAt, ...row }) => ({
      ...row,
      ...(keptAt === null ? {} : { keptAt }),
      ...(model === null ? {} : { variant: { model, size, cloth } }),
      vat: JSON.parse(vat) as VatByMode,
      resold: resold === 1,
      makers: JSON.parse(makers) as MakerPart[],
    }))
}

/** Looks for ranges that a file brings, in turn. */
const LOOKS = [
  ['#0f766e', 'wax-rings'],
  ['#b45309', 'bogolan'],
  ['#1d4ed8', 'stripes'],
  ['#be123c', 'flowers'],
  ['#7e22ce', 'scales'],
  ['#15803d', 'leaves'],
  ['#c2410c', 'kente'],
  ['#0369a1', 'dots'],
] as const

function addRanges(context: CommandContext, names: readonly string[]) {
  const known = readRanges(context.read)
  const added = names.map((name, index) => {
    const [colour, pattern] = LOOKS[(known.length + index) % LOOKS.length] ?? LOOKS[0]
    return { range: context.newId() as RangeId, name, colour, pattern, position: Math.min(1000, known.length + index) }
  })
  const idByName = new Map(known.map(({ id, name }) => [fold(name), id]))
  for (const { range, name } of added) idByName.set(fold(name), range)
  return { idByName, entries: added.map((data): NewEntry => ({ kind: 'catalogue.rangeAdded', data })) }
}

interface Shelves {
  readonly ranges: ReadonlyMap<string, RangeId>
  /** By range and folded name; grows with those the file brings. */
  readonly models: Map<string, ModelId>
}

function entriesOf(context: CommandContext, line: PlannedLine, shelves: Shelves): NewEntry[] {
  if (line.outcome === 'change' && line.article) return changed(context, { ...line, article: line.article }, shelves)
  return line.outcome === 'add' ? added(context, line, shelves) : []
}

function changed(
  context: CommandContext,
  { article, fields: { variant, ...own } }: Pick<PlannedLine, 'fields'> & { readonly article: ArticleId },
  shelves: Shelves,
): NewEntry[] {
  const fields = withRange(own, shelves.ranges)
  const range = fields.range ?? articleById(context.read, article)?.range
  const joined = variant && range ? joining(context, { article, range, variant }, shelves.models) : []
  if (Object.keys(fields).length === 0) return joined
  return [{ kind: 'catalogue.articleChanged', data: { article, fields } }, ...joined]
}

function added(context: CommandContext, line: PlannedLine, shelves: Shelves): NewEntry[] {
  const { variant, ...own } = line.fields
  const article = context.newId() as ArticleId
  const said = withRange(own, shelves.ranges)
  const fields = { ...NOTHING_SAID, ...said, stocked: line.stock !== null } as ArticleFields
  const quantity = thousandths(line.stock ?? 0)
  return [
    { kind: 'catalogue.articleAdded', data: { article, fields } },
    ...(variant ? joining(context, { article, range: fields.range, variant }, shelves.models) : []),
    ...(quantity > 0 ? [receivedEntry({ item: article, quantity, value: cents(0) })] : []),
  ]
}

/** Lines of one name in one range are variants of one model, there already or made here. */
function joining(
  context: CommandContext,
  is: { readonly article: ArticleId; readonly range: RangeId; readonly variant: Variant },
  models: Shelves['models'],
): NewEntry[] {
  const { article, range, variant } = is
  const { model: name, size, cloth } = variant
  const place = `${range}\n${fold(name)}`
  const known = models.get(place)
  const model = known ?? (context.newId() as ModelId)
  models.set(place, model)
  const fields = { model, size, cloth, colour: null, material: null }
  return [
    ...(known ? [] : [{ kind: 'catalogue.modelAdded', data: { model, fields: { name, photo: null } } } as const]),
    { kind: 'catalogue.variantSet', data: { article, fields } },
  ]
}

function modelsByPlace(read: Reader): Map<string, ModelId> {
  const rows = read.all<{ id: ModelId; name: string; range: RangeId }>(
    `SELECT DISTINCT m.id, m.name, a.range FROM articles a JOIN models m ON m.id = a.model AND m.present = 1
     WHERE a.model IS NOT NULL AND a.archived = 0 AND a.present = 1 ORDER BY m.id DESC`,
  )
  return new Map(rows.map(({ id, name, range }) => [`${range}\n${fold(name)}`, id]))
}

const NOTHING_SAID = { photo: null, pictogram: null, oneOff: false, allergens: [] }

function withRange(
  { rangeName, makers, ...fields }: Partial<ImportedFields>,
  ranges: ReadonlyMap<string, RangeId>,
): Partial<ArticleFields> {
  const range = rangeName === undefined ? undefined : ranges.get(fold(rangeName))
  const named = { ...fields, ...(makers === undefined ? {} : { makers: [...makers] }) } as Partial<ArticleFields>
  return range === undefined ? named : { ...named, range }
}
