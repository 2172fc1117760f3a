// The files that go out and come back: which sheets there are, and the columns of each in their order.

import { z } from 'zod'

/** What can be brought in from a file. */
export const SHEETS = ['materials', 'recipes', 'count'] as const
export const Sheet = z.enum(SHEETS)
export type Sheet = z.infer<typeof Sheet>

/** What an import brought in: one of these sheets, or a catalogue. */
export type BroughtSheet = Sheet | 'articles'

/** More lines than any workshop has: beyond this a file is something else. */
export const LINE_LIMIT = 20_000

/** Columns of each sheet; the last ones name things for Étal itself. */
export const COLUMNS = {
  materials: [
    ...['name', 'kind', 'unit', 'family', 'supplier', 'price', 'minimum', 'width', 'gsm', 'composition', 'origin'],
    ...['colour', 'barcode', 'allergens', 'byLot', 'lot', 'offcut', 'useBy', 'place', 'quantity', 'value', 'ref'],
  ],
  recipes: [
    ...['article', 'yield', 'guests', 'keptAt', 'ingredient', 'anyOf', 'quantity', 'unit', 'waste', 'packaging'],
    ...['work', 'minutes', 'step', 'ref', 'ingredientRef'],
  ],
  count: ['name', 'lot', 'place', 'unit', 'quantity', 'ref'],
  levels: ['type', 'name', 'lot', 'place', 'unit', 'quantity', 'value', 'unitCost'],
  movements: [
    ...['day', 'date', 'type', 'name', 'lot', 'place', 'cause', 'unit', 'quantity', 'value', 'who', 'note', 'entry'],
  ],
} as const satisfies Readonly<Record<Sheet | 'levels' | 'movements', readonly FileField[]>>

/** Everything that a column may be about. */
export const FILE_FIELDS = [
  'name',
  'kind',
  'unit',
  'family',
  'supplier',
  'price',
  'minimum',
  'width',
  'gsm',
  'composition',
  'origin',
  'colour',
  'barcode',
  'allergens',
  'byLot',
  'lot',
  'offcut',
  'useBy',
  'place',
  'quantity',
  'value',
  'ref',
  'article',
  'yield',
  'guests',
  'keptAt',
  'ingredient',
  'anyOf',
  'waste',
  'packaging',
  'work',
  'minutes',
  'step',
  'ingredientRef',
  'type',
  'unitCost',
  'day',
  'date',
  'cause',
  'who',
  'note',
  'entry',
] as const
export type FileField = (typeof FILE_FIELDS)[number]
