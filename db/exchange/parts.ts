// Cuts what a file brings into parts, each of them short enough that no sale waits for it.

import type { NewEntry } from '../../shared/entries.ts'
import type { LotId, MaterialId, SupplierId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { thousandths, type Unit } from '../../shared/kernel/quantity.ts'
import { fold } from '../../shared/kernel/text.ts'
import type { SaidMaterial } from '../../shared/exchange/materials-fields.ts'
import type { FileLot, FileMaterial, MaterialLine, MaterialStep } from '../../shared/exchange/materials-shelf.ts'
import { usualKind } from '../../shared/exchange/materials-spot.ts'
import type { NewLot } from '../../shared/stock/entries.ts'
import { USUAL_UNIT, type MaterialFields } from '../../shared/stock/materials.ts'
import type { Reader } from '../sql.ts'
import { readSuppliers } from './known.ts'
import type { FilePlan } from './plan-file.ts'

/** Entries that are written together, and how many lines of the file they are. */
export interface Part {
  readonly entries: readonly NewEntry[]
  readonly adds: number
  readonly changes: number
}

/** Lines of a part: a hundred entries at most, two hundredths of a second. */
const LINES_OF_A_PART = 25

/** The parts of what a file of materials or recipes brings. */
export function partsOf(read: Reader, plan: FilePlan, { newId, note }: { newId: () => string; note: string }): Part[] {
  const bringing = { newId, note, suppliers: suppliersByName(read), materials: new Map(), lots: new Map() }
  const lines = plan.materials.filter(({ step }) => step !== null)
  const ofMaterials = inParts(lines).map((part) => ({
    entries: part.flatMap(({ step }) => (step ? entriesOf(step, bringing) : [])),
    ...sumsOf(part),
  }))
  const ofRecipes = inParts(plan.recipes).map((part) => ({
    entries: part.map(({ item, recipe }): NewEntry => ({ kind: 'production.recipeSet', data: { item, recipe } })),
    adds: part.filter(({ isNew }) => isNew).length,
    changes: part.filter(({ isNew }) => !isNew).length,
  }))
  const ofKept = inParts(plan.kept).map((part) => ({
    entries: part.map(({ article, keptAt }): NewEntry => {
      return { kind: 'catalogue.articleChanged', data: { article, fields: { keptAt } } }
    }),
    adds: 0,
    changes: part.filter(({ isAlone }) => isAlone).length,
  }))
  return [...ofMaterials, ...ofRecipes, ...ofKept]
}

/** Lines in parts, in their order. */
export function inParts<One>(all: readonly One[]): (readonly One[])[] {
  const count = Math.ceil(all.length / LINES_OF_A_PART)
  return Array.from({ length: count }, (_, part) => all.slice(part * LINES_OF_A_PART, (part + 1) * LINES_OF_A_PART))
}

function sumsOf(lines: readonly MaterialLine[]): Pick<Part, 'adds' | 'changes'> {
  const adds = lines.filter(({ outcome }) => outcome === 'add').length
  return { adds, changes: lines.length - adds }
}

function suppliersByName(read: Reader): Map<string, SupplierId> {
  return new Map(readSuppliers(read).map(({ id, name }) => [fold(name), id as SupplierId]))
}

interface Bringing {
  readonly newId: () => string
  readonly note: string
  readonly suppliers: Map<string, SupplierId>
  readonly materials: Map<FileMaterial, MaterialId>
  readonly lots: Map<FileLot, LotId>
}

/** What one line brings: its supplier, its material, its roll, and how much of it. */
function entriesOf(step: MaterialStep, bringing: Bringing): NewEntry[] {
  const { material, changed, lot, lotChanges } = step
  const entries: NewEntry[] = supplierEntries(material.said.supplierName, bringing)
  const id = material.known?.id ?? bringing.materials.get(material) ?? (bringing.newId() as MaterialId)
  if (!material.known && !bringing.materials.has(material)) {
    bringing.materials.set(material, id)
    const fields = newFields(material, bringing.suppliers)
    entries.push({ kind: 'stock.materialAdded', data: { material: id, fields } })
  }
  if (changed.length > 0) {
    const fields = changedFields(material.said, changed, bringing.suppliers)
    entries.push({ kind: 'stock.materialChanged', data: { material: id, fields } })
  }
  if (lot?.known && Object.keys(lotChanges).length > 0) {
    entries.push({ kind: 'stock.lotChanged', data: { lot: lot.known.id, material: id, fields: lotChanges } })
  }
  return [...entries, ...arrival(step, id, bringing)]
}

function supplierEntries(name: string | null | undefined, { suppliers, newId }: Bringing): NewEntry[] {
  if (!name || suppliers.has(fold(name))) return []
  const supplier = newId() as SupplierId
  suppliers.set(fold(name), supplier)
  return [{ kind: 'stock.supplierAdded', data: { supplier, fields: { name, contact: '', archived: false } } }]
}

function arrival(step: MaterialStep, material: MaterialId, bringing: Bringing): NewEntry[] {
  const { place, stock } = step
  const { lot, isNew } = lotOf(step, bringing)
  const lots: NewLot[] = []
  if (step.lot && lot && isNew) {
    lots.push({ lot, material, fields: { ...step.lot.fields, photo: null, widthMm: null } })
  }
  if (!stock && lots.length === 0) return []
  const { quantity, value } = stock ?? { quantity: 0, value: 0 }
  const move = { item: material, place, lot, quantity: thousandths(quantity), value: cents(value) }
  return [{ kind: 'stock.received', data: { moves: stock ? [move] : [], lots, note: bringing.note } }]
}

/** The roll of a line: known, brought by an earlier line, or new. */
function lotOf({ lot }: MaterialStep, { lots, newId }: Bringing): { lot: LotId | null; isNew: boolean } {
  if (!lot) return { lot: null, isNew: false }
  const known = lot.known?.id ?? lots.get(lot)
  if (known !== undefined) return { lot: known, isNew: false }
  const id = newId() as LotId
  lots.set(lot, id)
  return { lot: id, isNew: true }
}

const COLOURS = ['#23388f', '#d97706', '#475569', '#0f766e', '#7e22ce', '#a84b12', '#be123c', '#15803d'] as const

/** Everything about a new material: what its lines say, and what is usual for the rest. */
function newFields({ said, lots }: FileMaterial, suppliers: Bringing['suppliers']): MaterialFields {
  const { supplierName, ...named } = said
  const kind = usualKind(said)
  const name = said.name ?? ''
  const letters = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0)
  return {
    ...{ family: '', colour: COLOURS[letters % COLOURS.length] ?? COLOURS[0], pattern: 'weave', photo: null },
    ...{ pictogram: null, widthMm: null, gsm: null, composition: '', origin: 'new', price: null, minimum: null },
    ...{ byLot: lots.size > 0, barcode: null, archived: false },
    unit: USUAL_UNIT[kind] satisfies Unit,
    ...named,
    name,
    kind,
    allergens: [...(said.allergens ?? [])],
    supplier: supplierName ? (suppliers.get(fold(supplierName)) ?? null) : null,
  }
}

function changedFields(
  said: FileMaterial['said'],
  changed: readonly (keyof SaidMaterial)[],
  suppliers: Bringing['suppliers'],
): Partial<MaterialFields> {
  const fields = changed.map((field): readonly [string, unknown] =>
    field === 'supplierName'
      ? ['supplier', suppliers.get(fold(said.supplierName ?? '')) ?? null]
      : [field, said[field]],
  )
  return Object.fromEntries(fields) as Partial<MaterialFields>
}
