// The words of files in each language: headings and what cells say. A file comes back in whatever language it left in.

import { allergenWords } from '../catalogue/allergen-words.ts'
import type { ALLERGENS } from '../catalogue/catalogue.ts'
import { LANGUAGES, type Language } from '../kernel/language.ts'
import type { Unit } from '../kernel/quantity.ts'
import { fold } from '../kernel/text.ts'
import type { WorkKind } from '../production/recipe.ts'
import type { MaterialFields, MaterialKind } from '../stock/materials.ts'
import type { FileWords } from './file-words.ts'
import { ar } from './words-ar.ts'
import { en } from './words-en.ts'
import { es } from './words-es.ts'
import { faAF } from './words-fa-af.ts'
import { fr } from './words-fr.ts'
import { ptBR } from './words-pt-br.ts'
import { ru } from './words-ru.ts'
import { uk } from './words-uk.ts'

/** The words of files by language. */
export const fileWords: Readonly<Record<Language, FileWords>> = {
  ...{ fr, en, es, ru, uk, ar },
  'pt-BR': ptBR,
  'fa-AF': faAF,
}

/** What a word stands for in any of the languages, whatever its capitals, accents and signs. */
export type Meanings<Value> = ReadonlyMap<string, Value>

export const UNIT_OF = meanings<Unit>(({ units }) => units, {
  piece: 'piece|pieces|pce|pcs|pc|u|unite|unites|unit|units|each|шт|штука|штуки|unidade|unidad|قطع',
  m: 'm|metre|metres|meter|meters|ml|metre lineaire|metro|metros|метр|метра|метров|متر|أمتار',
  kg: 'kg|kilo|kilos|kilogramme|kilogrammes|kilogram|quilo|quilos|кило|килограмм|кілограм|كيلو|کیلوگرام',
  l: 'l|litre|litres|liter|liters|litro|litros|литр|литра|літр|لتر|لیتر',
})
export const KIND_OF = meanings<MaterialKind>(({ kinds }) => kinds, {
  cloth: 'tissus|etoffe|fabric|fabrics|toile|cloth',
  trim: 'fourniture|fournitures|trim|trims|accessoire|accessoires',
  thread: 'fils|threads',
  food: 'nourriture|ingredient|ingredients|aliment|aliments|denree|denrees',
  packaging: 'emballages|package|packages',
  other: 'autres|others|divers',
})
export const ORIGIN_OF = meanings<MaterialFields['origin']>(({ origins }) => origins, {
  new: 'neuve|neufs|achete',
  reused: 'reemploi|recup|recuperee|reused|second hand|occasion',
  given: 'donnee|don|cadeau|gift',
})
export const WORK_OF = meanings<WorkKind>(({ work }) => work, {
  cutting: 'coupe|decoupe|cut',
  sewing: 'couture|sew',
  finishing: 'finition|finitions|repassage|finish',
  cooking: 'cuisine|cuisson|cook',
  packing: 'conditionnement|pack',
  other: 'autre travail',
})
export const ANSWER_OF = meanings<'yes' | 'no'>(({ answers }) => answers, {
  yes: 'o|y|1|x|vrai|true|verdadero|verdadeiro',
  no: 'n|0|faux|false|falso',
})
export const ALLERGEN_OF: Meanings<(typeof ALLERGENS)[number]> = meanings(
  (_words, language) => allergenWords[language],
  {},
)
/** Every language's word for the store. */
export const STORE_WORDS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) => [wordOf(fileWords[language].store), wordOf(`la ${fileWords[language].store}`)]),
)

/** The form words are compared in: folded, letters and figures only. */
export function wordOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function meanings<Value extends string>(
  of: (words: FileWords, language: Language) => Readonly<Record<Value, string>>,
  more: Readonly<Partial<Record<Value, string>>>,
): Meanings<Value> {
  const spoken = LANGUAGES.flatMap((language) => Object.entries<string>(of(fileWords[language], language)))
  const besides = Object.entries<string>(more as Readonly<Record<Value, string>>).flatMap(([value, list]) =>
    list.split('|').map((word) => [value, word] as const),
  )
  const map = new Map<string, Value>()
  for (const [value, word] of [...spoken, ...besides]) {
    if (!map.has(wordOf(word))) map.set(wordOf(word), value as Value)
  }
  return map
}
