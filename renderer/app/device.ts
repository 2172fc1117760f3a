// What this screen remembers for itself: its theme, its sound, its language before anybody signs in.

import { LANGUAGES, type Language } from '../../shared/kernel/language.ts'
import { languageAmong } from '../text/languages.ts'

export const THEMES = ['day', 'night', 'sunlight'] as const
export type Theme = (typeof THEMES)[number]

/** The theme of this screen. */
export function theme(): Theme {
  return THEMES.find((known) => known === read('theme')) ?? 'day'
}

/** Chooses the theme of this screen, at once and for the next times. */
export function setTheme(chosen: Theme): void {
  write('theme', chosen)
  showTheme()
}

/** Dresses the page in the chosen theme. */
export function showTheme(): void {
  document.documentElement.dataset['theme'] = theme()
}

/** Whether Étal may speak and ring on this screen. */
export function hasSound(): boolean {
  return read('sound') !== 'off'
}

export function setSound(on: boolean): void {
  write('sound', on ? 'on' : 'off')
}

/** The language before anybody signs in: the one chosen on this screen, else the computer's. */
export function deviceLanguage(): Language {
  return known(read('language')) ?? languageAmong(navigator.languages)
}

export function setDeviceLanguage(language: Language): void {
  write('language', language)
}

function known(value: string | null): Language | undefined {
  return LANGUAGES.find((language) => language === value)
}

function read(name: string): string | null {
  return localStorage.getItem(`etal.${name}`)
}

function write(name: string, value: string): void {
  localStorage.setItem(`etal.${name}`, value)
}
