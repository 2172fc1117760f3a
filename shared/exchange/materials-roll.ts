// Which roll of a material a line is about, and what it says of it.

import { fold } from '../kernel/text.ts'
import { readAnswer, readDay, readText } from './cells.ts'
import type { SaidMaterial } from './materials-fields.ts'
import type { FileLot, FileMaterial, KnownLot, Shelf } from './materials-shelf.ts'
import type { LineReader } from './plan.ts'

/** A line that is being read. */
export interface Reading {
  readonly line: LineReader
  readonly said: Partial<SaidMaterial>
  readonly material: FileMaterial
  readonly shelf: Shelf
}

/** A roll, and what changes about it when it is known. */
export interface ReadRoll {
  readonly lot: FileLot | null
  readonly changes: Partial<FileLot['fields']>
}

type SaidRoll = { readonly [Field in keyof FileLot['fields']]: FileLot['fields'][Field] | undefined }

/** Reads the roll of a line; none when it names none. */
export function readRoll(reading: Reading): ReadRoll {
  const { line, material } = reading
  const said: SaidRoll = {
    label: line.take('lot', (text) => readText(text, 40)),
    useBy: line.take('useBy', readDay),
    isOffcut: line.take('offcut', readAnswer),
  }
  const known = knownLot(line, material)
  if (known) return { lot: { known, fields: known }, changes: rollChanges(said, known) }
  return { lot: said.label === undefined ? null : newRoll(reading, said, said.label), changes: {} }
}

function knownLot(line: LineReader, { known }: FileMaterial): KnownLot | null {
  const lots = known?.lots ?? []
  const byRef = lots.find(({ id }) => id === line.text('ref'))
  if (byRef) return byRef
  const label = line.text('lot')
  const named = label === '' ? [] : lots.filter((lot) => fold(lot.label) === fold(label))
  if (named.length > 1) line.refuse('lot', 'severalNamed')
  return named[0] ?? null
}

function rollChanges(said: SaidRoll, known: KnownLot): ReadRoll['changes'] {
  const fields = ['label', 'useBy', 'isOffcut'] as const
  const changed = fields.filter((field) => said[field] !== undefined && said[field] !== known[field])
  return Object.fromEntries(changed.map((field) => [field, said[field]])) as ReadRoll['changes']
}

function newRoll({ line, said: ofMaterial, material }: Reading, said: SaidRoll, label: string): FileLot {
  const all = { byLot: true, ...material.known?.said, ...material.said, ...ofMaterial }
  if (!all.byLot || material.hasLoose) line.refuse('lot', 'notByRoll')
  const fields = { label, useBy: said.useBy ?? null, isOffcut: said.isOffcut ?? false }
  const lot = material.lots.get(fold(label)) ?? { known: null, fields }
  if (line.problems.length === 0) material.lots.set(fold(label), lot)
  return lot
}
