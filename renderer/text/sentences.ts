// How the sentences of a catalogue are filled, on a screen and on the command line alike.

import type { InitOptions } from 'i18next'
import { LANGUAGES, type Language } from '../../shared/kernel/language.ts'
import { figuresOf } from './figures.ts'
import type { fr } from './fr.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof fr }
  }
}

/** What i18next is told: a catalogue lacks nothing, so no language stands in for another. */
export const SENTENCES = {
  fallbackLng: false,
  load: 'currentOnly',
  interpolation: { escapeValue: false, alwaysFormat: true },
} satisfies InitOptions

/** Writes how many there are as the language does: `1 234 articles`. A ticket's number is a name, and stays as it is. */
export const countsAsWritten = {
  type: 'formatter',
  init: () => undefined,
  // What is no count goes back as it came: i18next writes it, or says that it is missing.
  format: (...[value, , language, filling]: Formatted) =>
    typeof value === 'number' && COUNTS.has(filling?.interpolationkey ?? '')
      ? figuresOf(languageOf(language)).number(value)
      : value,
} as const

/** The first language of the list that Étal speaks; French when none. */
export function languageAmong(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = LANGUAGES.find((language) => language === tag) ?? spokenAs(tag.toLowerCase().split('-')[0] ?? '')
    if (found) return found
  }
  return 'fr'
}

/** What i18next hands a formatter; `interpolationkey` is the blank's name. */
type Formatted = [value: unknown, format?: string, language?: string, filling?: { readonly interpolationkey?: string }]

/** The facts of sentences that say how many; the others name something: a ticket, a line, a year. */
const COUNTS: ReadonlySet<string> = new Set([
  ...['count', 'most'],
  ...['done', 'all', 'some', 'came', 'total', 'chosen', 'guests'],
  ...['adds', 'changes', 'refused', 'lines', 'differences', 'tickets', 'entries'],
])

function languageOf(tag: string | undefined): Language {
  return LANGUAGES.find((known) => known === tag) ?? 'fr'
}

function spokenAs(code: string): Language | undefined {
  if (code === 'prs') return 'fa-AF'
  return LANGUAGES.find((language) => language.split('-')[0] === code)
}
