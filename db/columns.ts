// What tables are described with. Columns that recur: the unit is in the name, and a table's rows of one entry are keyed
// (till, seq, index).

import { integer } from 'drizzle-orm/sqlite-core/columns/integer'
import { text } from 'drizzle-orm/sqlite-core/columns/text'

// Of drizzle only these files: behind its front door are three hundred, and at every start from the sources Node reads the
// 180 kB of its package.json again for each of them (0.6 s).
export { index, uniqueIndex } from 'drizzle-orm/sqlite-core/indexes'
export { primaryKey } from 'drizzle-orm/sqlite-core/primary-keys'
export { sqliteTable } from 'drizzle-orm/sqlite-core/table'
export { integer, text }

export const till = () => integer('till').notNull()
export const seq = () => integer('seq').notNull()
export const idx = () => integer('idx').notNull()
export const centsColumn = (name: `${string}_cents`) => integer(name).notNull()
export const thousandthsColumn = (name: `${string}_thousandths`) => integer(name).notNull()
export const rateColumn = (name: `${string}_bp`) => integer(name).notNull()
export const flag = (name: string) => integer(name, { mode: 'boolean' }).notNull()
export const words = (name: string) => text(name).notNull()
/** Canonical JSON. */
export const json = (name: string) => text(name).notNull()
/** Which edit each field comes from: see `db/edits.ts`. */
export const stamps = () => text('stamps').notNull()
