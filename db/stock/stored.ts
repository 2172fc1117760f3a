// Reads what lies in one place: articles and materials with how they are drawn, one line for each lot.

import type { LotId, PlaceId } from '../../shared/kernel/id.ts'
import type { Stored } from '../../shared/stock/contract.ts'
import type { Reader } from '../sql.ts'

/** Everything that ever lay there, with what is left of it, which may be nothing; goods before materials, by name. */
export function storedIn(read: Reader, place: PlaceId | null): Stored[] {
  return read
    .all<Omit<Stored, 'lot'> & { readonly lot: string }>(
      `SELECT * FROM (
         SELECT l.item, l.lot, o.label AS lotLabel, coalesce(a.name, m.name) AS name, coalesce(a.unit, m.unit) AS unit,
           CASE WHEN a.id IS NULL THEN 'material' ELSE 'article' END AS type,
           coalesce(a.tint, r.colour, m.colour, '#47505c') AS colour, coalesce(r.pattern, m.pattern, 'plain') AS pattern,
           coalesce(a.photo, m.photo) AS photo, coalesce(a.pictogram, m.pictogram) AS pictogram,
           sum(l.quantity_thousandths) AS quantity, sum(l.value_cents) AS value
         FROM stock_levels l LEFT JOIN articles a ON a.id = l.item LEFT JOIN ranges r ON r.id = a.range
           LEFT JOIN materials m ON m.id = l.item LEFT JOIN lots o ON o.id = l.lot
         WHERE l.place = ? GROUP BY l.item, l.lot)
       WHERE name IS NOT NULL ORDER BY type, name, item, lotLabel`,
      place ?? '',
    )
    .map((row) => ({ ...row, lot: row.lot === '' ? null : (row.lot as LotId) }))
}
