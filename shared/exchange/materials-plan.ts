// Materials brought in from a file: which are new, what changes, and the rolls and quantities that come with them.

import { fold } from '../kernel/text.ts'
import { changesOf, COLUMN_OF, isSame, readMaterial, SAID_FIELDS, type SaidMaterial } from './materials-fields.ts'
import {
  shelfOf,
  type FileMaterial,
  type KnownMaterial,
  type MaterialLine,
  type MaterialsContext,
  type Shelf,
} from './materials-shelf.ts'
import type { Reading } from './materials-roll.ts'
import { isNewRoll, namedUnit, readSpot, usualUnit, type FileSpot } from './materials-spot.ts'
import { changeWords, lotWords } from './materials-words.ts'
import { LineReader, type Row } from './plan.ts'

/**
 * The same reference, else the same barcode, else the same folded name is the same material. Quantities are taken for
 * what is new only: a list never moves what is there.
 */
export function planMaterials(rows: readonly Row[], context: MaterialsContext): MaterialLine[] {
  const shelf = shelfOf(context)
  return rows.map((row) => planLine(row, shelf))
}

function planLine(row: Row, shelf: Shelf): MaterialLine {
  const line = new LineReader(row)
  const found = knownOf(line, shelf)
  const said = withUnit(
    readMaterial(line, (some) => found?.said.unit ?? usualUnit(some, line)),
    found ? null : namedUnit(line),
  )
  const before = fileMaterial(found, said, shelf)
  checkMaterial({ line, said, material: before, shelf })
  const spot = readSpot({ line, said, material: before, shelf })
  const name = said.name ?? found?.said.name ?? row.cell('name')
  const refused = { row: row.row, name, changes: [], note: null, step: null }
  if (line.problems.length > 0) return { ...refused, outcome: 'refused', problems: line.problems }
  return {
    ...outcomeOf({ row: row.row, said, material: keep(before, { said, row: row.row, shelf }), spot }, shelf),
    name,
  }
}

/** Something new is counted in what its quantity names. */
function withUnit(said: Partial<SaidMaterial>, unit: SaidMaterial['unit'] | null): Partial<SaidMaterial> {
  return said.unit === undefined && unit !== null ? { ...said, unit } : said
}

/** The material a line is about, by reference, barcode or name; a name of several needs more. */
function knownOf(line: LineReader, shelf: Shelf): KnownMaterial | null {
  const byRef = shelf.byRef.get(line.text('ref'))
  if (byRef) return byRef
  const byBarcode = shelf.byBarcode.get(line.text('barcode').replaceAll(' ', ''))
  const named = shelf.byName.get(fold(line.text('name'))) ?? []
  if (byBarcode) return byBarcode
  if (named.length > 1) line.refuse('name', 'severalNamed')
  return named[0] ?? null
}

function fileMaterial(known: KnownMaterial | null, said: Partial<SaidMaterial>, shelf: Shelf): FileMaterial {
  const before = known ? shelf.known.get(known.id) : shelf.drafts.get(fold(said.name ?? ''))
  return before ?? { known, said: {}, saidIn: new Map(), lots: new Map(), hasLoose: false }
}

/** What a line says is kept once it is not refused. */
function keep(
  material: FileMaterial,
  { said, row, shelf }: { readonly said: Partial<SaidMaterial>; readonly row: number; readonly shelf: Shelf },
): FileMaterial {
  for (const field of SAID_FIELDS) {
    if (said[field] !== undefined && !material.saidIn.has(field)) material.saidIn.set(field, row)
  }
  material.said = { ...material.said, ...said }
  if (material.known) shelf.known.set(material.known.id, material)
  else shelf.drafts.set(fold(said.name ?? ''), material)
  if (said.barcode) shelf.barcodes.set(said.barcode, material)
  return material
}

function checkMaterial(reading: Reading): void {
  const { line, said, material, shelf } = reading
  const { known } = material
  if (!known && said.name === undefined && !line.has('name')) line.refuse('name', 'missing')
  if (known && known.spots.length > 0 && (said.unit ?? known.said.unit) !== known.said.unit) {
    line.refuse('unit', 'unitFixed')
  }
  if (said.barcode && isTaken(said.barcode, material, shelf)) line.refuse('barcode', 'barcodeTaken')
  checkAgreement(reading)
}

/** What an earlier line said of the same material holds. */
function checkAgreement({ line, said, material }: Reading): void {
  for (const [field, first] of material.saidIn) {
    if (said[field] !== undefined && !agrees(field, said, material.said)) {
      line.refuse(COLUMN_OF[field], 'disagrees', first)
    }
  }
}

/** Two lines say the same; a name in other letters is the same name. */
function agrees(field: keyof SaidMaterial, said: Partial<SaidMaterial>, before: Partial<SaidMaterial>): boolean {
  if (field === 'name') return fold(said.name ?? '') === fold(before.name ?? '')
  return isSame(said[field], before[field])
}

function isTaken(barcode: string, material: FileMaterial, { context, barcodes }: Shelf): boolean {
  const owner = context.barcodes.get(barcode)
  if (owner !== undefined && owner !== material.known?.id) return true
  const other = barcodes.get(barcode)
  return other !== undefined && other !== material
}

interface Sound {
  readonly row: number
  readonly said: Partial<SaidMaterial>
  readonly material: FileMaterial
  readonly spot: FileSpot
}

function outcomeOf({ row, said, material, spot }: Sound, { context }: Shelf): Omit<MaterialLine, 'name'> {
  const { known, saidIn } = material
  const { lot, place, stock, changes: lotChanges, note } = spot
  // Said by an earlier line: done there.
  const changed = known ? changesOf(said, known.said).filter((field) => saidIn.get(field) === row) : []
  const isNew = known === null || isNewRoll(lot)
  const changes = known ? changeWords({ known, said, changed }, lotWords(lot, lotChanges), context.language) : []
  const outcome = isNew ? 'add' : changes.length > 0 ? 'change' : 'same'
  const step = outcome === 'same' ? null : { material, changed, lot, lotChanges, place, stock }
  return { row, outcome, changes, problems: [], note, step }
}
