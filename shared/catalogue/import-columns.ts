// Which column of a file says what: headers as people write them, in French and English; of what is said of food, in all eight languages.

import { fold } from '../kernel/text.ts'

export const IMPORT_FIELDS = [
  'name',
  'price',
  'range',
  'vat',
  'vatOnSite',
  'vatTakeAway',
  'unit',
  'barcode',
  'kind',
  'stock',
  'makers',
  'size',
  'cloth',
  'keptAt',
  'allergens',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** Column number of each field found in a header row. */
export type ImportColumns = Readonly<Partial<Record<ImportField, number>>>

/** Recognises a header row, whatever its capitals, accents and signs; the first column of a field is the one read. */
export function importColumns(header: readonly string[]): ImportColumns {
  const columns: Partial<Record<ImportField, number>> = {}
  header.forEach((title, index) => {
    const field = FIELD_BY_TITLE.get(titleOf(title))
    if (field !== undefined) columns[field] ??= index
  })
  return columns
}

/** `Prix TTC (€)` is `prix ttc`. */
function titleOf(title: string): string {
  return fold(title)
    .replace(/\(.*?\)|[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

const TITLES: Readonly<Record<ImportField, string>> = {
  name: 'nom|name|article|articles|designation|libelle|produit|product|item|label|title|nom de l article|nom du produit',
  price: 'prix|price|prix ttc|prix de vente|prix unitaire|prix de vente ttc|tarif|pv|pv ttc|unit price|sale price',
  range: 'gamme|range|categorie|category|famille|family|rayon|collection|group|groupe',
  vat: 'tva|vat|taux|taux tva|taux de tva|vat rate|tax|tax rate',
  vatOnSite: 'tva sur place|tva surplace|vat on site|vat eat in|vat on the spot|taux sur place',
  vatTakeAway: 'tva a emporter|tva emporter|vat take away|vat takeaway|vat to go|taux a emporter',
  unit: 'unite|unit|unites|units|uom|unite de vente',
  barcode: 'code barres|code barre|codebarres|codebarre|barcode|bar code|ean|ean13|ean 13|gtin|upc',
  kind: 'type|kind|nature|genre',
  stock: 'stock|quantite|quantity|qty|qte|en stock|in stock|stock initial',
  makers: 'fabricante|fabricantes|fabricant|fabricants|maker|makers|makers parts|createur|creatrice|creatrices|par',
  size: 'taille|tailles|size|sizes|pointure',
  keptAt: `conservation|se garde|a conserver|garder|temperature|kept at|keep|storage|how it is kept|comment ca se garde
    |conservação|como se guarda|conservación|cómo se guarda|хранение|как хранить|зберігання|як зберігати
    |الحفظ|كيف يحفظ|نگه‌داری|چطور نگه داشته شود`,
  allergens: `allergenes|allergene|contient|allergens|allergen|contains|alérgenos|alergénicos|contém|alérgeno|contiene
    |аллергены|содержит|алергени|містить|مسببات الحساسية|يحتوي على|مواد حساسیت زا|حساسیت زا`,
  cloth: 'couleur|couleurs|colour|color|tissu|coloris|cloth|fabric|motif|couleur ou tissu',
}

const FIELD_BY_TITLE = new Map(
  IMPORT_FIELDS.flatMap((field) => TITLES[field].split('|').map((title) => [titleOf(title), field] as const)),
)
