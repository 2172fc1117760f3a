// Reads ranges and articles; names are found by prefix for one or two letters, by trigram for more.

import type {
  Article,
  ArticleKind,
  KeptAt,
  MakerPart,
  Range,
  Tile,
  VariantFields,
  VatByMode,
} from '../../shared/catalogue/catalogue.ts'
import type { ArticleId, BlobHash, MaterialId, ModelId, RangeId } from '../../shared/kernel/id.ts'
import type { Cents } from '../../shared/kernel/money.ts'
import type { Thousandths, Unit } from '../../shared/kernel/quantity.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { fold } from '../../shared/kernel/text.ts'
import { LONG, MOST_FOUND, wordsOf } from '../../shared/catalogue/find.ts'
import { compareVariants, gathered, type VariantTile } from '../../shared/catalogue/variants.ts'
import type { QueryHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { openings } from './models.ts'

interface TileRow {
  readonly id: ArticleId
  readonly range: RangeId
  readonly name: string
  readonly kind: ArticleKind
  readonly unit: Unit
  readonly price: Cents
  readonly vat: string
  readonly photo: BlobHash | null
  readonly pictogram: string | null
  readonly colour: string | null
  readonly pattern: string | null
  readonly resold: number
  readonly one_off: number
  readonly stocked: number
  readonly stock: Thousandths | null
  readonly model: ModelId | null
  readonly size: string
  readonly tint: string | null
}

const LEVEL = 'SELECT sum(l.quantity_thousandths) FROM stock_levels l WHERE l.item = a.id'
const TILE = `SELECT a.id, a.range, a.name, a.kind, a.unit, a.price_cents AS price, a.vat, a.photo, a.pictogram,
  r.colour, r.pattern, a.resold, a.one_off, a.stocked, (${LEVEL}) AS stock, a.model, a.size, a.tint
  FROM articles a LEFT JOIN ranges r ON r.id = a.range`
/** What is on sale: present, and a one-off piece only while it is there. */
const ON_SALE = `a.present = 1 AND (a.one_off = 0 OR coalesce((${LEVEL}), 0) > 0)`
/** Of what lost its range. */
const NO_COLOUR = '#6b5f55'

export const catalogueQueries = {
  'catalogue.ranges': ({ read }) =>
    ok(
      read.all<Range>(
        `SELECT r.id, r.name, r.colour, r.pattern, r.position,
           (SELECT count(*) FROM articles a WHERE a.archived = 0 AND a.range = r.id AND a.present = 1 AND a.behind = 0) AS articles
         FROM ranges r WHERE r.present = 1 ORDER BY r.position, r.name, r.id`,
      ),
    ),
  'catalogue.tiles': ({ read }, { range, offset, limit }) => {
    const where = range === null ? '' : 'AND a.range = ?'
    const values = range === null ? [] : [range]
    const rows = read.all<TileRow>(
      `${TILE} WHERE a.archived = 0 AND a.behind = 0 ${where} AND ${ON_SALE} ORDER BY a.folded, a.id LIMIT ? OFFSET ?`,
      ...values,
      limit,
      offset,
    )
    const total =
      countOf(read, `a.behind = 0 AND a.one_off = 0 ${where}`, values) +
      countOf(read, `a.one_off = 1 ${where} AND ${ON_SALE}`, values)
    return ok({
      tiles: tilesOf(
        read,
        rows.map((row) => ({ row, opens: row.model !== null })),
      ),
      total,
    })
  },
  'catalogue.shelf': ({ read }, { after, limit }) => {
    const rows = read.all<TileRow & { local: number }>(
      `${TILE.replace('SELECT ', 'SELECT a.local_id AS local, ')} WHERE a.local_id > ? AND a.archived = 0 AND ${ON_SALE}
       ORDER BY a.local_id LIMIT ?`,
      after,
      limit,
    )
    return ok({ tiles: rows.map(tileOf), next: rows.length < limit ? null : (rows.at(-1)?.local ?? null) })
  },
  'catalogue.search': ({ read }, { text, archived }) => ok(found(read, fold(text), archived)),
  'catalogue.byBarcode': ({ read }, { barcode, away }) => {
    // Of several put away, the last made is the one whose label is still about.
    const which = away
      ? `NOT (a.archived = 0 AND ${ON_SALE}) ORDER BY a.id DESC`
      : `a.archived = 0 AND ${ON_SALE} ORDER BY a.id`
    const row = read.get<TileRow>(`${TILE} WHERE a.barcode = ? AND a.present = 1 AND ${which} LIMIT 1`, barcode)
    return ok(row ? tileOf(row) : null)
  },
  'catalogue.article': ({ read }, { article }) => {
    const found = articleById(read, article)
    return found ? ok(found) : refuse({ type: 'UnknownArticle' })
  },
  'catalogue.model': ({ read }, { model }) => {
    const known = read.get<{ name: string; photo: BlobHash | null }>(
      'SELECT name, photo FROM models WHERE id = ? AND present = 1',
      model,
    )
    const variants = variantTiles(read, model)
    const [first] = variants
    if (!known || !first) return refuse({ type: 'UnknownModel' })
    const { range } = first
    const rangeName = read.get<{ name: string }>('SELECT name FROM ranges WHERE id = ?', range)?.name ?? ''
    return ok({ id: model, ...known, range, rangeName, variants })
  },
  'catalogue.archived': ({ read }) =>
    ok(
      read.all<TileRow>(`${TILE} WHERE a.archived = 1 AND a.present = 1 ORDER BY a.folded, a.id LIMIT 500`).map(tileOf),
    ),
} satisfies Partial<QueryHandlers>

/** Articles of many pieces are counted in the index alone; of one-off pieces only those still there. */
function countOf(read: Reader, where: string, values: readonly string[]): number {
  const sql = `SELECT count(*) AS total FROM articles a WHERE a.archived = 0 AND a.present = 1 AND ${where}`
  return read.get<{ total: number }>(sql, ...values)?.total ?? 0
}

/** One article with everything about it, or null. */
export function articleById(read: Reader, id: string): Article | null {
  const row = read.get<
    VariantRow & { makers: string; allergens: string; keptAt: KeptAt | null; range_name: string | null }
  >(
    `${OWN.replace('SELECT ', 'SELECT a.makers, a.allergens, a.kept_at AS keptAt, r.name AS range_name, ')} WHERE a.id = ? AND a.present = 1`,
    id,
  )
  if (!row) return null
  const { model, opens: _opens, ...tile } = tileOf(row)
  return {
    ...tile,
    colour: row.colour ?? NO_COLOUR,
    variant: model === null ? null : { model, ...variantOf(row) },
    stocked: row.stocked === 1,
    barcode: row.barcode,
    makers: JSON.parse(row.makers) as MakerPart[],
    allergens: JSON.parse(row.allergens) as Article['allergens'],
    ...(row.keptAt === null ? {} : { keptAt: row.keptAt }),
    archived: row.archived === 1,
    rangeName: row.range_name ?? '',
  }
}

interface VariantRow extends TileRow {
  readonly cloth: string
  readonly material: MaterialId | null
  readonly barcode: string | null
  readonly archived: number
}

const OWN = TILE.replace('SELECT ', 'SELECT a.cloth, a.material, a.barcode, a.archived, ')

function variantTiles(read: Reader, model: ModelId): VariantTile[] {
  return read
    .all<VariantRow>(`${OWN} WHERE a.model = ? AND a.present = 1 ORDER BY a.id`, model)
    .map((row) => {
      const { size, cloth, tint, material, barcode } = row
      return { ...tileOf(row), size, cloth, tint, material, barcode, archived: row.archived === 1 }
    })
    .sort(compareVariants)
}

function variantOf({ size, cloth, tint, material }: VariantRow): VariantFields {
  return { size, cloth, colour: tint, material }
}

/** What a text finds; several variants of a model are its one tile. */
function found(read: Reader, text: string, archived: boolean): Tile[] {
  const rows = search(read, text, archived)
  if (archived || rows.every(({ model }) => model === null)) return rows.map(tileOf)
  return tilesOf(read, gathered(rows, wordsOf(text)))
}

/** Rows as tiles; one that opens shows what its model has in all. */
function tilesOf(read: Reader, rows: readonly { readonly row: TileRow; readonly opens: boolean }[]): Tile[] {
  const models = rows.flatMap(({ row, opens }) => (opens && row.model !== null ? [row.model] : []))
  if (models.length === 0) return rows.map(({ row }) => tileOf(row))
  const opening = openings(read, models)
  return rows.map(({ row, opens }) => {
    const tile = tileOf(row)
    const shown = opens && row.model !== null ? opening.get(row.model) : undefined
    return shown ? { ...tile, colour: row.colour ?? NO_COLOUR, ...shown, photo: shown.photo ?? tile.photo } : tile
  })
}

/** Every word of the text must be found; names that begin with it come first. */
function search(read: Reader, text: string, archived: boolean): TileRow[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const long = words.filter((word) => word.length >= LONG)
  const table = long.length > 0 ? 'article_trigrams' : 'article_prefixes'
  const match =
    long.length > 0 ? long.map((word) => `"${word}"`).join(' AND ') : words.map((word) => `"${word}"*`).join(' ')
  const short = long.length > 0 ? words.filter((word) => word.length < LONG) : []
  const also = short.map(() => "AND (' ' || a.folded) LIKE ? ESCAPE '\\'").join(' ')
  const order = "ORDER BY a.folded NOT LIKE ? ESCAPE '\\', length(a.folded), a.folded, a.id"
  const begins = `${text.replace(/[\\%_]/g, '\\$&')}%`
  // The best are chosen by their names alone: two letters find thousands, and only sixty become tiles.
  return read.all<TileRow>(
    `${TILE} WHERE a.local_id IN (
       SELECT a.local_id FROM ${table} f JOIN articles a INDEXED BY articles_found ON a.local_id = f.rowid
       WHERE ${table} MATCH ? AND a.archived = ? AND ${ON_SALE} ${also} ${order} LIMIT ${MOST_FOUND})
     ${order}`,
    match,
    archived ? 1 : 0,
    ...short.map((word) => `% ${word}%`),
    begins,
    begins,
  )
}

function tileOf(row: TileRow): Tile {
  return {
    id: row.id,
    range: row.range,
    name: row.name,
    kind: row.kind,
    unit: row.unit,
    price: row.price,
    vat: JSON.parse(row.vat) as VatByMode,
    photo: row.photo,
    pictogram: row.pictogram,
    colour: row.tint ?? row.colour ?? NO_COLOUR,
    pattern: row.pattern ?? 'dots',
    resold: row.resold === 1,
    oneOff: row.one_off === 1,
    stock: row.stocked === 1 ? (row.stock ?? (0 as Thousandths)) : null,
    model: row.model,
    opens: null,
  }
}
