// Tables of the catalogue; article names are also indexed folded, by prefix and by trigram.

import {
  centsColumn,
  flag,
  index,
  integer,
  json,
  primaryKey,
  seq,
  sqliteTable,
  stamps,
  text,
  till,
  uniqueIndex,
  words,
} from '../columns.ts'

export const ranges = sqliteTable('ranges', {
  id: text('id').primaryKey(),
  name: words('name'),
  colour: words('colour'),
  pattern: words('pattern'),
  position: integer('position').notNull(),
  present: flag('present'),
  stamps: stamps(),
})

export const articles = sqliteTable(
  'articles',
  {
    /** Only for the search index: local to this file, never in an entry, never compared. */
    localId: integer('local_id').primaryKey(),
    id: words('id'),
    range: words('range'),
    name: words('name'),
    folded: words('folded'),
    kind: words('kind'),
    unit: words('unit'),
    price: centsColumn('price_cents'),
    vat: json('vat'),
    barcode: text('barcode'),
    photo: text('photo'),
    pictogram: text('pictogram'),
    resold: flag('resold'),
    oneOff: flag('one_off'),
    stocked: flag('stocked'),
    makers: json('makers'),
    allergens: json('allergens'),
    /** How it is kept; null: nobody said. */
    keptAt: text('kept_at'),
    /** What it is a variant of. */
    model: text('model'),
    size: words('size'),
    cloth: words('cloth'),
    /** Its own colour; none: its range's. */
    tint: text('tint'),
    material: text('material'),
    /** One tile stands for a model: the others are behind it. Follows from the rows, no entry says it. */
    behind: flag('behind'),
    archived: flag('archived'),
    present: flag('present'),
    stamps: stamps(),
  },
  (table) => [
    uniqueIndex('articles_id').on(table.id),
    // Holds what counting a shelf asks for, so that twenty thousand articles are counted without reading one.
    index('articles_shelf').on(
      table.archived,
      table.present,
      table.behind,
      table.range,
      table.folded,
      table.id,
      table.oneOff,
    ),
    index('articles_name').on(table.archived, table.present, table.behind, table.folded, table.id),
    // As many columns as their questions name: else SQLite takes the index of names and walks all of it.
    index('articles_model').on(table.model, table.archived, table.present, table.oneOff),
    index('articles_one_off').on(table.oneOff, table.archived, table.present, table.range),
    index('articles_barcode').on(table.barcode, table.archived, table.present),
    // What choosing the best of thousands found needs of each: a tenth of its row.
    index('articles_found').on(table.localId, table.archived, table.present, table.oneOff, table.folded, table.id),
  ],
)

/** What comes in several variants. */
export const models = sqliteTable('models', {
  id: text('id').primaryKey(),
  name: words('name'),
  photo: text('photo'),
  present: flag('present'),
  stamps: stamps(),
})

/** Each entry that gave an article a price: the prices it had. */
export const articlePrices = sqliteTable(
  'article_prices',
  {
    article: words('article'),
    till: till(),
    seq: seq(),
    day: words('day'),
    by: text('by'),
    price: centsColumn('price_cents'),
  },
  (table) => [primaryKey({ columns: [table.article, table.till, table.seq] })],
)

/** One or two letters find the beginning of a word; three and more find any part of it. */
export const ARTICLE_SEARCH = [
  {
    name: 'article_prefixes',
    type: 'table',
    sql: `CREATE VIRTUAL TABLE article_prefixes USING fts5(name, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='1 2', detail=none)`,
  },
  {
    name: 'article_trigrams',
    type: 'table',
    sql: `CREATE VIRTUAL TABLE article_trigrams USING fts5(name, content='', contentless_delete=1, tokenize='trigram')`,
  },
] as const
