// Writes ranges and articles from their entries, and keeps the search index in step.

import type { ArticleFields, RangeFields } from '../../shared/catalogue/catalogue.ts'
import type { Entry } from '../../shared/journal/journal.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { ArticleId, RangeId } from '../../shared/kernel/id.ts'
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
  applyEdit(write, entry, { table: 'articles', id, fields, blank: BLANK_ARTICLE })
  if ('folded' in fields) indexName(write, id)
  notePrice(write, entry, fields['price_cents'])
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
  })
}
