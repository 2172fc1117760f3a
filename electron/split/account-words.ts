// Words of a member's account and of what makes her share, in every language, for PDF and for the receipt printer.

import type { Language } from '../../shared/kernel/language.ts'
import { fr, type AccountWords } from './account-words-fr.ts'
import { en, es, ptBr } from './account-words-latin.ts'
import { ar, faAf, ru, uk } from './account-words-other.ts'

export const accountWords: { readonly [L in Language]: AccountWords } = {
  fr,
  en,
  'pt-BR': ptBr,
  es,
  ru,
  uk,
  ar,
  'fa-AF': faAf,
}
