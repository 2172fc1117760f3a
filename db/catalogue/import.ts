// Looks at a catalogue to be brought in, and brings in what the look showed.

import type { ArticleFields, MakerPart, VatByMode } from '../../shared/catalogue/catalogue.ts'
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
import type { ArticleId, MemberId, RangeId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { ok, type Result } from '../../shared/kernel/result.ts'
import { fold } from '../../shared/kernel/text.ts'
import type { CommandContext, CommandHandler, Context } from '../handlers.ts'
import { readProfile } from '../host/queries.ts'
import type { Reader } from '../sql.ts'
import { parseCsv, type UnreadableFile } from './import-table.ts'
import { receivedEntry } from './commands.ts'

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
  const entries = [...ranges.entries, ...lines.flatMap((line) => entriesOf(context, line, ranges.idByName))]
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

interface ArticleRow extends Omit<KnownArticle, 'vat' | 'resold' | 'makers'> {
  readonly vat: string
  readonly resold: number
  readonly makers: string
}

function readArticles(read: Reader): KnownArticle[] {
  return read
    .all<ArticleRow>(
      `SELECT a.id, coalesce(r.name, '') AS rangeName, a.name, a.kind, a.unit, a.price_cents AS price, a.vat, a.barcode,
         a.resold, a.makers FROM articles a LEFT JOIN ranges r ON r.id = a.range
       WHERE a.archived = 0 AND a.present = 1 ORDER BY a.id`,
    )
    .map(({ vat, resold, makers, ...row }) => ({
      ...row,
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

function entriesOf(context: CommandContext, line: PlannedLine, ranges: ReadonlyMap<string, RangeId>): NewEntry[] {
  const fields = withRange(line.fields, ranges)
  if (line.outcome === 'change' && line.article) {
    return [{ kind: 'catalogue.articleChanged', data: { article: line.article, fields } }]
  }
  if (line.outcome !== 'add') return []
  const article = context.newId() as ArticleId
  const whole = { ...NOTHING_SAID, ...fields, stocked: line.stock !== null } as ArticleFields
  const quantity = thousandths(line.stock ?? 0)
  return [
    { kind: 'catalogue.articleAdded', data: { article, fields: whole } },
    ...(quantity > 0 ? [receivedEntry({ item: article, quantity, value: cents(0) })] : []),
  ]
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
