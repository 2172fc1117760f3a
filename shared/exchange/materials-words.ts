// What a line changes, in the words of the reader.

import type { Language } from '../kernel/language.ts'
import type { Unit } from '../kernel/quantity.ts'
import { COLUMN_OF, materialCell, type SaidMaterial } from './materials-fields.ts'
import type { FileLot, KnownMaterial, MaterialStep } from './materials-shelf.ts'
import { cellWords, decimalText } from './numbers.ts'
import type { Change } from './plan.ts'
import { fileWords } from './words.ts'

/** Old and new of everything that a line changes about a material, then about its roll. */
export function changeWords(
  { known, said, changed }: { known: KnownMaterial; said: Partial<SaidMaterial>; changed: MaterialStep['changed'] },
  ofLot: readonly Change[],
  language: Language,
): Change[] {
  const after = { ...known.said, ...said }
  const ofMaterial = changed.map((field) => ({
    field: COLUMN_OF[field],
    before: saidWords(field, known.said, language),
    after: saidWords(field, after, language),
  }))
  return [...ofMaterial, ...ofLot.map((change) => inWords(change, language))]
}

function saidWords(field: keyof SaidMaterial, said: SaidMaterial, language: Language): string {
  if (field === 'minimum' && said.minimum !== null) return quantityWords(said.minimum, said.unit, language)
  return cellWords(materialCell(field, said, language))
}

/** A yes or no of a roll, in the reader's words. */
function inWords(change: Change, language: Language): Change {
  if (change.field !== 'offcut') return change
  const { answers } = fileWords[language]
  const word = (text: string) => answers[text === 'yes' ? 'yes' : 'no']
  return { ...change, before: word(change.before), after: word(change.after) }
}

/** Old and new of a roll; a yes or no as it is kept. */
export function lotWords(lot: FileLot | null, changes: Partial<FileLot['fields']>): Change[] {
  if (!lot?.known) return []
  const { label, useBy, isOffcut } = lot.known
  const answer = (value: boolean) => (value ? 'yes' : 'no')
  return [
    ...(changes.label === undefined ? [] : [{ field: 'lot', before: label, after: changes.label } as const]),
    ...(changes.useBy === undefined
      ? []
      : [{ field: 'useBy', before: useBy ?? '', after: changes.useBy ?? '' } as const]),
    ...(changes.isOffcut === undefined
      ? []
      : [{ field: 'offcut', before: answer(isOffcut), after: answer(changes.isOffcut) } as const]),
  ]
}

/** A quantity in the words of a preview: `12,250 m`. */
export function quantityWords(quantity: number, unit: Unit, language: Language): string {
  return `${decimalText(quantity, 3).replace(/,?0+$/u, '')} ${fileWords[language].units[unit]}`
}
