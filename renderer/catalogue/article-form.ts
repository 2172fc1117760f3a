// An article while it is being written, and the habits a new one begins with.

import type { Input, Output } from '../../shared/contract.ts'
import type { ArticleKind } from '../../shared/catalogue/catalogue.ts'
import type { Activity } from '../../shared/host/host.ts'

export type ArticleDraft = Input<'catalogue.addArticle'>
type Article = Output<'catalogue.article'>

/** What every part of the form is given. */
export interface PartProps {
  readonly draft: ArticleDraft
  readonly edit: (part: Partial<ArticleDraft>) => void
}

const RATE = { normal: 2000, meal: 1000, kept: 550 } as const

/** A new article of a coop: food for a kitchen, an object otherwise. */
export function newDraft(range: string, activities: readonly Activity[], isFranchise: boolean): ArticleDraft {
  const kind: ArticleKind = activities[0] === 'food' ? 'meal' : activities[0] === 'service' ? 'workshop' : 'good'
  return {
    range,
    name: '',
    kind,
    unit: 'piece',
    price: 0,
    vat: usualVat(kind, isFranchise),
    barcode: null,
    photo: null,
    pictogram: null,
    resold: false,
    oneOff: false,
    stocked: kind === 'good',
    makers: [],
    allergens: [],
  }
}

/** The rates this kind usually has in France (CGI 278, 278-0 bis, 279 m); none for held money and in franchise. */
export function usualVat(kind: ArticleKind, isFranchise: boolean): ArticleDraft['vat'] {
  if (isFranchise || kind === 'deposit' || kind === 'giftVoucher') return { keep: 0 }
  if (kind === 'meal') return { onSite: RATE.meal, takeAway: RATE.meal, keep: RATE.kept }
  return { keep: RATE.normal }
}

/** An existing article as a draft. */
export function draftOf(article: Article): ArticleDraft {
  const {
    id: _id,
    archived: _archived,
    stock: _stock,
    variant: _variant,
    rangeName: _range,
    colour: _colour,
    pattern: _pattern,
    ...fields
  } = article
  return { ...fields, makers: [...fields.makers], allergens: [...fields.allergens] }
}

/** Of a variant's words, those that changed. */
export function changedVariant(
  article: Pick<Article, 'variant'> | undefined,
  now: Article['variant'],
): Partial<NonNullable<Article['variant']>> {
  const before = article?.variant
  if (!before || !now) return {}
  const names = Object.keys(before) as (keyof typeof before)[]
  return Object.fromEntries(names.filter((name) => before[name] !== now[name]).map((name) => [name, now[name]]))
}

/** Whether a barcode could be one; none is fine. */
export function isBarcodeFine(barcode: string | null): boolean {
  return barcode === null || /^[\x21-\x7e]{4,40}$/u.test(barcode)
}
