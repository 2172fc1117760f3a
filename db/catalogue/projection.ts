// Writes ranges, articles and models from their entries, and keeps in step the search index and who stands for a model.

import type { ArticleFields, RangeFields, VariantFields } from '../../shared/catalogue/catalogue.ts'
import type { ModelFields } from '../../shared/catalogue/variants.ts'
import type { Entry } from '../../shared/journal/journal.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { ArticleId, ModelId, RangeId } from '../../shared/kernel/id.ts'
import type { Edit } from '../../shared/kernel/result.ts'
import { fold } from '../../shared/kernel/text.ts'
import { applyEdit } from '../edits.ts'
import { given } from '../host/projection.ts'
import type { Projection } from '../projection.ts'
import type { SqlValue, Writer } from '../sql.ts'
import { articlePrices } from './tables.ts'

export const catalogueProjection = {
  'catalogue.rangeAdded': (write, entry) => {
    const { range: _range, ...fields } = entry.data
    editRange(write, entry, { ...rangeFields(fields), present: 1 })
  },
  'catalogue.rangeChanged': (write, entry) => editRange(write, entry, rangeFields(entry.data.fields)),
  'catalogue.articleAdded': (write, entry) =>
    editArticle(write, entry, { ...articleFields(entry.data.fields), present: 1 }),
  'catalogue.articleChanged': (write, entry) => editArticle(write, entry, articleFields(entry.data.fields)),
  'catalogue.articleArchived': (write, entry) => editArticle(write, entry, { archived: Number(entry.data.archived) }),
  'catalogue.modelAdded': (write, entry) => editModel(write, entry, { ...modelFields(entry.data.fields), present: 1 }),
  'catalogue.modelChanged': (write, entry) => editModel(write, entry, modelFields(entry.data.fields)),
  'catalogue.variantSet': (write, entry) => editArticle(write, entry, variantFields(entry.data.fields)),
} satisfies Partial<Projection>

const BLANK_RANGE = { name: '', colour: '#23388f', pattern: 'wax-rings', position: 0, present: 0 }
const BLANK_ARTICLE = {
  range: '',
  name: '',
  folded: '',
  kind: 'good',
  unit: 'piece',
  price_cents: 0,
  vat: '{}',
  resold: 0,
  one_off: 0,
  stocked: 0,
  makers: '[]',
  allergens: '[]',
  size: '',
  cloth: '',
  behind: 0,
  archived: 0,
  present: 0,
}

function editRange(write: Writer, entry: Entry<{ readonly range: RangeId }>, fields: Record<string, SqlValue>): void {
  applyEdit(write, entry, { table: 'ranges', id: entry.data.range, fields, blank: BLANK_RANGE })
}

function editArticle(
  write: Writer,
  entry: Entry<{ readonly article: ArticleId }>,
  fields: Record<string, SqlValue>,
): void {
  const id = entry.data.article
  const before = standsFor(fields) ? modelOf(write, id) : null
  applyEdit(write, entry, { table: 'articles', id, fields, blank: BLANK_ARTICLE })
  if (standsFor(fields)) for (const model of new Set([before, modelOf(write, id)])) putInFront(write, model)
  if ('folded' in fields) indexName(write, id)
  notePrice(write, entry, fields['price_cents'])
}

/** Whether an edit may change which variant stands for a model. */
function standsFor(fields: Readonly<Record<string, SqlValue>>): boolean {
  return ['model', 'archived', 'present', 'one_off'].some((name) => name in fields)
}

function modelOf(write: Writer, id: string): string | null {
  return write.get<{ model: string | null }>('SELECT model FROM articles WHERE id = ?', id)?.model ?? null
}

/** The first variant on sale stands for its model, the others are behind it: the same whatever came first. */
function putInFront(write: Writer, model: string | null): void {
  if (model === null) return
  const isOnSale = 'model = ?1 AND archived = 0 AND present = 1 AND one_off = 0'
  write.run(
    // The sign keeps SQLite from walking all ids in search of the smallest.
    `UPDATE articles SET behind = (${isOnSale} AND id <> (SELECT min(+id) FROM articles WHERE ${isOnSale})) WHERE model = ?1`,
    model,
  )
}

function editModel(write: Writer, entry: Entry<{ readonly model: ModelId }>, fields: Record<string, SqlValue>): void {
  const blank = { name: '', photo: null, present: 0 }
  applyEdit(write, entry, { table: 'models', id: entry.data.model, fields, blank })
}

function modelFields({ name, photo }: Edit<ModelFields>): Record<string, SqlValue> {
  return given({ name, photo })
}

function variantFields(fields: Edit<{ readonly model: ModelId } & VariantFields>): Record<string, SqlValue> {
  const { model, size, cloth, colour, material } = fields
  return given({ model, size, cloth, tint: colour, material })
}

function notePrice(write: Writer, entry: Entry<{ readonly article: ArticleId }>, price: SqlValue | undefined): void {
  if (typeof price !== 'number') return
  const { till, seq, day, by } = entry
  write.insert(articlePrices, { article: entry.data.article, till, seq, day, by, price })
}

function indexName(write: Writer, id: string): void {
  const row = write.get<{ local_id: number; folded: string }>('SELECT local_id, folded FROM articles WHERE id = ?', id)
  if (!row) throw new Error(`Article ${id} was just written and is not there`)
  for (const index of ['article_prefixes', 'article_trigrams']) {
    write.run(`DELETE FROM ${index} WHERE rowid = ?`, row.local_id)
    write.run(`INSERT INTO ${index} (rowid, name) VALUES (?, ?)`, row.local_id, row.folded)
  }
}

function rangeFields(fields: Edit<RangeFields>): Record<string, SqlValue> {
  const { name, colour, pattern, position } = fields
  return given({ name, colour, pattern, position })
}

function articleFields(fields: Edit<ArticleFields>): Record<string, SqlValue> {
  const { range, name, kind, unit, price, vat, barcode, photo, pictogram, makers, allergens } = fields
  const flagOf = (value: boolean | undefined) => (value === undefined ? undefined : Number(value))
  return given({
    range,
    name,
    folded: name === undefined ? undefined : fold(name),
    kind,
    unit,
    price_cents: price,
    vat: vat && canonical(vat),
    barcode,
    photo,
    pictogram,
    resold: flagOf(fields.resold),
    one_off: flagOf(fields.oneOff),
    stocked: flagOf(fields.stocked),
    makers: makers && canonical(makers),
    allergens: allergens && canonical(allergens),
    kept_at: fields.keptAt,
  })
}
