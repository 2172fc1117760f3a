// What this screen remembers for itself: its theme, its sound, its language before anybody signs in.

import { LANGUAGES, type Language } from '../../shared/kernel/language.ts'
import { languageAmong } from '../text/sentences.ts'

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

/** Whether a kitchen's or a board's screen rings or speaks: not unless somebody wants it. */
export function hasChime(): boolean {
  return read('chime') === 'on'
}

export function setChime(on: boolean): void {
  write('chime', on ? 'on' : 'off')
}

/** From now on this page remembers for itself, apart from the till's window in the same browser. */
export function rememberApart(name: string): void {
  apart = `${name}.`
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

let apart = ''

function read(name: string): string | null {
  return localStorage.getItem(`etal.${apart}${name}`)
}

function write(name: string, value: string): void {
  localStorage.setItem(`etal.${apart}${name}`, value)
}
