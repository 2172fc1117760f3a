// Looks at a catalogue to be brought in, and says what entries it comes to.

import type { Allergen, ArticleFields, KeptAt, MakerPart, VatByMode } from '../../shared/catalogue/catalogue.ts'
import {
  planImport,
  type ImportContext,
  type ImportPlanRefusal,
  type KnownArticle,
  type PlannedLine,
  type Table,
} from '../../shared/catalogue/import.ts'
import type { ImportPreview } from '../../shared/catalogue/contract.ts'
import type { ImportedFields } from '../../shared/catalogue/import-line.ts'
import { inOrder } from '../../shared/catalogue/import-words.ts'
import type { NewEntry } from '../../shared/entries.ts'
import type { ArticleId, MemberId, ModelId, RangeId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { ok, type Result } from '../../shared/kernel/result.ts'
import { fold } from '../../shared/kernel/text.ts'
import type { CommandContext, Context } from '../handlers.ts'
import { readProfile } from '../host/queries.ts'
import type { Reader } from '../sql.ts'
import { receivedEntry } from './commands.ts'
import { articleById } from './queries.ts'

type Variant = NonNullable<ImportedFields['variant']>
/** Lines that a look shows: more are not read by anybody. */
const SHOWN = 500

/** What an import would do; nothing is written. */
export function previewImport(holder: Holder, table: Table): Result<ImportPreview, ImportPlanRefusal> {
  const plan = planImport(table, readContext(holder))
  if (!plan.ok) return plan
  const lines = plan.value.lines
    .map(({ row, name, outcome, problems }) => ({ row, name, outcome, problems }))
    .sort((a, b) => RANK[a.outcome] - RANK[b.outcome] || a.row - b.row)
  return ok({ ...plan.value, lines: lines.slice(0, SHOWN) })
}

/** Refused lines first: they ask for something. */
const RANK = { refused: 0, add: 1, change: 2, same: 3 }

/** What a catalogue brings in: the ranges it makes known, and the entries of each line that is not refused. */
export interface CatalogueToBring {
  readonly refused: number
  readonly ranges: readonly NewEntry[]
  readonly lines: readonly { readonly outcome: 'add' | 'change'; readonly entries: readonly NewEntry[] }[]
}

/** The entries an import comes to; nothing is written. */
export function planCatalogue(holder: Holder & Making, table: Table): Result<CatalogueToBring, ImportPlanRefusal> {
  const plan = planImport(table, readContext(holder))
  if (!plan.ok) return plan
  const { refused, lines, newRanges } = plan.value
  const ranges = addRanges(holder, newRanges)
  const shelves = { ranges: ranges.idByName, models: modelsByPlace(holder.read) }
  const moving = lines.flatMap((line) => {
    const { outcome } = line
    return outcome === 'add' || outcome === 'change' ? [{ outcome, entries: entriesOf(holder, line, shelves) }] : []
  })
  return ok({ refused, ranges: ranges.entries, lines: moving })
}

/** The coop that a file is held against. */
type Holder = Pick<Context, 'read' | 'franchise'>
/** What new things need. */
type Making = Pick<CommandContext, 'read' | 'newId'>

/** French rates, which a host's profile may add to. */
const USUAL_RATES = [2000, 1000, 550, 210, 0]
const FIRST_RANGE = 'Articles'

function readContext({ read, franchise }: Holder): ImportContext {
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

interface ArticleRow extends Omit<KnownArticle, 'vat' | 'resold' | 'makers' | 'variant' | 'keptAt' | 'allergens'> {
  readonly keptAt: KeptAt | null
  readonly allergens: string
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
         a.resold, a.makers, a.kept_at AS keptAt, a.allergens,
         m.name AS model, a.size, a.cloth
       FROM articles a LEFT JOIN ranges r ON r.id = a.range LEFT JOIN models m ON m.id = a.model AND m.present = 1
       WHERE a.archived = 0 AND a.present = 1 ORDER BY a.id`,
    )
    .map(({ vat, resold, makers, model, size, cloth, keptAt, allergens, ...row }) => ({
      ...row,
      allergens: inOrder(JSON.parse(allergens) as Allergen[]),
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

function addRanges(context: Making, names: readonly string[]) {
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

function entriesOf(context: Making, line: PlannedLine, shelves: Shelves): NewEntry[] {
  if (line.outcome === 'change' && line.article) return changed(context, { ...line, article: line.article }, shelves)
  return line.outcome === 'add' ? added(context, line, shelves) : []
}

function changed(
  context: Making,
  { article, fields: { variant, ...own } }: Pick<PlannedLine, 'fields'> & { readonly article: ArticleId },
  shelves: Shelves,
): NewEntry[] {
  const fields = withRange(own, shelves.ranges)
  const range = fields.range ?? articleById(context.read, article)?.range
  const joined = variant && range ? joining(context, { article, range, variant }, shelves.models) : []
  if (Object.keys(fields).length === 0) return joined
  return [{ kind: 'catalogue.articleChanged', data: { article, fields } }, ...joined]
}

function added(context: Making, line: PlannedLine, shelves: Shelves): NewEntry[] {
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
  context: Making,
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
  { rangeName, makers, allergens, ...fields }: Partial<ImportedFields>,
  ranges: ReadonlyMap<string, RangeId>,
): Partial<ArticleFields> {
  const range = rangeName === undefined ? undefined : ranges.get(fold(rangeName))
  const lists = {
    ...(makers === undefined ? {} : { makers: [...makers] }),
    ...(allergens === undefined ? {} : { allergens: [...allergens] }),
  }
  const named = { ...fields, ...lists } as Partial<ArticleFields>
  return range === undefined ? named : { ...named, range }
}
