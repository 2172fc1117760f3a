// An article being written: its habits, and only what changed is sent.

import { describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract.ts'
import type { Article } from '../../shared/catalogue/catalogue.ts'
import { changedFields } from '../../renderer/app/changed-fields.ts'
import { draftOf, isBarcodeFine, newDraft, usualVat } from '../../renderer/catalogue/article-form.ts'

const RANGE = '0190a000-0000-7000-8000-000000000001'

function article(): Article {
  const fields = { ...newDraft(RANGE, ['textile'], false), name: 'Bandeau', price: 900 }
  const seen = { archived: false, stock: null, rangeName: 'Wax', colour: '#23388f', pattern: 'dots' }
  return { ...contract['catalogue.addArticle'].input.parse(fields), ...seen, id: RANGE } as unknown as Article
}

describe('an article being written', () => {
  it('begins as what the group makes', () => {
    expect(newDraft(RANGE, ['food'], false)).toMatchObject({ kind: 'meal', vat: { onSite: 1000, keep: 550 } })
    expect(newDraft(RANGE, ['textile', 'food'], false)).toMatchObject({ kind: 'good', stocked: true })
    expect(newDraft(RANGE, ['service'], false)).toMatchObject({ kind: 'workshop', stocked: false })
  })

  it('has no VAT in franchise, nor when it is held money', () => {
    expect(usualVat('good', true)).toEqual({ keep: 0 })
    expect(usualVat('deposit', false)).toEqual({ keep: 0 })
  })

  it('sends only what changed', () => {
    const before = article()
    expect(changedFields(draftOf(before), draftOf(before))).toEqual({})
    expect(changedFields(draftOf(before), { ...draftOf(before), price: 1000 })).toEqual({ price: 1000 })
  })

  it('is a draft the door accepts', () => {
    expect(contract['catalogue.addArticle'].input.safeParse(draftOf(article())).success).toBe(true)
  })

  it('takes barcodes of four to forty signs, or none', () => {
    expect(isBarcodeFine(null)).toBe(true)
    expect(isBarcodeFine('3760123450012')).toBe(true)
    expect(isBarcodeFine('123')).toBe(false)
    expect(isBarcodeFine('37 60')).toBe(false)
  })
})
