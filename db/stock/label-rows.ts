// What is written on labels: rolls with something left, materials, articles that are counted, places.

import type { Reader } from '../sql.ts'

/** One label: two lines of words, the colour of its edge, and the code a scanner types. */
export interface Label {
  readonly title: string
  readonly detail: string
  readonly colour: string
  readonly code: string
  /** A barcode that is printed as such; else the code is a QR code. */
  readonly isBarcode: boolean
}

/** What labels can be asked for. */
export type LabelledThing = 'rolls' | 'materials' | 'articles' | 'places'

/** At most this many: twenty-five sheets. */
const MOST = 600

/** Labels in the order of the shelf: by name, then by what is written on the roll; or the one of a thing. */
export function readLabels(read: Reader, of: LabelledThing, only: string | null = null): Label[] {
  return read
    .all<Omit<Label, 'isBarcode'> & { isBarcode: number }>(SQL[of], MOST, only)
    .map((row) => ({ ...row, isBarcode: row.isBarcode === 1 }))
}

const SQL: Readonly<Record<LabelledThing, string>> = {
  rolls: `SELECT o.label AS title, m.name AS detail, m.colour, o.id AS code, 0 AS isBarcode
    FROM lots o JOIN materials m ON m.id = o.material AND m.present = 1
    WHERE o.present = 1 AND CASE WHEN ?2 IS NOT NULL THEN o.id = ?2 ELSE
      (SELECT sum(l.quantity_thousandths) FROM stock_levels l WHERE l.item = m.id AND l.lot = o.id) > 0 END
    ORDER BY m.name, o.label, o.id LIMIT ?1`,
  materials: `SELECT name AS title, composition AS detail, colour, coalesce(barcode, id) AS code, barcode IS NOT NULL AS isBarcode
    FROM materials WHERE present = 1 AND archived = 0 AND (?2 IS NULL OR id = ?2) ORDER BY name, id LIMIT ?1`,
  articles: `SELECT a.name AS title, coalesce(r.name, '') AS detail, coalesce(a.tint, r.colour, '#6b5f55') AS colour,
      coalesce(a.barcode, a.id) AS code, a.barcode IS NOT NULL AS isBarcode
    FROM articles a LEFT JOIN ranges r ON r.id = a.range
    WHERE a.present = 1 AND a.archived = 0 AND a.stocked = 1 AND (?2 IS NULL OR a.id = ?2)
    ORDER BY r.position, a.name, a.id LIMIT ?1`,
  places: `SELECT name AS title, '' AS detail, '#6b5f55' AS colour, id AS code, 0 AS isBarcode
    FROM places WHERE present = 1 AND archived = 0 AND (?2 IS NULL OR id = ?2) ORDER BY name, id LIMIT ?1`,
}
