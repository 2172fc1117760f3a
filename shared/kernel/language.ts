// The languages of the people: code, direction, and the locale that writes Latin digits and the Gregorian calendar.

import { z } from 'zod'

export const LANGUAGES = ['fr', 'en', 'pt-BR', 'es', 'ru', 'uk', 'ar', 'fa-AF'] as const
export const Language = z.enum(LANGUAGES)
export type Language = z.infer<typeof Language>

/** Locale for `Intl`: English is British, and Arabic and Dari keep Latin digits and the Gregorian calendar. */
export function localeOf(language: Language): string {
  return language === 'en' ? 'en-GB' : `${language === 'fr' ? 'fr-FR' : language}-u-ca-gregory-nu-latn`
}

/** Writing direction. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' || language === 'fa-AF' ? 'rtl' : 'ltr'
}
