// Tables of imports: each part of each, and what was undone.

import { index, integer, primaryKey, seq, sqliteTable, text, till, words } from '../columns.ts'

export const imports = sqliteTable(
  'imports',
  {
    till: till(),
    seq: seq(),
    import: words('import'),
    sheet: words('sheet'),
    file: words('file'),
    at: integer('at').notNull(),
    by: text('by'),
    part: integer('part').notNull(),
    parts: integer('parts').notNull(),
    follows: integer('follows').notNull(),
    adds: integer('adds').notNull(),
    changes: integer('changes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq] }), index('imports_import').on(table.import)],
)

export const importUndos = sqliteTable(
  'import_undos',
  {
    till: till(),
    seq: seq(),
    import: words('import'),
    ofTill: integer('of_till').notNull(),
    ofSeq: integer('of_seq').notNull(),
    follows: integer('follows').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.till, table.seq] }),
    index('import_undos_of').on(table.ofTill, table.ofSeq),
    index('import_undos_import').on(table.import),
  ],
)
