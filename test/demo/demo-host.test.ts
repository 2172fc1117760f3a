// The demos as a person meets them: one tap opens one, faces sign in without a PIN, one tap goes back.

import { afterEach, describe, expect, it } from 'vitest'
import { openHost, type Host } from '../../electron/host.ts'
import type { Status } from '../../shared/host/contract.ts'
import type { Tile } from '../../shared/catalogue/catalogue.ts'
import type { Drawer } from '../../shared/cash-session/contract.ts'
import type { Member } from '../../shared/members/members.ts'
import { forget, newPlaces, type Places } from './demo-kit.ts'

const SCREEN = 'screen'
let places: Places
let host: Host

afterEach(async () => {
  await host.close()
  forget(places)
})

async function ask<Answer>(name: string, input: unknown = {}): Promise<Answer> {
  const answer = await host.call(SCREEN, { name, input })
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`)
  return answer.value as Answer
}

describe('opening a demo on a new computer', () => {
  it('shows a coop ready to sell from, sells, and goes back to the first start', async () => {
    places = newPlaces()
    host = await openHost({ data: places.folder, keys: places.keys })
    await ask('coop.openDemo', { demo: 'food' })
    const status = await ask<Status>('coop.status')
    expect(status).toMatchObject({ phase: 'ready', demo: true, rehearsal: true, findings: [] })
    const member = (await ask<Member[]>('member.list')).find(({ role }) => role === 'cashier')
    expect(member?.needsPin).toBe(false)
    await ask('member.signIn', { member: member?.id })
    const { tiles } = await ask<{ tiles: Tile[] }>('catalogue.tiles', { range: null })
    const left = await ask<Drawer>('cashSession.left')
    await ask('cashSession.open', { event: null, pieces: left.pieces, source: 'lastSession' })
    const plate = tiles.find(({ name }) => name === 'Kabuli palaw')
    const line = { type: 'article', article: plate?.id, quantity: 1000, unitPrice: plate?.price }
    const tenders = [{ kind: 'cash', amount: plate?.price }]
    await ask('sale.record', { lines: [line], mode: 'onSite', tenders, expectedTotal: plate?.price })
    await ask('coop.leaveDemo')
    expect(await ask<Status>('coop.status')).toMatchObject({ phase: 'firstStart', demo: false })
  })

  it('keeps what was done in it, and each demo apart', async () => {
    places = newPlaces()
    host = await openHost({ data: places.folder, keys: places.keys })
    await ask('coop.openDemo', { demo: 'textile' })
    const name = (await ask<Status>('coop.status')).coop?.name
    const manager = (await ask<Member[]>('member.list')).find(({ role }) => role === 'manager')
    await ask('member.signIn', { member: manager?.id })
    await ask('member.join', { name: 'Rokhaya', colour: '#1d4ed8', language: 'fr', role: 'cashier' })
    await ask('coop.openDemo', { demo: 'food' })
    expect((await ask<Status>('coop.status')).coop?.name).not.toBe(name)
    await ask('coop.openDemo', { demo: 'textile' })
    expect((await ask<Status>('coop.status')).coop?.name).toBe(name)
    expect((await ask<Member[]>('member.list')).map((one) => one.name)).toContain('Rokhaya')
  })
})
