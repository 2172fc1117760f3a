// The materials of a coop's file: brought in by real commands, with what there is of them at what it cost.

import { z } from 'zod'
import { Allergen } from '../../shared/catalogue/catalogue.ts'
import type { ItemId, MaterialId } from '../../shared/kernel/id.ts'
import { priceOf, Unit } from '../../shared/kernel/quantity.ts'
import { line } from '../../shared/kernel/text.ts'
import { MaterialKind } from '../../shared/stock/materials.ts'

/** Asks one thing of the coop; throws when it is refused, because a file that was checked cannot be half brought in. */
export type Ask = (name: string, input: unknown) => Promise<unknown>

export const FileMaterial = z.object({
  name: line(80),
  unit: Unit,
  kind: MaterialKind.optional(),
  widthMm: z.int().optional(),
  gsm: z.int().optional(),
  /** Thousandths of the unit. */
  stock: z.int().min(0).default(0),
  costCentsPerUnit: z.int().min(0).default(0),
  low: z.int().min(0).optional(),
  allergens: z.array(Allergen).default([]),
})
export type FileMaterial = z.output<typeof FileMaterial>

/** A material as the file has it, with what there is of it at what it cost. */
export async function bringIn(ask: Ask, { stock, costCentsPerUnit, low, ...said }: FileMaterial): Promise<MaterialId> {
  const { material } = (await ask('stock.addMaterial', {
    ...{ kind: guessedKind(said), family: '', colour: colourOf(said.name), pattern: 'weave', photo: null },
    ...{ pictogram: null, composition: '', origin: /réemploi/iu.test(said.name) ? 'reused' : 'new', supplier: null },
    ...{ price: costCentsPerUnit, minimum: low ?? null, byLot: false, barcode: null, archived: false },
    ...said,
    ...{ widthMm: said.widthMm ?? null, gsm: said.gsm ?? null },
  })) as { material: MaterialId }
  if (stock === 0) return material
  const value = priceOf(stock, costCentsPerUnit)
  await ask('stock.receive', { item: material, quantity: stock, value, note: '' })
  return material
}

/** How one of an article is made, in the file: thousandths of materials by name, and minutes. */
export interface FileRecipe {
  readonly name: string
  readonly recipe: Readonly<Record<string, number>>
  readonly minutes: number
  readonly kind: string
}

/** Sets the recipe of an article as the file has it; without materials and minutes there is none. */
export async function setRecipe(
  ask: Ask,
  { name, recipe, minutes, kind }: FileRecipe,
  { article, materials }: { readonly article: ItemId; readonly materials: ReadonlyMap<string, MaterialId> },
): Promise<void> {
  const lines = Object.entries(recipe).map(([material, quantity]) => {
    const item = materials.get(material)
    if (!item) throw new Error(`${name} is made of ${material}, which is no material of the file`)
    return { wanted: { type: 'item', item }, quantity, wasteBp: 0, packaging: false }
  })
  if (lines.length === 0 && minutes === 0) return
  const work = minutes > 0 ? [{ kind: kind === 'meal' ? 'cooking' : 'sewing', minutes }] : []
  await ask('production.setRecipe', { item: article, recipe: { yield: 1000, lines, work, guests: null, steps: [] } })
}

function guessedKind({ kind, widthMm, unit }: Pick<FileMaterial, 'kind' | 'widthMm' | 'unit'>): MaterialKind {
  if (kind !== undefined) return kind
  if (widthMm !== undefined) return 'cloth'
  return unit === 'kg' || unit === 'l' ? 'food' : 'trim'
}

const COLOURS = ['#23388f', '#d97706', '#475569', '#d6c7a1', '#0e6b74', '#a84b12', '#7a4a21'] as const

function colourOf(name: string): string {
  return (
    COLOURS[[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % COLOURS.length] ?? COLOURS[0]
  )
}
