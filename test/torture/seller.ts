// A till that sells as fast as it can and says each thing it was answered, until somebody kills it.

import { writeSync } from 'node:fs'
import { openHost, type Host } from '../../electron/host.ts'
import type { Input, OperationName, Output } from '../../shared/contract.ts'
import type { Said, Told } from './said.ts'

// Everything is loaded before it is told where to sell, so that its start is a start and not a reading of sources.
say({ what: 'loaded' })
const { data, keys, manager, start, seed } = await told()
const began = Date.now()
const host: Host = await openHost({ data, keys, clock: () => start + Date.now() - began })
const chance = chances(seed)

await ask('member.signIn', { member: manager } as never)
const { tiles } = await ask('catalogue.tiles', { range: null })
const onSale = tiles.filter(({ unit, oneOff }) => unit === 'piece' && !oneOff)
const sold: { till: number; seq: number; lines: number }[] = []
let basket: string | null = null
if (!(await ask('cashSession.current', {}))) await openDrawer()
say({ what: 'ready' })
for (let round = 0; ; round += 1) await doSomething(round)

async function doSomething(round: number): Promise<void> {
  const die = chance(100)
  if (die < 62) return sell()
  if (die < 72) return keepBasket(round)
  if (die < 80) return giveBack()
  if (die < 86) return correctTender()
  if (die < 94) return void (await ask('cashSession.payIn', { amount: 100, reason: '', from: 'member' } as never))
  if (die < 98) return void (await ask('sale.list', {}))
  await closeDrawer()
}

async function sell(): Promise<void> {
  const lines = Array.from({ length: 1 + chance(5) }, () => {
    const tile = onSale[chance(onSale.length)]
    return { type: 'article', article: tile?.id, quantity: 1000 * (1 + chance(3)), unitPrice: tile?.price ?? 0 }
  })
  const due = lines.reduce((sum, { quantity, unitPrice }) => sum + (quantity / 1000) * unitPrice, 0)
  const tender = chance(2) ? { kind: 'card', amount: due } : { kind: 'cash', amount: due, given: due }
  const paidBasket = chance(3) ? null : basket
  const sale = { lines, mode: null, tenders: [tender], expectedTotal: due }
  const asked = paidBasket ? { ...sale, basket: paidBasket } : sale
  const [ticket] = (await ask('sale.record', asked as never)).tickets
  if (!ticket) throw new Error('A sale without a ticket')
  if (paidBasket) basket = null
  sold.push({ till: ticket.till, seq: ticket.seq, lines: lines.length })
  say({ what: 'ticket', ...ticket, lines: lines.length, ...(paidBasket ? { basket: paidBasket } : {}) })
}

async function giveBack(): Promise<void> {
  const of = sold.splice(chance(sold.length), 1)[0]
  if (!of) return
  const { total, number } = await ask('sale.ticket', { till: of.till, seq: of.seq } as never).then(({ lines }) => {
    const [line] = lines
    return { total: -(line?.total ?? 0), number: line?.quantity ?? 0 }
  })
  const line = { type: 'return', of: { till: of.till, seq: of.seq }, line: 0, quantity: number }
  const paid = { lines: [line], mode: null, tenders: [{ kind: 'card', amount: total }], expectedTotal: total }
  const [ticket] = (await ask('sale.record', paid as never)).tickets
  if (ticket) say({ what: 'ticket', ...ticket, lines: 1 })
}

async function correctTender(): Promise<void> {
  const of = sold.at(-1)
  if (!of) return
  const { paidBy } = await ask('sale.ticket', { till: of.till, seq: of.seq } as never)
  const [first] = paidBy
  if (!first || first.kind === 'exchange') return
  const to = first.kind === 'cheque' ? 'transfer' : 'cheque'
  await ask('sale.correctTender', {
    of: { till: of.till, seq: of.seq },
    from: first.kind,
    to,
    amount: first.amount,
  } as never)
}

async function keepBasket(round: number): Promise<void> {
  const tile = onSale[0]
  const sale = { type: 'article', article: tile?.id, quantity: 1000, unitPrice: tile?.price }
  const look = { label: 'Un', unit: 'piece', unitPrice: tile?.price, nature: 'goods', vat: { keep: 2000 } }
  basket ??= `0192f000-0000-7000-8000-${String(seed * 1000 + round).padStart(12, '0')}`
  const kept = { id: basket, lines: [{ key: 'a', sale, ...look }], mode: null, discount: null, parked: false }
  await ask('basket.save', { basket: { ...kept, note: `${seed}.${round}` } } as never)
  say({ what: 'basket', basket, note: `${seed}.${round}` })
}

async function openDrawer(): Promise<void> {
  await ask('cashSession.open', { event: null, pieces: { '100': 50 }, source: 'bank' } as never)
}

async function closeDrawer(): Promise<void> {
  const { closing } = await ask('closing.closeSession', { pieces: {}, reason: 'unknown', leaveBaskets: true } as never)
  basket = null
  say({ what: 'closing', number: closing.number })
  await openDrawer()
}

async function ask<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
  const answer = await host.call('window', { name, input })
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`)
  return answer.value as Output<N>
}

async function told(): Promise<Told> {
  for await (const text of process.stdin) return JSON.parse(String(text)) as Told
  // Whoever started it is gone.
  process.exit(0)
}

/** Said only once the answer is there, and at once: what was said must be on the disk. */
function say(line: Said): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}

/** The same chances for the same seed (mulberry32). */
function chances(from: number): (sides: number) => number {
  let state = from
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * sides)
  }
}
