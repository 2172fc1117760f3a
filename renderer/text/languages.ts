// Opens a language: its catalogue is fetched the first time, the page turns its way.

import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { directionOf, LANGUAGES, type Language } from '../../shared/kernel/language.ts'
import { CATALOGUES } from './catalogues.ts'
import type { fr } from './fr.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof fr }
  }
}

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

/** The first language of the list that Étal speaks; French when none. */
export function languageAmong(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = LANGUAGES.find((language) => language === tag) ?? spokenAs(tag.toLowerCase().split('-')[0] ?? '')
    if (found) return found
  }
  return 'fr'
}

let wanted: Language | undefined
let begun: Promise<void> | undefined

function spokenAs(code: string): Language | undefined {
  if (code === 'prs') return 'fa-AF'
  return LANGUAGES.find((language) => language.split('-')[0] === code)
}

async function begin(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'fr',
    resources: {},
    fallbackLng: false,
    load: 'currentOnly',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
}
