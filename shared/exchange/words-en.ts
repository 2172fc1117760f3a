// What files say in English.

import type { FileWords } from './file-words.ts'

export const en: FileWords = {
  headings: {
    ...{ name: 'name', kind: 'kind', unit: 'unit', family: 'family', supplier: 'supplier' },
    ...{ price: 'price per unit (€)', minimum: 'minimum', width: 'width (cm)', gsm: 'g/m²' },
    ...{ composition: 'made of', origin: 'origin', colour: 'colour', barcode: 'barcode' },
    ...{ allergens: 'allergens', byLot: 'by roll', lot: 'roll', offcut: 'off-cut', useBy: 'use by' },
    ...{ place: 'place', quantity: 'quantity', value: 'value (€)', ref: 'Étal ref.', article: 'article' },
    ...{ yield: 'makes', guests: 'people', ingredient: 'with what', anyOf: 'any of' },
    keptAt: 'how it is kept',
    ...{ waste: 'waste (%)', packaging: 'packaging', work: 'work', minutes: 'minutes', step: 'step' },
    ...{ ingredientRef: 'ref. with what', type: 'type', unitCost: 'cost per unit (€)', day: 'day', date: 'date' },
    ...{ cause: 'why', who: 'who', note: 'note', entry: 'journal entry' },
  },
  units: { piece: 'piece', m: 'm', kg: 'kg', l: 'l' },
  kinds: {
    ...{ cloth: 'cloth', trim: 'trims', thread: 'thread', food: 'food' },
    ...{ packaging: 'packaging', other: 'other' },
  },
  origins: { new: 'new', reused: 're-used', given: 'given' },
  work: {
    ...{ cutting: 'cutting', sewing: 'sewing', finishing: 'finishing', cooking: 'cooking', packing: 'packing' },
    other: 'other',
  },
  kept: { cold: 'cold', hot: 'hot', frozen: 'frozen', ambient: 'shelf' },
  causes: {
    ...{ sold: 'sold', returned: 'brought back by a customer', received: 'came in', purchase: 'bought' },
    ...{ reuse: 're-used', transferred: 'moved', made: 'made', usedUp: 'used to make', counted: 'counted' },
    ...{ reversed: 'undone', revalued: 'value put right', sample: 'sample', gift: 'given', theft: 'stolen' },
    ...{ broken: 'broken', waste: 'wasted', used: 'used in the workshop', missing: 'missing' },
  },
  types: { article: 'article', material: 'material' },
  answers: { yes: 'yes', no: 'no' },
  store: 'store',
  files: {
    ...{ materials: 'materials', recipes: 'recipes', count: 'count', levels: 'stock', movements: 'movements' },
    template: 'template',
  },
}
