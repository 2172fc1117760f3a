// The first evening of a demo coop: founded, its ranges and articles named; and what is carried to the stall later.

import { variantName } from '../../shared/catalogue/variants.ts'
import type { Input } from '../../shared/contract.ts'
import { DEFAULT_PROFILE } from '../../shared/host/host.ts'
import { uuidV7, type ArticleId, type MemberId } from '../../shared/kernel/id.ts'
import { multiplyDivide } from '../../shared/kernel/money.ts'
import { FACE_COLOURS } from '../../shared/members/members.ts'
import type { DemoArticle, DemoVariant } from './demo-coop.ts'
import { ask, dayAgo, faceOf, faceWith, leftOf, signIn, timeAgo, type Stall } from './stall.ts'

/** Days before today on which a demo is founded, and how long such a coop is meant to last. */
const FOUNDED_AGO = 39
const LASTS = 150
const SECOND = 1000

/** Founds the coop and fills its catalogue. */
export function found(stall: Stall): void {
  stall.at = timeAgo(stall, FOUNDED_AGO, '18:05')
  ask(stall, 'coop.found', founding(stall))
  signIn(stall, faceWith(stall, 'manager'))
  addRanges(stall)
  for (const demo of stall.coop.articles) if (demo.oneOffSince === undefined) addArticle(stall, demo)
}

/** Carries in what the stall is short of, and puts on sale the one-off pieces that are ready by that day. */
export function carryIn(stall: Stall, daysAgo: number): void {
  signIn(stall, faceWith(stall, 'stockKeeper'))
  for (const demo of stall.coop.articles) {
    const ready = demo.oneOffSince !== undefined && demo.oneOffSince >= daysAgo
    if (ready && !stall.wares.some((ware) => ware.demo === demo)) addArticle(stall, demo)
  }
  for (const ware of stall.wares) {
    const { stock } = ware.demo
    const left = leftOf(stall, ware)
    if (!stock || left * 3 > stock.ready) continue
    const quantity = stock.ready - left
    stall.at += 20 * SECOND
    const value = multiplyDivide(quantity, stock.cost, 1000)
    ask(stall, 'stock.receive', { item: ware.id, quantity, value, note: '' })
  }
}

function founding(stall: Stall): Input<'coop.found'> {
  const { coop, chance } = stall
  const { name, colour, section, address } = coop
  const members = coop.members.map((member, index) => {
    const id = uuidV7(stall.at + index, chance.bytes(10)) as MemberId
    stall.faces.set(member.name, { id, role: member.role })
    return { ...member, id, colour: FACE_COLOURS[index % FACE_COLOURS.length] ?? FACE_COLOURS[0] }
  })
  const { vatCollected, expenseCategories, ...profile } = DEFAULT_PROFILE
  return {
    coop: {
      name,
      colour,
      activities: [...coop.activities],
      cashiersNeedPin: false,
      starts: dayAgo(stall, FOUNDED_AGO),
      ends: dayAgo(stall, FOUNDED_AGO - LASTS),
    },
    host: {
      name: 'Les Passerelles, coopérative d’activité',
      siret: '12345678200010',
      vatNumber: 'FR11123456782',
      ...profile,
      address,
      section,
      vatCollected: [...vatCollected],
      expenseCategories: [...expenseCategories],
    },
    members,
  }
}

function addRanges(stall: Stall): void {
  for (const [position, [key, fields]] of Object.entries(stall.coop.ranges).entries()) {
    stall.at += 30 * SECOND
    const { range } = ask(stall, 'catalogue.addRange', { ...fields, position })
    stall.ranges.set(key, range)
  }
}

function addArticle(stall: Stall, demo: DemoArticle): void {
  const range = stall.ranges.get(demo.range)
  if (range === undefined) throw new Error(`${stall.coop.name} has no range ${demo.range}`)
  const { name, kind, unit, price, vat, barcode, pictogram, resold, allergens, stock, oneOffSince } = demo
  const makers = Object.entries(demo.makers ?? {}).map(([who, part]) => ({ member: faceOf(stall, who).id, part }))
  stall.at += 45 * SECOND
  const { article } = ask(stall, 'catalogue.addArticle', {
    range,
    name,
    kind,
    unit: unit ?? 'piece',
    price,
    vat,
    barcode: barcode ?? null,
    photo: null,
    pictogram,
    resold: resold ?? false,
    makers,
    allergens: allergens ?? [],
    oneOff: oneOffSince !== undefined,
    stocked: stock !== undefined || oneOffSince !== undefined,
  })
  if (demo.comesIn) addVariants(stall, { article, demo, variants: demo.comesIn })
  else stall.wares.push({ id: article, demo })
}

function addVariants(
  stall: Stall,
  is: { readonly article: ArticleId; readonly demo: DemoArticle; readonly variants: readonly DemoVariant[] },
): void {
  const { article, demo, variants } = is
  stall.at += 90 * SECOND
  const { articles } = ask(stall, 'catalogue.makeVariants', {
    article,
    variants: variants.map(({ size, cloth, colour, barcode, price }) => {
      return { size, cloth, colour, barcode, price, material: null, photo: null, stock: 0 }
    }),
  })
  const { comesIn: _comesIn, ...alike } = demo
  for (const [index, id] of articles.entries()) {
    const variant = variants[index]
    if (variant) stall.wares.push({ id, demo: { ...alike, ...variant, name: variantName(demo.name, variant) } })
  }
}
