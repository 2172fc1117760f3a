// The papers of an order: the quote with what the law wants on it, the garment's ticket, the kitchen's wall, in every language.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { readOrderPaper } from '../../db/orders/paper.ts'
import { contextFor } from '../../db/run.ts'
import { orderPaperHtml, type OrderPaperDress } from '../../electron/orders/paper-html.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { OrderId } from '../../shared/kernel/id.ts'
import { LANGUAGES, type Language } from '../../shared/kernel/language.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'
import { accepted, customerOf, lineOf, orderOf } from './orders-kit.ts'

let coop: TestCoop
let buffet: OrderId
let skirt: OrderId
beforeAll(async () => {
  coop = await testCoop('sunucoop')
  const { customer } = coop.do(
    'customer.add',
    customerOf({ name: 'Mairie <de> Valence', kind: 'organisation', language: 'ru', street: '1 place Leclerc' }),
  )
  buffet = coop.do(
    'order.open',
    orderOf({
      ...{
        kind: 'catering',
        customer,
        title: 'Repas d’équipe',
        dueOn: '2026-11-20' as Day,
        dueAt: '12:30',
        guests: 45,
      },
      ...{ place: 'Salle des fêtes', deposit: { type: 'percent', bp: 3000 }, validUntil: '2026-11-18' as Day },
      allergic: [{ allergen: 'peanuts', guests: 2, note: 'Awa et Jean' }],
      lines: [
        lineOf('mafe', {
          ...{ article: coop.article('Mafé de bœuf') as never, label: 'Mafé de bœuf', kind: 'meal' as const },
          ...{ quantity: 45_000, unitPrice: 950, vatRate: 1000 },
        }),
        lineOf('salade', { label: 'Salade', kind: 'meal', quantity: 45_000, unitPrice: 300, vatRate: 1000 }),
        lineOf('plates', { label: 'Assiettes', kind: 'deposit', quantity: 40_000, unitPrice: 200, vatRate: 0 }),
      ],
      steps: [
        {
          key: 'cook',
          kind: 'cook',
          label: '',
          on: '2026-11-19' as Day,
          minutes: 180,
          members: [coop.member('Esther')],
          doneOn: null,
        },
      ],
    }),
  ).order
  coop.do('order.issueQuote', { order: buffet, language: 'fr' })
  coop.do('order.change', { order: buffet, fields: { title: 'Repas de fin d’année' } })
  skirt = accepted(coop, {
    ...{ kind: 'alteration', caller: 'Awa', title: 'Jupe', dueOn: '2026-11-21' as Day },
    lines: [
      lineOf('skirt', {
        label: 'Jupe',
        kind: 'service',
        work: ['hem'],
        measures: [{ name: 'Longueur', millimetres: 615 }],
      }),
    ],
  })
})
afterAll(() => coop.close())

const PAPERS = ['quote', 'garment', 'plan', 'allergens', 'boxes', 'delivery'] as const

function pageOf(order: OrderId, paper: OrderPaperDress['paper'], language: Language, version: number | null = null) {
  const context = contextFor(coop.book, { by: null, caller: 'manager' }, coop.book.file.read)
  const facts = readOrderPaper(context, { order, version })
  if (!facts) throw new Error('The order has no papers')
  return orderPaperHtml(facts, { paper, language, coop: coop.book.coop, fonts: [], picture: () => null })
}

it('quotes lines, VAT by rate, crockery apart, deposit, validity and the host that sells', () => {
  const page = pageOf(buffet, 'quote', 'fr')
  for (const words of [
    'Mairie &lt;de&gt; Valence',
    '427,50',
    '642,50',
    '511,36',
    '51,14',
    '80,00',
    '168,75',
    '18 novembre 2026',
  ])
    expect(page).toContain(words)
  for (const words of [
    'CAE hôte (exemple)',
    'SIRET 123 456 782 00010',
    'FR11123456782',
    '1 rue de l',
    'Bon pour accord',
  ])
    expect(page).toContain(words)
})

it('keeps a version of the quote as it was handed over', () => {
  expect(pageOf(buffet, 'quote', 'fr', 1)).toContain('Repas d’équipe')
  expect(pageOf(buffet, 'quote', 'fr')).toContain('Repas de fin d’année')
  expect(() => pageOf(buffet, 'quote', 'fr', 7)).toThrow('no papers')
})

it('warns the kitchen of who may not eat what, and says what nobody told', () => {
  const page = pageOf(buffet, 'allergens', 'fr')
  for (const words of ['arachides', 'Awa et Jean', 'On n’a pas dit ce qu’il y a dedans']) expect(page).toContain(words)
  expect(pageOf(buffet, 'boxes', 'fr').match(/class="box"/g)).toHaveLength(2)
  expect(pageOf(buffet, 'plan', 'fr')).toContain('Esther')
})

it('says on each box how the dish is kept, as the catalogue says: in the fridge when nobody said, nothing of a jar', () => {
  const made = { ...coop.do('catalogue.article', { article: coop.article('Thiéboudienne') }) }
  const line = (key: string, name: string, kind: 'meal' | 'good') =>
    lineOf(key, { article: coop.article(name) as never, label: key, kind })
  const lines = [line('mafe', 'Mafé de bœuf', 'meal'), line('thieb', 'Thiéboudienne', 'meal')]
  const jar = line('pot', 'Purée de piment (pot)', 'good')
  const order = accepted(coop, { kind: 'catering', lines: [...lines, jar] })
  const cold = 'À conserver au froid, 4 °C au plus'
  expect(made.keptAt).toBeUndefined()
  expect(pageOf(order, 'boxes', 'fr').split(cold)).toHaveLength(3)
  for (const [keptAt, words, foreign] of [
    ['hot', 'À garder au chaud, 63 °C au moins', '63 °م'],
    ['frozen', 'À garder congelé, −18 °C au plus', '−18 °م'],
    ['ambient', 'Se garde à température ambiante', 'الغرفة'],
  ] as const) {
    coop.do('catalogue.changeArticle', { article: made.id, fields: { keptAt } })
    expect(pageOf(order, 'boxes', 'fr').split(cold)).toHaveLength(2)
    expect(pageOf(order, 'boxes', 'fr')).toContain(words)
    expect(pageOf(order, 'boxes', 'ar')).toContain(foreign)
  }
  expect(coop.do('catalogue.article', { article: made.id }).keptAt).toBe('ambient')
  coop.check()
})

it('pins to a garment its number, a code that finds it again, what is done and its measures', () => {
  const page = pageOf(skirt, 'garment', 'fr')
  for (const words of ['ourlet', 'Longueur 61,5 cm', '<svg', 'Awa']) expect(page).toContain(words)
  expect(page.match(/class="number"/g)).toHaveLength(2)
})

it.each(LANGUAGES)('speaks %s', (language) => {
  for (const paper of PAPERS) {
    expect(pageOf(buffet, paper, language)).not.toMatch(/undefined|null|NaN/u)
    expect(pageOf(skirt, paper, language)).toContain(`lang="${language}"`)
  }
})
