// Where the words of each language are fetched from.

import type { Language } from '../../shared/kernel/language.ts'

/** One piece for each language, fetched when it is first spoken. */
export const CATALOGUES: Readonly<Record<Language, () => Promise<object>>> = {
  fr: () => import('./fr.ts').then((file) => file.fr),
  en: () => import('./en.ts').then((file) => file.en),
  'pt-BR': () => import('./pt-br.ts').then((file) => file.ptBr),
  es: () => import('./es.ts').then((file) => file.es),
  ru: () => import('./ru.ts').then((file) => file.ru),
  uk: () => import('./uk.ts').then((file) => file.uk),
  ar: () => import('./ar.ts').then((file) => file.ar),
  'fa-AF': () => import('./fa-af.ts').then((file) => file.faAf),
}
