// Money, quantities and dates as each reader writes them.

import { afterEach, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../shared/kernel/language.ts'
import { figuresOf, showTimesOf } from '../../renderer/text/figures.ts'

const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/gu, '').replaceAll(/[\u00a0\u202f]/gu, ' ')

afterEach(() => showTimesOf('Europe/Paris'))

describe('money', () => {
  it('is written in French with no-break spaces and a real minus', () => {
    const { money } = figuresOf('fr')
    expect(money(1250)).toBe('12,50\u00a0€')
    expect(money(123_456_789)).toBe('1\u202f234\u202f567,89\u00a0€')
    expect(money(-500)).toBe('\u22125,00\u00a0€')
  })

  it.each(LANGUAGES)('keeps Latin digits and two decimals in %s', (language) => {
    expect(figuresOf(language).money(1250)).toMatch(/12[.,]50/u)
    expect(figuresOf(language).money(-1250)).toContain('\u2212')
    expect(figuresOf(language).money(-1250)).not.toMatch(/-|\u200f|\u061c/u)
  })

  it('keeps its own direction in a sentence that runs right to left', () => {
    expect(figuresOf('ar').money(1250)).toMatch(/^\u2066.*\u2069$/u)
    expect(figuresOf('en').money(1250)).toBe('€12.50')
  })
})

describe('quantities', () => {
  it('shows pieces bare, and lengths and weights with what matters', () => {
    const { quantity } = figuresOf('fr')
    expect(plain(quantity(3000, 'piece'))).toBe('3')
    expect(plain(quantity(2500, 'm'))).toBe('2,50 m')
    expect(plain(quantity(400, 'm'))).toBe('0,40 m')
    expect(plain(quantity(355, 'kg'))).toBe('0,355 kg')
    expect(plain(quantity(4000, 'm'))).toBe('4 m')
  })

  it('says the decimal mark that a pad should show', () => {
    expect(figuresOf('fr').decimalMark).toBe(',')
    expect(figuresOf('en').decimalMark).toBe('.')
  })

  it('writes rates and lists', () => {
    expect(plain(figuresOf('fr').percent(550))).toBe('5,5 %')
    expect(figuresOf('fr').list(['Awa', 'Bintou', 'Carla'])).toBe('Awa, Bintou et Carla')
  })
})

describe('days and hours', () => {
  it('says a day of the Gregorian calendar in every language', () => {
    expect(figuresOf('fr').day('2026-11-21')).toBe('samedi 21 novembre 2026')
    for (const language of LANGUAGES) {
      expect(plain(figuresOf(language).day('2026-11-21', 'numeric'))).toMatch(/2026/u)
      expect(plain(figuresOf(language).day('2026-11-21', 'numeric'))).toMatch(/21/u)
    }
  })

  it('writes a date in figures day first, and as one figure beside an hour that is read from the right', () => {
    for (const language of ['ar', 'fa-AF'] as const) {
      expect(figuresOf(language).day('2026-11-21', 'numeric')).toBe('\u206621/11/2026\u2069')
    }
    expect(figuresOf('fr').day('2026-11-21', 'numeric')).toBe('21/11/2026')
  })

  it('shows the hour of the coop, on twenty-four hours', () => {
    const at = Date.parse('2026-11-21T17:03:00Z')
    showTimesOf('Europe/Paris')
    expect(figuresOf('fr').time(at)).toBe('18:03')
    expect(plain(figuresOf('ar').time(at))).toBe('18:03')
    showTimesOf('America/Sao_Paulo')
    expect(figuresOf('fr').time(at)).toBe('14:03')
  })
})
