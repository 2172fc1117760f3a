// Columns that recur: the unit is in the name, and a table's rows of one entry are keyed (till, seq, index).

import { integer, text } from 'drizzle-orm/sqlite-core'

export const till = () => integer('till').notNull()
export const seq = () => integer('seq').notNull()
export const index = () => integer('idx').notNull()
export const centsColumn = (name: `${string}_cents`) => integer(name).notNull()
export const thousandthsColumn = (name: `${string}_thousandths`) => integer(name).notNull()
export const rateColumn = (name: `${string}_bp`) => integer(name).notNull()
export const flag = (name: string) => integer(name, { mode: 'boolean' }).notNull()
export const words = (name: string) => text(name).notNull()
/** Canonical JSON. */
export const json = (name: string) => text(name).notNull()
/** Which edit each field comes from: see `db/edits.ts`. */
export const stamps = () => text('stamps').notNull()
