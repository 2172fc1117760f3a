// Reads models and their variants.

import type { Article, Tile, VariantFields } from '../../shared/catalogue/catalogue.ts'
import { markOf } from '../../shared/catalogue/variants.ts'
import type { ArticleId, BlobHash, ModelId } from '../../shared/kernel/id.ts'
import type { Cents } from '../../shared/kernel/money.ts'
import type { Thousandths } from '../../shared/kernel/quantity.ts'
import type { Reader } from '../sql.ts'

interface Sister extends Pick<VariantFields, 'size' | 'cloth'> {
  readonly id: ArticleId
}

/** A model's name, or undefined when nobody knows it. */
export function modelNamed(read: Reader, model: ModelId): { readonly name: string } | undefined {
  return read.get('SELECT name FROM models WHERE id = ? AND present = 1', model)
}

/** Every variant of a model, those put away too. */
export function variantsOf(read: Reader, model: ModelId): Sister[] {
  return read.all('SELECT id, size, cloth FROM articles WHERE model = ? AND present = 1 ORDER BY id', model)
}

/** The variants on sale. */
export function liveVariants(read: Reader, model: ModelId): Sister[] {
  return read.all(
    'SELECT id, size, cloth FROM articles WHERE model = ? AND archived = 0 AND present = 1 ORDER BY id',
    model,
  )
}

/** Whether another variant on sale has taken its size and cloth. */
export function isReplaced(read: Reader, { id, variant }: Article): boolean {
  if (!variant) return false
  return liveVariants(read, variant.model).some((one) => one.id !== id && markOf(one) === markOf(variant))
}

/** What a model's tile says instead of its first variant's. */
export type Opened = Pick<Tile, 'name' | 'photo' | 'price' | 'stock' | 'opens'>

/** How many colours a tile shows. */
const FEW_COLOURS = 4

interface Row {
  readonly model: ModelId
  readonly name: string | null
  readonly photo: BlobHash | null
  readonly variants: number
  readonly cheapest: Cents
  readonly dearest: Cents
  readonly stocked: number
  readonly stock: Thousandths
  readonly tints: string
}

/** What the tiles of these models say; a model with one variant on sale has none: it is that article. */
export function openings(read: Reader, models: readonly ModelId[]): Map<ModelId, Opened> {
  const rows = read.all<Row>(
    `SELECT a.model, m.name, m.photo, count(*) AS variants, min(a.price_cents) AS cheapest, max(a.price_cents) AS dearest,
       max(a.stocked) AS stocked, json_group_array(DISTINCT a.tint) AS tints,
       coalesce(sum((SELECT sum(l.quantity_thousandths) FROM stock_levels l WHERE l.item = a.id AND a.stocked = 1)), 0) AS stock
     FROM articles a LEFT JOIN models m ON m.id = a.model AND m.present = 1
     WHERE a.model IN (SELECT value FROM json_each(?)) AND a.archived = 0 AND a.present = 1 AND a.one_off = 0
     GROUP BY a.model HAVING count(*) > 1 AND m.name IS NOT NULL`,
    JSON.stringify(models),
  )
  return new Map(rows.map((row) => [row.model, openedOf(row)]))
}

function openedOf({ name, photo, variants, cheapest, dearest, stocked, stock, tints }: Row): Opened {
  const colours = (JSON.parse(tints) as (string | null)[]).filter((tint) => tint !== null).slice(0, FEW_COLOURS)
  return {
    ...{ name: name ?? '', photo, price: cheapest, stock: stocked === 1 ? stock : null },
    opens: { variants, dearest, colours },
  }
}
