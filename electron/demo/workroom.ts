// The workroom of a demo, the evening before today: what lies there, how some things are made, and who ordered what.

import type { CommandName } from '../../db/handlers.ts'
import type { Input, Output } from '../../shared/contract.ts'
import { addDays } from '../../shared/kernel/day.ts'
import type { MaterialId, SupplierId } from '../../shared/kernel/id.ts'
import { multiplyDivide } from '../../shared/kernel/money.ts'
import type { DemoMaterial, DemoOrder, DemoRecipe } from './demo-coop.ts'
import { articleOf, ask, faceWith, signIn, wareNamed, type Stall } from './stall.ts'

const MINUTE = 60_000

/** Cloth and foodstuffs come in, recipes are written down, orders are taken. */
export function fillWorkroom(stall: Stall): void {
  const { materials, recipes, orders, supplier } = stall.coop.workroom
  signIn(stall, faceWith(stall, 'manager'))
  const from = tell(stall, 'stock.addSupplier', { name: supplier, contact: '', archived: false }).supplier
  for (const [name, kind] of stall.coop.workroom.places) {
    tell(stall, 'stock.addPlace', { name, kind, member: null, archived: false })
  }
  const known = new Map<string, MaterialId>()
  for (const material of materials) known.set(material.name, bring(stall, material, from))
  for (const recipe of recipes) write(stall, recipe, known)
  for (const order of orders) take(stall, order)
}

function bring(stall: Stall, demo: DemoMaterial, supplier: SupplierId): MaterialId {
  const { lots, price, ...fields } = demo
  const { material } = tell(stall, 'stock.addMaterial', {
    ...{ family: '', photo: null, pictogram: null, widthMm: null, gsm: null, composition: '', origin: 'new' },
    ...{ barcode: null, allergens: [], archived: false, supplier, price, byLot: lots.length > 1 },
    ...fields,
  })
  const lines = lots.map((quantity, index) => ({
    item: material,
    quantity,
    value: multiplyDivide(quantity, price, 1000),
    newLot: lots.length > 1 ? { ...NEW_ROLL, label: `R${index + 1}` } : null,
  }))
  tell(stall, 'stock.deliver', { source: 'purchase', supplier, delivery: 0, lines, note: '' })
  return material
}

const NEW_ROLL = { photo: null, widthMm: null, useBy: null, isOffcut: false } as const

function write(stall: Stall, { of, makes, guests, uses, minutes }: DemoRecipe, known: ReadonlyMap<string, MaterialId>) {
  const lines = Object.entries(uses).map(([name, quantity]) => {
    const item = known.get(name)
    if (item === undefined) throw new Error(`${name} does not lie in the workroom`)
    return { wanted: { type: 'item' as const, item }, quantity, wasteBp: 0, packaging: false }
  })
  const work = minutes.map(([kind, spent]) => ({ kind, minutes: spent }))
  const recipe = { yield: makes, lines, work, guests: guests ?? null, steps: [] }
  tell(stall, 'production.setRecipe', { item: wareNamed(stall, of).id, recipe })
}

function take(stall: Stall, demo: DemoOrder): void {
  const { who, due, at, reaches, lines, ...fields } = demo
  const { customer } = tell(stall, 'customer.add', {
    ...{ kind: 'person', contact: '', email: '', street: '', postcode: '', city: '', country: 'FR' },
    ...{ siren: '', vatNumber: '', costReference: '', language: 'fr', notes: '', allergens: [] },
    ...who,
  })
  const { order } = tell(stall, 'order.open', {
    ...{ caller: '', place: '', event: null, guests: null, service: 'fetched', mode: null, allergic: [], steps: [] },
    ...{ discount: null, deposit: null, staffMinutes: 0, expected: 0, validUntil: null, terms: '', photos: [] },
    ...{ notes: '', dates: [], customer, dueOn: addDays(stall.today, due), dueAt: at },
    ...fields,
    lines: lines.map(([name, quantity], index) => lineOf(stall, { name, quantity, index, mode: fields.mode ?? null })),
  })
  for (const to of STATES.slice(0, STATES.indexOf(reaches) + 1)) {
    if (to !== 'quote') tell(stall, 'order.move', { order, to, means: to === 'accepted' ? 'spoken' : null })
  }
}

const STATES = ['quote', 'accepted', 'making', 'ready'] as const

interface Wanted {
  readonly name: string
  readonly quantity: number
  readonly index: number
  readonly mode: DemoOrder['mode'] | null
}

function lineOf(stall: Stall, { name, quantity, index, mode }: Wanted) {
  const ware = wareNamed(stall, name)
  const { kind, unit, price, vat } = articleOf(stall, ware)
  if (kind === 'giftVoucher') throw new Error(`${name} is not made to order`)
  const vatRate = (mode ? vat[mode] : undefined) ?? Object.values(vat)[0] ?? 2000
  return { key: `line-${index}`, article: ware.id, label: name, kind, unit, quantity, unitPrice: price, vatRate }
}

/** One thing after the other, a minute each. */
function tell<N extends CommandName>(stall: Stall, name: N, input: Input<N>): Output<N> {
  stall.at += MINUTE
  return ask(stall, name, input)
}
