// Opens a language: its catalogue is fetched the first time, the page turns its way.

import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { directionOf, type Language } from '../../shared/kernel/language.ts'
import { CATALOGUES } from './catalogues.ts'
import { countsAsWritten, SENTENCES } from './sentences.ts'

/** Each language in its own name, as its readers look for it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  fr: 'Français',
  en: 'English',
  'pt-BR': 'Português',
  es: 'Español',
  ru: 'Русский',
  uk: 'Українська',
  ar: 'العربية',
  'fa-AF': 'دری',
}

/** Fetches a language's words ahead of need. */
export async function fetchLanguage(language: Language): Promise<void> {
  await (begun ??= begin())
  if (i18next.hasResourceBundle(language, 'translation')) return
  i18next.addResourceBundle(language, 'translation', await CATALOGUES[language]())
}

/** Turns the whole screen to a language; the last one asked for wins. */
export async function speak(language: Language): Promise<void> {
  wanted = language
  await fetchLanguage(language)
  if (wanted !== language) return
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  if (i18next.language !== language) await i18next.changeLanguage(language)
}

let wanted: Language | undefined
let begun: Promise<void> | undefined

async function begin(): Promise<void> {
  await i18next
    .use(initReactI18next)
    .use(countsAsWritten)
    .init({ lng: 'fr', resources: {}, react: { useSuspense: false }, ...SENTENCES })
}
