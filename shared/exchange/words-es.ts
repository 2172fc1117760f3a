// What files say in Spanish.

import type { FileWords } from './file-words.ts'

export const es: FileWords = {
  headings: {
    ...{ name: 'nombre', kind: 'clase', unit: 'unidad', family: 'familia', supplier: 'proveedor' },
    ...{ price: 'precio por unidad (€)', minimum: 'mínimo', width: 'ancho (cm)', gsm: 'g/m²' },
    ...{ composition: 'de qué está hecho', origin: 'origen', colour: 'color', barcode: 'código de barras' },
    ...{ allergens: 'alérgenos', byLot: 'por rollo', lot: 'rollo', offcut: 'retal', useBy: 'usar antes del' },
    ...{ place: 'lugar', quantity: 'cantidad', value: 'valor (€)', ref: 'ref. Étal', article: 'artículo' },
    ...{ yield: 'salen', guests: 'personas', ingredient: 'con qué', anyOf: 'cualquier' },
    keptAt: 'cómo se guarda',
    ...{ waste: 'merma (%)', packaging: 'embalaje', work: 'trabajo', minutes: 'minutos', step: 'paso' },
    ...{ ingredientRef: 'ref. con qué', type: 'tipo', unitCost: 'coste por unidad (€)', day: 'día', date: 'fecha' },
    ...{ cause: 'por qué', who: 'quién', note: 'nota', entry: 'apunte del diario' },
  },
  units: { piece: 'pieza', m: 'm', kg: 'kg', l: 'l' },
  kinds: {
    ...{ cloth: 'tela', trim: 'mercería', thread: 'hilo', food: 'alimentos' },
    ...{ packaging: 'embalaje', other: 'otro' },
  },
  origins: { new: 'nuevo', reused: 'reutilizado', given: 'regalado' },
  work: {
    ...{ cutting: 'cortar', sewing: 'coser', finishing: 'acabar', cooking: 'cocinar', packing: 'embalar' },
    other: 'otro',
  },
  kept: { cold: 'frío', hot: 'caliente', frozen: 'congelado', ambient: 'estante' },
  causes: {
    ...{ sold: 'vendido', returned: 'devuelto por un cliente', received: 'llegó', purchase: 'comprado' },
    ...{ reuse: 'recuperado', transferred: 'cambiado de lugar', made: 'hecho', usedUp: 'usado para hacer' },
    ...{ counted: 'contado', reversed: 'deshecho', revalued: 'valor corregido', sample: 'muestra', gift: 'regalado' },
    ...{ theft: 'robado', broken: 'roto', waste: 'perdido, tirado', used: 'usado en el taller', missing: 'falta' },
  },
  types: { article: 'artículo', material: 'material' },
  answers: { yes: 'sí', no: 'no' },
  store: 'almacén',
  files: {
    ...{ materials: 'materiales', recipes: 'recetas', count: 'recuento', levels: 'existencias' },
    ...{ movements: 'movimientos', template: 'modelo' },
  },
}
