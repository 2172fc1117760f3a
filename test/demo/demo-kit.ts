// A demo's book in a temporary folder, and its figures without what no two computers share.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Book } from '../../db/book.ts'
import { closeBook, openBook } from '../../db/open-book.ts'
import type { DemoName } from '../../electron/demo/fill-demo.ts'
import { openDemo } from '../../electron/demo/open-demo.ts'
import type { PeriodClosing, SessionClosing } from '../../shared/closing/closing.ts'
import type { ValidatedSplit } from '../../shared/split/split.ts'

/** A Tuesday at noon in Paris. */
export const NOON = Date.UTC(2026, 10, 24, 11)

export interface Places {
  readonly root: string
  readonly folder: string
  readonly keys: string
}

export function newPlaces(): Places {
  const root = mkdtempSync(join(tmpdir(), 'etal-demo-'))
  return { root, folder: join(root, 'demo'), keys: join(root, 'keys') }
}

export function forget({ root }: Places): void {
  rmSync(root, { recursive: true, force: true })
}

/** Opens a demo as the shop does. */
export function demoBook({ folder, keys }: Places, demo: DemoName, now = NOON): Book {
  const software = { name: 'Étal', version: '0.0.0', build: 'test' }
  const open = (clock = () => now) => openBook({ folder, keys, software, rehearsal: true, clock })
  return openDemo({ folder, demo, now, open })
}

export function sessions(book: Book): SessionClosing[] {
  const rows = book.file.read.all<{ closing: string }>('SELECT closing FROM session_closings ORDER BY seq')
  return rows.map(({ closing }) => JSON.parse(closing) as SessionClosing)
}

export function periods(book: Book): PeriodClosing[] {
  const rows = book.file.read.all<{ closing: string }>('SELECT closing FROM period_closings ORDER BY seq')
  return rows.map(({ closing }) => JSON.parse(closing) as PeriodClosing)
}

export function split(book: Book): ValidatedSplit {
  const row = book.file.read.get<{ split: string }>("SELECT split FROM splits WHERE split <> ''")
  if (!row) throw new Error('No split was validated')
  return JSON.parse(row.split) as ValidatedSplit
}

/** Every figure of a demo made at that time. */
export function figuresMadeAt(demo: DemoName, now: number): unknown {
  const places = newPlaces()
  const book = demoBook(places, demo, now)
  try {
    return figures(book)
  } finally {
    closeBook(book)
    forget(places)
  }
}

/** Every figure of a book: lines, tenders, closings, shares; ids, dates and hashes left out. */
export function figures(book: Book): unknown {
  const { read } = book.file
  return {
    lines: read.all('SELECT label, quantity_thousandths, total_cents, vat_cents FROM sale_lines ORDER BY seq, idx'),
    tenders: read.all('SELECT kind, amount_cents FROM sale_tenders ORDER BY seq, idx'),
    closings: sessions(book).map(({ totals, difference, pieces, banked, perpetual }) => {
      return { totals, difference, pieces, banked, perpetual }
    }),
    shares: split(book).shares.map(({ name, made, amount }) => ({ name, made, amount })),
  }
}
