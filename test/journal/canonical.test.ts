// The byte form that is hashed: the same for the same value, whatever the order it was written in.

import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { headerText } from '../../shared/journal/journal.ts'
import { canonical } from '../../shared/kernel/canonical.ts'

describe('the canonical form', () => {
  it('sorts keys by UTF-16 code units, leaves out what is undefined, and puts no space', () => {
    expect(canonical({ b: 1, a: [true, null, 'é"\n'], é: 2, z: undefined, A: -0 })).toBe(
      '{"A":0,"a":[true,null,"é\\"\\n"],"b":1,"é":2}',
    )
  })

  it('refuses fractions, unsafe integers, dates and lone surrogates', () => {
    for (const value of [0.4, 2 ** 53, Number.NaN, new Map([[1, 2]]).size / 3, '\ud800', 1n, () => 1]) {
      expect(() => canonical(value)).toThrow(TypeError)
    }
  })

  it('reads back as the same value, and its form does not depend on the order of keys', () => {
    const leaf = fc.oneof(fc.maxSafeInteger(), fc.boolean(), fc.constant(null), fc.string({ unit: 'grapheme' }))
    const value = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value')), fc.dictionary(fc.string(), tie('value'))),
    })).value
    fc.assert(
      fc.property(value, (one) => {
        const text = canonical(one)
        expect(canonical(JSON.parse(text))).toBe(text)
        const reversed =
          typeof one === 'object' && one && !Array.isArray(one)
            ? Object.fromEntries(Object.entries(one).reverse())
            : one
        expect(canonical(reversed)).toBe(text)
      }),
    )
  })
})

describe('the header that is hashed', () => {
  it('is the worked example of docs/journal.md', () => {
    const dataHash = createHash('sha256').update('{"reason":"","session":2}').digest('hex')
    const header = {
      till: 203040506070 as never,
      seq: 3,
      at: 17953128e5 as never,
      day: '2026-11-22' as never,
      ...{
        by: '0192f000-0000-7000-8000-000000000001' as never,
        kind: 'cashSession.drawerOpened',
        version: 1,
        dataHash,
      },
      prev: '00'.repeat(31) + 'ff',
    }
    expect(headerText(header)).toBe(
      `["etal-1",203040506070,3,1795312800000,"2026-11-22","0192f000-0000-7000-8000-000000000001","cashSession.drawerOpened",1,"${dataHash}","${'00'.repeat(31)}ff"]`,
    )
    expect(dataHash).toBe('9a9f97c4a5255152a73f31c82ec037e1d7c05afe23a5b804091e3e21cf49e3a4')
  })
})
