// Writes deposits that were kept, and their counter-entries, from their entries.

import type { KeptConsigneFacts } from '../../shared/consigne/entries.ts'
import type { Entry } from '../../shared/journal/journal.ts'
import type { Projection } from '../projection.ts'
import type { Writer } from '../sql.ts'

export const consigneProjection = {
  'consigne.kept': (write, entry) => addKept(write, entry, 'kept'),
  'consigne.keptReversed': (write, entry) => addKept(write, entry, 'reversed'),
} satisfies Partial<Projection>

/** Two tills may each take the same thing back before they hear of one another: the first of both is kept. */
function addKept(write: Writer, entry: Entry<KeptConsigneFacts>, type: 'kept' | 'reversed'): void {
  const { till, seq, at, by, data } = entry
  write.run(
    `INSERT INTO kept_consigne (id, type, till, seq, at, "by", number, on_day, amount_cents, vat_rate_bp, vat_cents)
     VALUES (?,?,?,?,?,?,?,?,?,?,?)
     ON CONFLICT (id, type) DO UPDATE SET till = excluded.till, seq = excluded.seq, at = excluded.at, "by" = excluded."by",
       number = excluded.number, on_day = excluded.on_day, amount_cents = excluded.amount_cents,
       vat_rate_bp = excluded.vat_rate_bp, vat_cents = excluded.vat_cents
     WHERE (excluded.at, excluded.till, excluded.seq) < (kept_consigne.at, kept_consigne.till, kept_consigne.seq)`,
    data.kept,
    type,
    till,
    seq,
    at,
    by,
    data.number,
    data.on,
    data.amount,
    data.vatRate,
    data.vat,
  )
}
