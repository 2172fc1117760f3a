// Words that a cell may hold in any of the eight languages: allergens, and how something is kept.

import { LANGUAGES } from '../kernel/language.ts'
import { fold } from '../kernel/text.ts'
import { allergenWords } from './allergen-words.ts'
import { ALLERGENS, type Allergen, type KeptAt } from './catalogue.ts'
import { keptWords } from './kept-words.ts'

/** `Lait, œufs ; sésame`: each once, in the order of the law's list. Null: a word that names none of the fourteen. */
export function allergensNamed(cell: string): Allergen[] | null {
  if (NONE.has(wordOf(cell))) return []
  const named = cell
    .split(/[;,/+&|،؛\n]/u)
    .map(wordOf)
    .filter((word) => word !== '')
    .map((word) => ALLERGEN_OF.get(word))
  // Of several words one that nobody knows may be the one that makes somebody ill: nothing of the cell is taken.
  if (named.length === 0 || named.includes(undefined)) return null
  return inOrder(named.filter((one) => one !== undefined))
}

/** As the law lists them (regulation 1169/2011, annex II), each once. */
export function inOrder(allergens: readonly Allergen[]): Allergen[] {
  return ALLERGENS.filter((one) => allergens.includes(one))
}

/** How something is kept, by its word; undefined when nobody knows it. */
export function keptNamed(cell: string): KeptAt | undefined {
  return KEPT_OF.get(wordOf(cell))
}

/** Letters only, without capitals and accents. */
function wordOf(cell: string): string {
  return fold(cell)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
}

const NONE = new Set(
  'aucun|aucune|sans|sans allergene|rien|none|no|no allergens|nenhum|sem|ninguno|ninguna|sin|нет|без|немає|لا شيء|بدون|لا يوجد|هیچ|ندارد'
    .split('|')
    .map(wordOf),
)

/** Beside the words of paper and screen: what people write on a list, one of the kind or the plural. */
const ALSO: Readonly<Record<Allergen, string>> = {
  gluten: 'ble|farine|cereales|cereales contenant du gluten|wheat|trigo|пшеница|пшениця|قمح|گندم',
  crustaceans: 'crustace|crevettes|crevette|crustacean|prawns|shrimp',
  eggs: 'oeuf|egg|ovo|huevo|яйцо|яйце|بيض|تخم',
  fish: 'poissons|pescado|peixes',
  peanuts: 'arachide|cacahuete|cacahuetes|peanut|amendoins|cacahuete|mani',
  soybeans: 'soya|soy|soybean|soybeans',
  milk: 'laits|lactose|produits laitiers|dairy|lactosa|laticinios|lacteos',
  nuts: 'noix|noisettes|noisette|amandes|amande|fruit a coque|tree nuts|almonds|hazelnuts|walnuts',
  celery: 'celeri rave',
  mustard: '',
  sesame: 'graines de sesame|sesame seeds',
  sulphites: 'sulfite|sulfites|sulphite',
  lupin: 'lupins|lupine',
  molluscs: 'mollusque|moules|huitres|mollusc|mussels',
}

const ALLERGEN_OF: ReadonlyMap<string, Allergen> = new Map(
  ALLERGENS.flatMap((allergen) =>
    [allergen, ...ALSO[allergen].split('|'), ...LANGUAGES.map((language) => allergenWords[language][allergen])].map(
      (word) => [wordOf(word), allergen] as const,
    ),
  ).filter(([word = '']) => word !== ''),
)

const KEPT: Readonly<Record<KeptAt, string>> = {
  cold: 'cold|froid|frais|au frais|au froid|frigo|refrigerateur|chilled|fridge|keep cold|frio|gelado|refrigerado|en frio|nevera|холод|в холоде|холодильник|у холоді|в холоді|بارد|مبرد|ثلاجة|سرد|یخچال',
  hot: 'hot|chaud|au chaud|keep hot|quente|caliente|горячее|горячим|гаряче|гарячим|ساخن|گرم',
  frozen:
    'frozen|congele|surgele|congelateur|freezer|keep frozen|congelado|замороженное|замороженным|заморожене|замороженим|морозилка|مجمد|منجمد|یخ زده',
  ambient:
    'ambient|ambiant|ambiante|temperature ambiante|etagere|sur l etagere|sec|shelf|on the shelf|dry|room temperature|prateleira|na prateleira|estante|estanteria|en la estanteria|seco|полка|на полке|полиця|на полиці|على الرف|رف|قفسه|روی قفسه',
}

const KEPT_OF = new Map(
  (Object.keys(KEPT) as KeptAt[]).flatMap((keptAt) =>
    [...KEPT[keptAt].split('|'), ...LANGUAGES.map((language) => keptWords[language][keptAt])].map(
      (word) => [wordOf(word), keptAt] as const,
    ),
  ),
)
