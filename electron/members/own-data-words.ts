// Words of the page that gives a member her data, in every language.

import type { Language } from '../../shared/kernel/language.ts'
import { fr, type OwnDataWords } from './own-data-words-fr.ts'
import { en, es, ptBr } from './own-data-words-latin.ts'
import { ar, faAf, ru, uk } from './own-data-words-other.ts'

export const ownDataWords: { readonly [L in Language]: OwnDataWords } = {
  fr,
  en,
  'pt-BR': ptBr,
  es,
  ru,
  uk,
  ar,
  'fa-AF': faAf,
}
