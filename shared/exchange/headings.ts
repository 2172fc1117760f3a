// Which column of a file says what: the headings of every language, and what people write instead.

import { LANGUAGES } from '../kernel/language.ts'
import { fold } from '../kernel/text.ts'
import { COLUMNS, type FileField, type Sheet } from './sheets.ts'
import { fileWords } from './words.ts'

/** Column number of each field found in a header row. */
export type Columns = Readonly<Partial<Record<FileField, number>>>

/** What the header of a file says: the columns that are read, and the headings that say nothing. */
export interface Header {
  readonly columns: Columns
  readonly unread: readonly string[]
}

/** Recognises a header row whatever its capitals, accents and signs; the first column of a field is the one read. */
export function readHeader(sheet: Sheet, titles: readonly string[]): Header {
  const fields = fieldByTitle(sheet)
  const columns: Partial<Record<FileField, number>> = {}
  const unread: string[] = []
  titles.forEach((title, index) => {
    const field = fields.get(titleOf(title))
    if (field === undefined || columns[field] !== undefined) {
      if (title !== '') unread.push(title)
    } else columns[field] = index
  })
  return { columns, unread }
}

/** A line's cells by field; what has no column is empty. */
export function cellsOf(cells: readonly string[], columns: Columns): (field: FileField) => string {
  return (field) => cells[columns[field] ?? -1] ?? ''
}

/** `Prix (€)` is `prix`. */
function titleOf(title: string): string {
  return fold(title)
    .replace(/\(.*?\)/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const known = new Map<Sheet, ReadonlyMap<string, FileField>>()

function fieldByTitle(sheet: Sheet): ReadonlyMap<string, FileField> {
  const before = known.get(sheet)
  if (before) return before
  const fields: readonly FileField[] = COLUMNS[sheet]
  const spoken = LANGUAGES.flatMap((language) =>
    fields.map((field) => [titleOf(fileWords[language].headings[field]), field] as const),
  )
  const besides = fields.flatMap((field) =>
    (SYNONYMS[field] ?? '').split('|').map((title) => [titleOf(title), field] as const),
  )
  const map = new Map<string, FileField>()
  for (const [title, field] of [...spoken, ...besides]) if (title !== '' && !map.has(title)) map.set(title, field)
  known.set(sheet, map)
  return map
}

const SYNONYMS: Readonly<Partial<Record<FileField, string>>> = {
  ...{ name: 'matiere|designation|libelle|material|item|article|articles|chose|nom de la matiere' },
  ...{ kind: 'type|nature|categorie|category', unit: 'unites|units|uom', family: 'familles|range|gamme' },
  ...{ supplier: 'fournisseurs|vendor|magasin|acheté chez', price: 'prix|prix unitaire|price|unit price|cout|cost' },
  ...{ minimum: 'mini|min|seuil|stock minimum|stock mini|alerte', width: 'largeur|laize|width' },
  ...{ gsm: 'grammage|gsm|g m2|g par m2|poids au m2', composition: 'matieres|compo|composition' },
  ...{ origin: 'provenance', colour: 'coloris|color|hex', barcode: 'code barre|codebarres|ean|ean13|gtin|upc' },
  ...{ byLot: 'par lot|par rouleaux|en rouleaux|by lot', lot: 'lot|lots|rouleaux|no de rouleau|batch|coupon' },
  ...{ offcut: 'chutes|offcut', useBy: 'dlc|ddm|date limite|peremption|a consommer avant|best before|expiry' },
  ...{ place: 'endroit|emplacement|ou|location|stockage', value: 'valeur|montant|total' },
  ...{ quantity: 'qte|qty|stock|reste|longueur|length|metrage|compte|counted|quantite comptee' },
  ...{ ref: 'ref etal|etal ref|code etal|id', waste: 'perte|chute|dechet|dechets', step: 'etapes|steps|consigne' },
  ...{ article: 'nom|produit|recette|recipe|name|plat|item|objet', work: 'type de travail|poste|geste' },
  ...{ yield: 'rendement|pour|yield|quantite faite|donne', guests: 'convives|couverts|portions|parts|guests' },
  keptAt: 'se garde|a conserver|temperature|comment ca se garde|kept at|keep|storage|хранение|зберігання|الحفظ',
  ...{ ingredient: 'matiere|ingredient|composant|material|fourniture|tissu', anyOf: 'famille|family|au choix' },
  ...{ packaging: 'emballages', minutes: 'temps|duree|min|mn|time' },
}
