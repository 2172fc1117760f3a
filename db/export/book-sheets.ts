// Sheets of the books: closings, movements of the drawer, and what members received.

import type { SessionClosing } from '../../shared/closing/closing.ts'
import type { ValidatedSplit } from '../../shared/split/split.ts'
import type { Reader } from '../sql.ts'
import { day, money, text, whole, type Cell, type Sheet, type SheetDays } from '../sheet.ts'

/** The Z of each drawer. */
export function closingsSheet(read: Reader, { from, to }: SheetDays): Sheet {
  const rows = read.all<{ till: number; closing: string }>(
    `SELECT t.number AS till, c.closing FROM session_closings c JOIN tills t ON t.till = c.till
     WHERE c.day BETWEEN ? AND ? ORDER BY c.day, t.number, c.number`,
    from,
    to,
  )
  return {
    name: 'Clôtures',
    columns: [
      day('Jour'),
      whole('Caisse'),
      whole('Z'),
      text('Évènement'),
      ...['Tickets', 'Retours'].map(whole),
      ...[
        'Total',
        'Total HT',
        'TVA',
        'Acomptes',
        'Factures payées',
        'Attendu en caisse',
        'Compté',
        'Écart',
        'Cumul perpétuel',
      ].map(money),
    ],
    count: rows.length,
    *rows() {
      for (const { till, closing: json } of rows) yield closingCells(till, JSON.parse(json) as SessionClosing)
    },
  }
}

function closingCells(till: number, closing: SessionClosing): Cell[] {
  const { day: on, number, eventName, totals, cashExpected, cashCounted, difference, perpetual } = closing
  const sum = (of: 'net' | 'vat') => totals.vat.reduce((before, amount) => before + amount[of], 0)
  const start = [on, till, number, eventName ?? '', totals.tickets, totals.returns]
  const held = [totals.deposits?.amount ?? 0, totals.invoices ?? 0]
  return [...start, totals.gross, sum('net'), sum('vat'), ...held, cashExpected, cashCounted, difference, perpetual.net]
}

/** What went into a drawer and out of it beside sales. */
export function movementsSheet(read: Reader, { from, to }: SheetDays): Sheet {
  const rows = read.all<{ day: string; till: number; type: string; amount: number; vat: number; reason: string }>(
    `SELECT m.day, t.number AS till, m.type, m.amount_cents AS amount, m.vat_cents AS vat, m.reason
     FROM cash_movements m JOIN tills t ON t.till = m.till WHERE m.day BETWEEN ? AND ? AND m.type <> 'drawerOpened'
     ORDER BY m.at, m.till, m.seq`,
    from,
    to,
  )
  return {
    name: 'Mouvements',
    columns: [day('Jour'), whole('Caisse'), text('Mouvement'), text('Pourquoi'), money('Montant'), money('dont TVA')],
    count: rows.length,
    *rows() {
      for (const { day: on, till, type, reason, amount, vat } of rows) {
        yield [on, till, MOVEMENTS[type] ?? type, reason, amount, vat]
      }
    },
  }
}

const MOVEMENTS: Readonly<Record<string, string>> = {
  paidIn: 'apport',
  paidOut: 'dépense',
  repaid: 'avance rendue',
  banked: 'remise en banque',
}

/** What each member received of each share. */
export function statementsSheet(read: Reader, { from, to }: SheetDays): Sheet {
  const rows = read
    .all<{ split: string; reversed: number }>(
      `SELECT split, reversed_by_seq IS NOT NULL AS reversed FROM splits
       WHERE split <> '' AND from_day <= ?2 AND to_day >= ?1 ORDER BY from_day, at`,
      from,
      to,
    )
    .flatMap(({ split, reversed }) => {
      const { from: first, to: last, shares } = JSON.parse(split) as ValidatedSplit
      const state = reversed === 1 ? 'annulé' : 'validé'
      return shares.map(({ name, made, amount }): Cell[] => [first, last, state, name, made, amount])
    })
  return {
    name: 'Relevés',
    columns: [day('Du'), day('Au'), text('État'), text('Membre'), money('A fabriqué (HT)'), money('Reçoit')],
    count: rows.length,
    *rows() {
      yield* rows
    },
  }
}
