// A sale sent as training begins or ends elsewhere: it is in the book its cashier saw, or nowhere and her basket is kept.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHost, type Host } from '../../electron/host.ts'
import { DEFAULT_PROFILE } from '../../shared/host/host.ts'
import { contract } from '../../shared/contract.ts'
import type { Status } from '../../shared/host/contract.ts'

const root = mkdtempSync(join(tmpdir(), 'etal-switch-'))
let host: Host
let article: string
let turn = 0

const call = (name: string, input: unknown = {}, { visitor = 'window', request = '', book = '' } = {}) =>
  host.call(visitor, { name, input, ...(request !== '' && { request }), ...(book !== '' && { book }) })

async function must<T>(name: string, input: unknown = {}, visitor = 'window'): Promise<T> {
  const answer = await call(name, input, { visitor })
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`)
  return answer.value as T
}

beforeAll(async () => {
  host = await openHost({ data: join(root, 'data'), keys: join(root, 'keys') })
  const profile = {
    ...DEFAULT_PROFILE,
    name: 'CAE',
    siret: '12345678200010',
    vatNumber: '',
    address: '',
    section: 'C1',
  }
  const members = [{ name: 'Awa', role: 'manager', colour: '#c2410c', language: 'fr' }]
  await must('coop.found', { coop: { name: 'Essai', activities: ['craft'] }, host: profile, members })
  const [awa] = await must<{ id: string }[]>('member.list')
  for (const visitor of ['window', 'tablet']) await must('member.signIn', { member: awa?.id }, visitor)
  const look = { name: 'R', colour: '#23388f', pattern: 'dots', position: 0 }
  const { range } = await must<{ range: string }>('catalogue.addRange', look)
  const bare = { barcode: null, photo: null, pictogram: null, resold: false, oneOff: false, stocked: false }
  const sold = { range, name: 'Sac', kind: 'good', unit: 'piece', price: 500, vat: { keep: 2000 } }
  const added = { ...sold, ...bare, makers: [], allergens: [] }
  article = (await must<{ article: string }>('catalogue.addArticle', added)).article
  for (const on of [false, true]) {
    await must('till.setTraining', { on })
    await must('cashSession.open', { event: null, pieces: {}, source: 'bank' })
  }
})
afterAll(async () => {
  await host.close()
  rmSync(root, { recursive: true, force: true })
})

const bookInUse = async () => (await must<Status>('coop.status')).till?.id ?? null

/** In which of the two books the sales of one price are, and which of them keeps the basket. */
async function found(price: number, basket: string) {
  const books = []
  for (const on of [false, true]) {
    await must('till.setTraining', { on })
    const list = await must<{ total: number }[]>('sale.list', { limit: 200 })
    const baskets = await must<{ id: string }[]>('basket.list')
    const tickets = list.filter(({ total }) => total === price).length
    books.push({ tickets, isKept: baskets.some(({ id }) => id === basket) })
  }
  return books
}

/** What one window does in its order, and where among it the other one switches; each is sent before any is answered. */
const story = fc.record({
  startsInTraining: fc.boolean(),
  switches: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }),
  repeats: fc.integer({ min: 1, max: 2 }),
  together: fc.boolean(),
})

interface Order {
  readonly startsInTraining: boolean
  /** Before which steps the other window switches. */
  readonly switches: readonly number[]
  /** Nothing waits for the answer before it. */
  readonly together: boolean
}

async function interleaved(steps: readonly (() => ReturnType<typeof call>)[], order: Order) {
  let on = order.startsInTraining
  const flip = () => call('till.setTraining', { on: (on = !on) }, { visitor: 'tablet' })
  const sending = [0, 1, 2, 3].flatMap((at) => {
    const flips = order.switches.filter((when) => when === at).map(() => flip)
    const step = steps[at]
    return step ? [...flips, step] : flips
  })
  const sent: ReturnType<typeof call>[] = []
  for (const send of sending) {
    sent.push(send())
    if (!order.together) await sent.at(-1)
  }
  return Promise.all(sent)
}

describe('A sale in the instant of a switch', () => {
  it('is once in the book that its screen showed, or nowhere and its basket is kept there', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ startsInTraining, switches, repeats, together }) => {
        turn += 1
        const price = 1000 + turn
        const basket = `0192f000-0000-7000-8000-${String(turn).padStart(12, '0')}`
        await must('till.setTraining', { on: startsInTraining })
        const till = await bookInUse()
        const line = { type: 'article', article, quantity: 1000, unitPrice: 500 }
        const free = { type: 'free', label: 'Sac', kind: 'good', unitPrice: price, quantity: 1000, vatRate: 2000 }
        const sale = { basket, lines: [free], mode: null, expectedTotal: price }
        const look = { label: 'Sac', unit: 'piece', unitPrice: 500, nature: 'goods', vat: { keep: 2000 } }
        const lines = [{ key: 'a', sale: line, ...look }]
        const kept = { id: basket, lines, mode: null, discount: null, parked: false }
        const steps = [
          () => call('basket.save', { basket: kept, till }),
          ...Array.from({ length: repeats }, () => () => {
            const tenders = [{ kind: 'card', amount: price }]
            return call('sale.record', { ...sale, tenders }, { request: basket, book: till ?? '' })
          }),
        ]
        const answers = await interleaved(steps, { startsInTraining, switches, together })
        const [real, training] = await found(price, basket)
        const [seen, other] = startsInTraining ? [training, real] : [real, training]
        expect(other).toEqual({ tickets: 0, isKept: false })
        const isRecorded = answers.some((answer) => answer.ok && 'tickets' in (answer.value as object))
        expect(seen?.tickets).toBe(isRecorded ? 1 : 0)
        const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.type]))
        expect(new Set(refusals)).toEqual(new Set(refusals.length > 0 ? ['OtherBook'] : []))
        // A basket whose only word arrived in the other book was never on the desk of its own.
        const wasKept = switches.filter((when) => when === 0).length % 2 === 0
        expect(seen?.isKept).toBe(wasKept && !isRecorded)
      }),
      { numRuns: 25, seed: 17 },
    )
  }, 60_000)
})

describe('Whatever else is sent from a screen of the other book', () => {
  it('is refused whole: each operation that writes, before anything is looked at', async () => {
    await must('till.setTraining', { on: false })
    const book = (await bookInUse()) ?? ''
    await must('till.setTraining', { on: true })
    const cash = () => must<{ expected: number }>('cashSession.drawer')
    const before = await cash()
    for (const [name, { kind }] of Object.entries(contract)) {
      const answer = await call(name, {}, { book })
      const isRefused = !answer.ok && answer.refusal.type === 'OtherBook'
      expect([name, isRefused]).toEqual([name, kind !== 'query'])
    }
    const paidIn = { amount: 500, reason: 'Monnaie', from: 'member' }
    expect(await call('cashSession.payIn', paidIn, { book })).toEqual({ ok: false, refusal: { type: 'OtherBook' } })
    expect(await cash()).toEqual(before)
    await must('till.setTraining', { on: false })
    expect(await call('cashSession.payIn', paidIn, { book })).toMatchObject({ ok: true })
  }, 20_000)
})
