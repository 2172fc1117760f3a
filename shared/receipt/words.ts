// Every word a paper needs, in each language: a missing one does not compile. French is the law's.

import type { Language } from '../kernel/language.ts'
import type { PaperWords } from './paper-words.ts'
import { wordsAr } from './words-ar.ts'
import { wordsEn } from './words-en.ts'
import { wordsEs } from './words-es.ts'
import { wordsFaAf } from './words-fa-af.ts'
import { wordsFr } from './words-fr.ts'
import { wordsPtBr } from './words-pt-br.ts'
import { wordsRu } from './words-ru.ts'
import { wordsUk } from './words-uk.ts'

const WORDS: Readonly<Record<Language, PaperWords>> = {
  fr: wordsFr,
  en: wordsEn,
  'pt-BR': wordsPtBr,
  es: wordsEs,
  ru: wordsRu,
  uk: wordsUk,
  ar: wordsAr,
  'fa-AF': wordsFaAf,
}

/** The words of a language. */
export function paperWords(language: Language): PaperWords {
  return WORDS[language]
}

/** The law's own text under the franchise (CGI art. 293 B): never translated. */
export const FRANCHISE_MENTION = 'TVA non applicable, art. 293 B du CGI'
/** The law's own marks, printed whatever the language. */
export const DUPLICATE_MARK = 'DUPLICATA'
export const REHEARSAL_MARK = 'FACTICE'
