// A scanner and a person type at the same till.

import { describe, expect, it } from 'vitest'
import { NOTHING_TYPED, scannedAtEnter, scannedInSilence, typed } from '../../renderer/sale/scanner.ts'
import { quantityTyped } from '../../renderer/sale/typed-quantity.ts'

function typing(text: string, gapMs: number, start = 1000) {
  let state = NOTHING_TYPED
  let at = start
  for (const character of text) {
    state = typed(state, character, at)
    at += gapMs
  }
  return { state, at: at - gapMs }
}

const codes = (scanned: readonly { code: string }[]) => scanned.map(({ code }) => code)

describe('telling a scanner from fingers', () => {
  it('reads a code that ends with Enter', () => {
    const { state, at } = typing('2000000000015', 8)
    expect(codes(scannedAtEnter(state, at + 8))).toEqual(['2000000000015'])
  })

  it('reads letters too when they come as fast as only a scanner types', () => {
    const { state, at } = typing('CYPR-0042', 10)
    expect(codes(scannedAtEnter(state, at + 10))).toEqual(['CYPR-0042'])
    expect(codes(scannedInSilence(state))).toEqual(['CYPR-0042'])
  })

  it('takes eight digits typed by hand and Enter for a code, not a name typed by hand', () => {
    const digits = typing('20000015', 250)
    expect(codes(scannedAtEnter(digits.state, digits.at + 400))).toEqual(['20000015'])
    const name = typing('pochette', 250)
    expect(scannedAtEnter(name.state, name.at + 400)).toEqual([])
    expect(scannedInSilence(name.state)).toEqual([])
  })

  it('takes a short number for nothing', () => {
    const { state, at } = typing('250', 8)
    expect(scannedAtEnter(state, at + 8)).toEqual([])
    expect(scannedInSilence(state)).toEqual([])
  })

  it('tells the quantity typed just before from the scan, even on a computer that stutters', () => {
    for (const gap of [9, 60]) {
      let { state, at } = typing('3', 0)
      at += 700
      for (const character of '2000000000022') {
        state = typed(state, character, at)
        at += character === '2' ? gap * 2 : gap
      }
      expect(scannedAtEnter(state, at)[0]).toEqual({ code: '2000000000022', before: '3' })
    }
  })

  it('reads digits that come now fast, now slowly', () => {
    let state = NOTHING_TYPED
    let at = 1000
    for (const [index, character] of [...'2000000000015'].entries())
      state = typed(state, character, (at += index % 3 === 0 ? 80 : 5))
    expect(codes(scannedAtEnter(state, at + 90))).toEqual(['2000000000015'])
  })

  it('leaves a half-typed name before the code alone', () => {
    let state = typing('ban', 120).state
    let at = 1240
    for (const character of '2000000000022') state = typed(state, character, (at += 50))
    expect(scannedAtEnter(state, at + 50)[0]).toEqual({ code: '2000000000022', before: 'ban' })
  })

  it('is the same barcode on a Dari or an Arabic keyboard', () => {
    for (const zero of ['۰', '٠']) {
      const local = [...'2000000000022'].map((digit) =>
        String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)),
      )
      const { state, at } = typing(local.join(''), 5)
      expect(scannedAtEnter(state, at + 5)[0]?.code).toBe('2000000000022')
    }
  })

  it('forgets what was typed long ago', () => {
    const { state, at } = typing('20000015', 250)
    expect(scannedAtEnter(state, at + 5000)).toEqual([])
  })
})

describe('figures typed before a tile', () => {
  it('are a quantity up to four digits', () => {
    expect(quantityTyped('3')).toBe(3000)
    expect(quantityTyped('0,40')).toBe(400)
    expect(quantityTyped('2.5')).toBe(2500)
    expect(quantityTyped('9999')).toBe(9_999_000)
  })

  it('are not a quantity beyond, nor when nothing', () => {
    for (const text of ['20000', '0', '', '3x', '1,2345']) expect(quantityTyped(text)).toBeNull()
  })
})
