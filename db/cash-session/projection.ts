// Writes sessions, cash movements and drawer pieces from their entries.

import type { Entry } from '../../shared/journal/journal.ts'
import type { Pieces } from '../../shared/cash-session/cash-session.ts'
import type { CashSessionEntries } from '../../shared/cash-session/entries.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import { noteTechnical } from '../host/projection.ts'
import type { Projection } from '../projection.ts'
import type { Writer } from '../sql.ts'
import { cashMovements, cashSessions, tips } from './tables.ts'

export const cashSessionProjection = {
  'cashSession.opened': (write, entry) => {
    const { till, seq, at, by, day, data } = entry
    const { event, place, float, source, expectedFloat, pieces } = data
    const kept = { event, place, float, source, expectedFloat, pieces: canonical(pieces) }
    // The journal of a till that goes on from this one may be read first: then the drawer's closing is known already.
    const closing = closingOf(write, { till, session: seq })
    const closed = { closedTill: closing?.till ?? null, closedSeq: closing?.seq ?? null }
    write.insert(cashSessions, { till, seq, openedAt: at, openedBy: by, day, ...kept, ...closed })
    addDrawerPieces(write, { till, session: seq }, { pieces, sign: 1 })
  },
  'cashSession.paidIn': (write, entry) => {
    const { session, amount, reason, from } = entry.data
    addMovement(write, entry, { session, type: 'paidIn', amount, reason, detail: from, vatRate: 0, vat: 0 })
  },
  'cashSession.paidOut': (write, entry) => {
    const { session, amount, reason, category, vatRate, vat } = entry.data
    addMovement(write, entry, { session, type: 'paidOut', amount, reason, detail: category, vatRate, vat })
  },
  'cashSession.payOutReversed': (write, entry) => {
    const { session, amount, reason, category, vatRate, vat } = entry.data
    addMovement(write, entry, { session, type: 'paidOut', amount, reason, detail: category, vatRate, vat })
  },
  'cashSession.advanceRepaid': (write, entry) => addRepayment(write, entry),
  'cashSession.repaymentReversed': (write, entry) => addRepayment(write, entry),
  'cashSession.banked': (write, entry) => {
    const { session, amount } = entry.data
    addMovement(write, entry, { session, type: 'banked', amount, reason: '', detail: '', vatRate: 0, vat: 0 })
  },
  'cashSession.tipTaken': (write, entry) => {
    const { session, tender, amount, pieces } = entry.data
    addTip(write, entry, { session, type: 'taken', tender, amount })
    if (tender !== 'cash') return
    addMovement(write, entry, { ...NO_WORDS, session, type: 'tip', amount })
    addDrawerPieces(write, { till: entry.till, session }, { pieces, sign: 1 })
  },
  'cashSession.tipReversed': (write, entry) => {
    const { session, of, tender, amount } = entry.data
    addTip(write, entry, { session, type: 'taken', tender, amount, ofTill: of.till, ofSeq: of.seq })
    if (tender === 'cash') addMovement(write, entry, { ...NO_WORDS, session, type: 'tip', amount })
  },
  'cashSession.tipsPassedOn': (write, entry) => {
    const { session, amount, shares } = entry.data
    addTip(write, entry, { session, type: 'passedOn', tender: 'cash', amount, shares: canonical(shares) })
    addMovement(write, entry, { ...NO_WORDS, session, type: 'tipsPassedOn', amount })
  },
  'cashSession.tipsPassedOnReversed': (write, entry) => {
    const { session, of, amount } = entry.data
    addTip(write, entry, { session, type: 'passedOn', tender: 'cash', amount, ofTill: of.till, ofSeq: of.seq })
    addMovement(write, entry, { ...NO_WORDS, session, type: 'tipsPassedOn', amount })
  },
  'cashSession.drawerOpened': (write, entry) => {
    const { session, reason } = entry.data
    addMovement(write, entry, { session, type: 'drawerOpened', amount: 0, reason, detail: '', vatRate: 0, vat: 0 })
    noteTechnical(write, entry, 'drawerOpened')
  },
} satisfies Partial<Projection>

/** The closing of a drawer; of several (two restored copies counted it) always the same one. */
export function closingOf(
  write: Writer,
  { till, session }: { readonly till: number; readonly session: number },
): { readonly till: number; readonly seq: number } | undefined {
  return write.get(
    'SELECT till, seq FROM session_closings WHERE session_till = ? AND session_seq = ? ORDER BY till, seq LIMIT 1',
    till,
    session,
  )
}

/** Adds (1) or takes (−1) pieces to what the till knows of a session's drawer. */
export function addDrawerPieces(
  write: Writer,
  { till, session }: { readonly till: number; readonly session: number },
  { pieces, sign }: { readonly pieces: Pieces; readonly sign: 1 | -1 },
): void {
  for (const [denomination, count] of Object.entries(pieces)) {
    if (!count) continue
    write.run(
      `INSERT INTO drawer_pieces (till, session_seq, denomination_cents, count) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
      till,
      session,
      Number(denomination),
      sign * count,
    )
  }
}

function addRepayment(write: Writer, entry: Entry<CashSessionEntries['cashSession.advanceRepaid']>): void {
  const { session, member, amount, reason } = entry.data
  addMovement(write, entry, { session, type: 'repaid', amount, reason, detail: member, vatRate: 0, vat: 0 })
}

const NO_WORDS = { reason: '', detail: '', vatRate: 0, vat: 0 }

type TipRow = Omit<typeof tips.$inferInsert, 'till' | 'seq' | 'at' | 'shares'> & { readonly shares?: string }

function addTip(write: Writer, { till, seq, at }: Entry, row: TipRow): void {
  write.insert(tips, { till, seq, at, shares: '[]', ...row })
}

type MovementRow = Omit<typeof cashMovements.$inferInsert, 'till' | 'seq' | 'at' | 'day'>

function addMovement(write: Writer, entry: Entry, row: MovementRow): void {
  const { till, seq, at, day } = entry
  write.insert(cashMovements, { till, seq, at, day, ...row })
}
