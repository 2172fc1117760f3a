// Tables of the accountant's questions and of what was said about them.

import { integer, primaryKey, seq, sqliteTable, text, till, words } from '../columns.ts'

export const questions = sqliteTable(
  'questions',
  {
    till: till(),
    seq: seq(),
    id: words('id'),
    kind: words('kind'),
    key: words('figure_key'),
    label: words('label'),
    text: words('text'),
    by: text('by'),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq] })],
)

/** An answer, or (its text null) that nothing is open any more. */
export const questionWords = sqliteTable(
  'question_words',
  {
    till: till(),
    seq: seq(),
    question: words('question'),
    text: text('text'),
    by: text('by'),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq] })],
)
