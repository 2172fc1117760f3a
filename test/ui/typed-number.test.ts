// Amounts and lengths as fingers type them.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cleanTyped,
  digitsTyped,
  figuresTyped,
  keyTyped,
  pressKey,
  typedToUnits,
  unitsToTyped,
  type KeypadKey,
} from '../../renderer/ui/typed-number.ts'

const euros = { decimals: 2 }
const metres = { decimals: 3 }

describe('typing on the pad', () => {
  it.each([
    [['1', '2', 'decimal', '5'], 1_250],
    [['1', '00'], 10_000],
    [['decimal', '5'], 50],
    [['0', '0', '7'], 700],
    [['5', 'decimal', 'decimal', '2', '5', '9'], 525],
    [['4', '2', 'backspace'], 400],
    [['4', '2', 'clear'], null],
  ] satisfies [KeypadKey[], number | null][])('%j makes %j cents', (keys, cents) => {
    expect(typedToUnits(type(keys, euros), 2)).toBe(cents)
  })

  it('makes 0.40 m of cloth as natural as one piece', () => {
    expect(typedToUnits(type(['0', 'decimal', '4'], metres), 3)).toBe(400)
  })

  it('takes no more digits than the amount may have', () => {
    expect(type(['9', '9', '9', '9', '9', '9', '9', '9'], euros)).toBe('999999')
  })

  it('has no comma where there are only pieces', () => {
    expect(type(['1', 'decimal', '2'], { decimals: 0 })).toBe('12')
  })
})

describe('digits of a code or a number', () => {
  it.each([
    ['۱۲۳۴', '1234'],
    ['١٢ ٣٤', '1234'],
    ['12-34-56-78-90', '12345678'],
    ['قلم', ''],
  ])('are kept of %s, in whatever script the keyboard writes them', (raw, kept) =>
    expect(digitsTyped(raw, 8)).toBe(kept),
  )

  it('are found where one searches too, and words stay words', () => {
    expect(figuresTyped('۰٫۴۰')).toBe('0.40')
    expect(figuresTyped('سفره ۳ نفره')).toBe('سفره ۳ نفره')
  })

  it('are the same keys of a pad in every script', () => {
    const keys = ['۷', '٧', '7'].map((key) => keyTyped({ key, ctrlKey: false, altKey: false, metaKey: false }))
    expect(keys).toEqual(['7', '7', '7'])
    expect(keyTyped({ key: '٫', ctrlKey: false, altKey: false, metaKey: false })).toBe('decimal')
    expect(keyTyped({ key: '۷', ctrlKey: true, altKey: false, metaKey: false })).toBeUndefined()
  })
})

describe('typing freely', () => {
  it.each([
    ['12,5', 1_250],
    ['12.50 €', 1_250],
    ['۱۲٫۵', 1_250],
    ['٣٫٠٥', 305],
    ['-3', 300],
    ['abc', null],
    ['-0', 0],
    ['1e9', 1900],
    ['1,2,3', 123],
    ['1.234,56 €', 123456],
    ['1,234.56', 123456],
    ['123.456,7', 12345670],
    ['1.23,4', 123],
    ['½', null],
    ['2½', 200],
    ['9'.repeat(400), 99_999_900],
  ])('%s is %j cents', (raw, cents) => expect(typedToUnits(cleanTyped(raw, euros), 2)).toBe(cents))

  it('gives back what was kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom(0, 2, 3), (units, decimals) => {
        expect(typedToUnits(unitsToTyped(units, decimals), decimals)).toBe(units)
      }),
    )
  })
})

function type(keys: readonly KeypadKey[], limits: { decimals: number }): string {
  return keys.reduce((text, key) => pressKey(text, key, limits), '')
}
