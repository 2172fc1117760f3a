// Decides about ranges and articles.

import type { ArticleFields } from '../../shared/catalogue/catalogue.ts'
import type { NewEntry } from '../../shared/entries.ts'
import type { ArticleId, ItemId, RangeId } from '../../shared/kernel/id.ts'
import { cents, type Cents } from '../../shared/kernel/money.ts'
import { ONE, type Thousandths } from '../../shared/kernel/quantity.ts'
import { ok, refuse, type Edit, type Result } from '../../shared/kernel/result.ts'
import { decide, type CommandContext, type CommandHandlers } from '../handlers.ts'
import { memberById } from '../members/queries.ts'
import type { Reader } from '../sql.ts'
import { articleById } from './queries.ts'
import { isReplaced } from './models.ts'

type FieldsRefusal =
  | { readonly type: 'UnknownRange' }
  | { readonly type: 'BarcodeTaken'; readonly by: string }
  | { readonly type: 'UnknownMaker' }

/** The range that one-off pieces go to when none is chosen. */
const ONE_OFF_RANGE = { name: 'Pièces uniques', colour: '#7e22ce', pattern: 'patchwork', position: 900 } as const

export const catalogueCommands = {
  'catalogue.addRange': (context, fields) => {
    const range = context.newId() as RangeId
    return decide({ range }, { kind: 'catalogue.rangeAdded', data: { range, ...fields } })
  },
  'catalogue.changeRange': (context, { range, fields }) => {
    if (!hasRange(context.read, range)) return refuse({ type: 'UnknownRange' })
    return decide({}, { kind: 'catalogue.rangeChanged', data: { range, fields } })
  },
  'catalogue.addArticle': (context, fields) => {
    const checked = checkFields(context.read, fields, null)
    if (!checked.ok) return checked
    const article = context.newId() as ArticleId
    const entries = [added(article, fields), ...onePiece(article, fields)]
    return { ok: true, value: { entries, answer: { article } } }
  },
  'catalogue.addOneOff': (context, { name, price, maker, photo, range }) => {
    if (maker !== null && !memberById(context.read, maker)) return refuse({ type: 'UnknownMaker' })
    const place = range && hasRange(context.read, range) ? { range, entries: [] } : oneOffRange(context)
    const article = context.newId() as ArticleId
    const fields: ArticleFields = {
      range: place.range,
      name: name ?? `${ONE_OFF_RANGE.name.slice(0, -1)} ${context.nextSeq}`,
      kind: 'good',
      unit: 'piece',
      price,
      ...{
        vat: { keep: habitualRate(context.read) },
        barcode: null,
        photo,
        pictogram: null,
        resold: false,
      },
      ...{
        oneOff: true,
        stocked: true,
        makers:
          maker === null
            ? []
            : [
                {
                  member: maker,
                  part: 1,
                },
              ],
        allergens: [],
      },
    }
    const entries = [...place.entries, added(article, fields), ...onePiece(article, fields)]
    return { ok: true, value: { entries, answer: { article } } }
  },
  'catalogue.changeArticle': (context, { article, fields }) => {
    const known = articleById(context.read, article)
    if (!known) return refuse({ type: 'UnknownArticle' })
    if (known.variant && fields.oneOff) return refuse({ type: 'OneOffPiece' })
    const checked = checkFields(context.read, fields, article)
    if (!checked.ok) return checked
    return decide({}, { kind: 'catalogue.articleChanged', data: { article, fields } })
  },
  'catalogue.archive': (context, { article, archived }) => {
    const known = articleById(context.read, article)
    if (!known) return refuse({ type: 'UnknownArticle' })
    if (!archived && isReplaced(context.read, known)) return refuse({ type: 'SameVariant', name: known.name })
    return decide({}, { kind: 'catalogue.articleArchived', data: { article, archived } })
  },
} satisfies Partial<CommandHandlers>

/** The entry that puts an article in the catalogue. */
function added(article: ArticleId, fields: ArticleFields): NewEntry {
  return { kind: 'catalogue.articleAdded', data: { article, fields } }
}

/** A one-off piece comes with its one piece in stock; its cost is not known here. */
function onePiece(article: ArticleId, { oneOff }: Pick<ArticleFields, 'oneOff'>): NewEntry[] {
  return oneOff ? [receivedEntry({ item: article, quantity: ONE, value: cents(0) })] : []
}

/** An entry that says what there is of an article that is new here. */
export function receivedEntry(there: { item: ItemId; quantity: Thousandths; value: Cents }): NewEntry {
  return { kind: 'stock.received', data: { moves: [{ ...there, place: null, lot: null }], lots: [], note: '' } }
}

function checkFields(read: Reader, fields: Edit<ArticleFields>, self: ArticleId | null): Result<null, FieldsRefusal> {
  const named = checkNamed(read, fields)
  if (!named.ok) return named
  const other = fields.barcode ? barcodeOwner(read, fields.barcode) : undefined
  return other && other.id !== self ? refuse({ type: 'BarcodeTaken', by: other.name }) : ok(null)
}

/** Whether the range and the makers that are named are there. */
export function checkNamed(
  read: Reader,
  { range, makers }: Pick<Edit<ArticleFields>, 'range' | 'makers'>,
): Result<null, Exclude<FieldsRefusal, { readonly type: 'BarcodeTaken' }>> {
  if (range !== undefined && !hasRange(read, range)) return refuse({ type: 'UnknownRange' })
  if (makers?.some(({ member }) => !memberById(read, member))) return refuse({ type: 'UnknownMaker' })
  return ok(null)
}

/** What on sale has this barcode. */
export function barcodeOwner(read: Reader, barcode: string): { id: string; name: string } | undefined {
  return read.get('SELECT id, name FROM articles WHERE barcode = ? AND archived = 0 AND present = 1', barcode)
}

function hasRange(read: Reader, range: string): boolean {
  return read.get('SELECT 1 FROM ranges WHERE id = ? AND present = 1', range) !== undefined
}

function oneOffRange(context: CommandContext): { range: RangeId; entries: NewEntry[] } {
  const known = context.read.get<{ id: RangeId }>(
    'SELECT id FROM ranges WHERE name = ? AND present = 1',
    ONE_OFF_RANGE.name,
  )
  if (known) return { range: known.id, entries: [] }
  const range = context.newId() as RangeId
  return { range, entries: [{ kind: 'catalogue.rangeAdded', data: { range, ...ONE_OFF_RANGE } }] }
}

/** The rate most goods of this coop have; 20 % before there are any. */
function habitualRate(read: Reader): number {
  const row = read.get<{ rate: number | null }>(
    `SELECT json_extract(vat, '$.keep') AS rate FROM articles WHERE kind = 'good' AND json_extract(vat, '$.keep') IS NOT NULL
     GROUP BY 1 ORDER BY count(*) DESC, 1 DESC LIMIT 1`,
  )
  return row?.rate ?? 2000
}
