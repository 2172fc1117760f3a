// Words of an order's papers, by language.

import type { Language } from '../../shared/kernel/language.ts'
import type { OrderPaperWords } from './paper-word-list.ts'
import { en, es, fr, ptBr } from './paper-words-latin.ts'
import { ar, faAf, ru, uk } from './paper-words-other.ts'

export const orderPaperWords: Readonly<Record<Language, OrderPaperWords>> = {
  ...{ fr, en, es, ru, uk, ar },
  'pt-BR': ptBr,
  'fa-AF': faAf,
}
