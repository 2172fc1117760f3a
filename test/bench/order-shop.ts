// A coop's order book to measure on: twenty thousand customers, five thousand orders, each with lines, steps and cloth.

import type { Book } from '../../db/book.ts'
import { record } from '../../db/run.ts'
import type { NewEntry } from '../../shared/entries.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import type { CustomerId, MaterialId, OrderId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import type { OrderLine, OrderStep } from '../../shared/orders/orders.ts'
import type { OrderState } from '../../shared/orders/states.ts'
import { Chance } from './names.ts'

const CUSTOMERS = 20_000
const ORDERS = 5000
/** Of these, so many are under way; the others are over. */
const OPEN = 400

/** Writes them all into a coop's book. */
export function promiseOrders(book: Book): void {
  write(book, [...customers(), ...recipes(book), ...orders(book)])
}

const id = (kind: number, index: number) => `018bcfe5-6a9b-79cc-a5b${kind}-${String(index).padStart(12, '0')}`
const FIRST = ['Awa', 'Marie', 'Mariam', 'Oksana', 'Zarmina', 'Chloé', 'Djeneba', 'Hélène']
const LAST = ['Diallo', 'Martin', 'Camara', 'Petit', 'Shevchenko', 'Rahimi', 'Keita', 'Lefèvre', 'Sow']

function customers(): NewEntry[] {
  const chance = new Chance(5)
  return Array.from({ length: CUSTOMERS }, (_, index) => ({
    kind: 'customer.added',
    data: {
      ...{
        customer: id(1, index) as CustomerId,
        kind: 'person',
        contact: '',
        email: '',
        street: '',
        postcode: '26000',
      },
      name: `${LAST[chance.below(LAST.length)]} ${FIRST[chance.below(FIRST.length)]} ${index}`,
      phone: `06${String(chance.below(100_000_000)).padStart(8, '0')}`,
      ...{ city: 'Valence', country: 'FR', siren: '', vatNumber: '', costReference: '', language: 'fr', notes: '' },
      allergens: [],
    },
  }))
}

/** Every article is made of two cloths. */
function recipes(book: Book): NewEntry[] {
  const cloths = [0, 1].map((index) => id(4, index) as MaterialId)
  const added = cloths.map((material, index): NewEntry => ({
    kind: 'stock.materialAdded',
    data: { material, fields: { ...CLOTH, name: `Tissu ${index}` } },
  }))
  const lines = cloths.map((item) => ({
    ...{ wanted: { type: 'item' as const, item }, quantity: thousandths(400), wasteBp: 500, packaging: false },
  }))
  const recipe = { yield: thousandths(1000), lines, work: [], guests: null, steps: [] }
  const set = articlesOf(book).map((item): NewEntry => ({
    kind: 'production.recipeSet',
    data: { item, recipe } as never,
  }))
  return [...added, ...set]
}

const CLOTH = {
  ...({ kind: 'cloth', unit: 'm', family: '', colour: '#c2410c', pattern: 'wax-rings', photo: null } as const),
  ...({ pictogram: null, widthMm: 1150, gsm: 140, composition: '', origin: 'new', supplier: null } as const),
  ...{ price: null, minimum: null, byLot: false, barcode: null, allergens: [], archived: false },
}

function articlesOf(book: Book): string[] {
  return book.file.read.all<{ id: string }>('SELECT id FROM articles ORDER BY id LIMIT 100').map((row) => row.id)
}

function orders(book: Book): NewEntry[] {
  const chance = new Chance(7)
  const articles = articlesOf(book)
  return Array.from({ length: ORDERS }, (_, index): NewEntry[] => {
    const order = id(2, index) as OrderId
    const isOpen = index < OPEN
    const lines = [0, 1, 2].map((line) => lineOf(`l${line}`, articles[chance.below(articles.length)] ?? ''))
    const opened = openedOf(order, { index, lines, customer: id(1, chance.below(CUSTOMERS)) as CustomerId })
    const to: OrderState = isOpen ? ((['accepted', 'making', 'ready'] as const)[index % 3] ?? 'accepted') : 'cancelled'
    const moved = {
      order,
      from: 'quote',
      to,
      on: TODAY,
      means: null,
      signature: null,
      version: null,
      reason: '',
    } as const
    return [opened, { kind: 'order.moved', data: moved }]
  }).flat()
}

const TODAY = '2026-11-14' as Day

interface Facts {
  readonly index: number
  readonly lines: OrderLine[]
  readonly customer: CustomerId
}

function openedOf(order: OrderId, { index, lines, customer }: Facts): NewEntry {
  const dueOn = addDays(TODAY, (index % 60) - 5)
  const steps = ['cut', 'sew', 'pack'].map((kind): OrderStep => ({
    ...{ key: kind, kind: kind as OrderStep['kind'], label: '', on: dueOn, minutes: 45, members: [], doneOn: null },
  }))
  const data = {
    ...{
      order,
      number: index + 1,
      kind: 'madeToOrder',
      customer,
      caller: '',
      title: `Nappe ${index}`,
      dueOn,
      dueAt: null,
    },
    ...{
      place: '',
      event: null,
      guests: null,
      service: 'fetched',
      mode: null,
      allergic: [],
      lines,
      steps,
      discount: null,
    },
    ...{
      deposit: null,
      staffMinutes: 0,
      expected: cents(0),
      validUntil: null,
      notes: '',
      terms: '',
      photos: [],
      dates: [],
    },
  } as const
  return { kind: 'order.opened', data: data as never }
}

function lineOf(key: string, article: string): OrderLine {
  return {
    ...{ key, article: article as never, label: key, kind: 'good', unit: 'piece', quantity: thousandths(3000) },
    ...{ unitPrice: cents(1500), vatRate: 2000, resold: false, discount: null, makers: [], note: '', photo: null },
    ...{ pictogram: null, choiceOf: '', cloth: null, work: [], measures: [], minutes: 0 },
  } as OrderLine
}

/** Records entries by thousands. */
export function write(book: Book, entries: readonly NewEntry[]): void {
  for (let from = 0; from < entries.length; from += 5000) {
    const done = record(book, entries.slice(from, from + 5000), book.clock())
    if (!done.ok) throw new Error(done.refusal.type)
  }
}
