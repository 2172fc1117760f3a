// Tablets of the network: closed at first, let in one by one by a code, each for its purpose, sent away at once.

import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { openPairing } from '../../electron/counter/pairing.ts'
import type { TabletDoor } from '../../electron/wires.ts'
import { type Heard, type OpenedCounter, openTestCounter, type Visit } from './counter-kit.ts'
import { standInHost } from './stand-in-host.ts'

// Every address of 127.0.0.0/8 is this computer's: one stands for its place on the Wi-Fi.
const WIFI = '127.0.0.7'

let open: OpenedCounter
let tablets: TabletDoor

beforeEach(async () => {
  open = await openTestCounter({ addresses: () => [WIFI] })
  tablets = open.host.attached.tablets as TabletDoor
})
afterEach(() => open.close())

const origin = () => tablets.state().open?.address ?? 'http://closed'
const names = () => tablets.state().tablets.map(({ name }) => name)

function come({ method = 'GET', path, headers = {}, body }: Visit): Promise<Heard> {
  const { host, hostname, port } = new URL(origin())
  return new Promise((resolve, reject) => {
    const sent = request({ host: hostname, port, method, path, headers: { Host: host, ...headers }, agent: false })
    sent.on('response', (response) => {
      let text = ''
      response.on('data', (part: Buffer) => (text += part.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Lets a tablet in; gives its cookie. */
async function pair(seat: 'kitchen' | 'board' = 'kitchen', name = ''): Promise<string> {
  const code = tablets.invite(seat, name)?.code ?? ''
  const { headers } = await come({ path: `/?code=${code}` })
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

const ask = (Cookie: string, headers: Record<string, string> = {}) =>
  come({
    method: 'POST',
    path: '/call',
    body: '{"name":"kitchen.now","input":{}}',
    headers: { Cookie, Origin: origin(), ...headers },
  })

describe('the network', () => {
  it('is closed until it is opened, and only on an address of this computer', async () => {
    expect(tablets).toMatchObject({ isOpen: false })
    expect(tablets.state()).toEqual({ open: null, addresses: [WIFI], tablets: [] })
    expect(tablets.invite('kitchen', '')).toBeNull()
    expect(await tablets.open('192.0.2.1')).toBe(false)
    expect(await tablets.open(WIFI)).toBe(true)
    expect(tablets.isOpen).toBe(true)
    expect(origin()).toMatch(/^http:\/\/127\.0\.0\.7:\d+$/)
    expect(open.host.told).toContain('tablet')
  })

  it('is closed at once when it is asked to, and with the app', async () => {
    await tablets.open(WIFI)
    const address = origin()
    await tablets.close()
    await expect(fetch(address)).rejects.toThrow(/fetch failed/)
    await tablets.open(WIFI)
    await open.counter.close()
    await expect(fetch(address)).rejects.toThrow(/fetch failed/)
    expect(open.host.desk.get('network', 'open')).toBeNull()
  })

  it('opens again where it was after a crash, with the tablets that were in', async () => {
    await tablets.open(WIFI)
    const cookie = await pair()
    const address = origin()
    const kept = open.host.desk.get('network', 'open') as { address: string; port: number }
    await tablets.close()
    // A crash closes nothing in order: what the desk said stays.
    open.host.desk.put({ kind: 'network', id: 'open', at: 0 }, kept)
    const after = await openTestCounter({ addresses: () => [WIFI], host: open.host })
    tablets = open.host.attached.tablets as TabletDoor
    expect(origin()).toBe(address)
    expect((await ask(cookie)).status).toBe(200)
    await after.counter.close()
  })
})

describe('coming in', () => {
  beforeEach(async () => void (await tablets.open(WIFI)))

  it('exchanges the code for a cookie that no script and no other site can use, for one purpose', async () => {
    const { headers, status } = await come({ path: `/?code=${tablets.invite('board', '')?.code}` })
    expect([status, headers.location]).toEqual([303, '/'])
    expect(headers['set-cookie']?.[0]).toMatch(
      /^etal-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Max-Age=2592000$/,
    )
    const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    expect((await ask(cookie)).status).toBe(200)
    expect(open.host.asked.at(-1)?.visitor).toMatch(/^board-[0-9a-f]{16}$/)
  })

  it('takes a code typed with spaces, and asks for one in every language', async () => {
    const code = tablets.invite('kitchen', '')?.code ?? ''
    const closed = await come({ path: '/' })
    expect([closed.status, closed.headers['content-security-policy']]).toEqual([
      401,
      expect.stringContaining("form-action 'self'"),
    ])
    expect(closed.text.match(/<p lang=/g)).toHaveLength(8)
    expect((await come({ path: `/?code=${code.slice(0, 4)}+${code.slice(4)}` })).status).toBe(303)
  })

  it('spends a code once, and a new one makes the one before worthless', async () => {
    const first = tablets.invite('kitchen', '')?.code
    const second = tablets.invite('kitchen', '')?.code
    expect((await come({ path: `/?code=${first}` })).status).toBe(403)
    expect((await come({ path: `/?code=${second}` })).status).toBe(303)
    const again = await come({ path: `/?code=${second}` })
    expect([again.status, again.headers['set-cookie']]).toEqual([403, undefined])
    expect(names()).toEqual(['K1'])
  })

  it('lets nobody in for a minute after five wrong codes, not even with the right one', async () => {
    const code = tablets.invite('kitchen', '')?.code
    for (let attempt = 0; attempt < 5; attempt++) expect((await come({ path: '/?code=12' })).status).toBe(403)
    const { status, headers } = await come({ path: `/?code=${code}` })
    expect([status, headers['retry-after']]).toEqual([429, '60'])
    expect(names()).toEqual([])
  })

  it('knows neither the tokens of this computer’s screens nor its command line', async () => {
    expect((await come({ path: `/?token=${open.counter.issueToken()}` })).status).toBe(401)
    const body = '{"name":"coop.status","input":{}}'
    const headers = { 'x-etal-cli': open.counter.cliToken, Origin: origin() }
    expect((await come({ method: 'POST', path: '/call', headers, body })).status).toBe(401)
    expect(open.host.asked).toEqual([])
  })

  it('keeps a tablet’s cookie out of the counter on loopback', async () => {
    const cookie = await pair()
    const heard = await open.send({ path: '/', headers: { Cookie: cookie.replace(/^etal-\d+/, `etal-${open.port}`) } })
    expect(heard.status).toBe(401)
  })

  it('writes no code and no cookie in the log', async () => {
    const code = tablets.invite('kitchen', '')?.code ?? '?'
    const { headers } = await come({ path: `/?code=${code}` })
    const said = open.lines.join('\n')
    expect(said).toContain('a screen was let in')
    expect(said).not.toContain(code)
    expect(said).not.toContain(headers['set-cookie']?.[0]?.slice(10, 50))
  })
})

describe('other sites on the same Wi-Fi', () => {
  beforeEach(async () => void (await tablets.open(WIFI)))

  it('get nothing under another name, from another page, or without saying from where', async () => {
    const cookie = await pair()
    for (const Host of ['evil.example', WIFI, `127.0.0.1:${new URL(origin()).port}`, `localhost:${open.port}`]) {
      expect((await come({ path: '/', headers: { Cookie: cookie, Host } })).status).toBe(403)
    }
    for (const Origin of ['http://evil.example', 'null', open.counter.base]) {
      expect((await ask(cookie, { Origin })).status).toBe(403)
    }
    expect((await ask(cookie, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    expect(open.host.asked).toEqual([])
  })

  it('hear nothing of what changes', async () => {
    const cookie = await pair()
    for (const headers of [{ Cookie: cookie, Origin: 'http://evil.example' }, { Origin: origin() }]) {
      const socket = new WebSocket(`${origin().replace('http', 'ws')}/changes`, { headers })
      await expect(opened(socket)).rejects.toThrow(/40[13]/)
    }
  })
})

describe('a tablet', () => {
  beforeEach(async () => void (await tablets.open(WIFI)))

  const listen = (Cookie: string) =>
    new WebSocket(`${origin().replace('http', 'ws')}/changes`, { headers: { Cookie, Origin: origin() } })

  it('is told what changes, and is seen to be there', async () => {
    const socket = listen(await pair('kitchen', 'Près du four'))
    await opened(socket)
    expect(tablets.state().tablets).toMatchObject([{ name: 'Près du four', seat: 'kitchen', isHere: true }])
    const heard = new Promise<string>((resolve) => socket.once('message', (data) => resolve(String(data))))
    open.host.change(['sale'])
    expect(await heard).toBe('["sale"]')
    socket.terminate()
    await expect.poll(() => tablets.state().tablets[0]?.isHere).toBe(false)
  })

  it('that is sent away hears it at once, may ask nothing more, and leaves the others in', async () => {
    const [first, second] = [await pair(), await pair('board')]
    const [socket, other] = [listen(first), listen(second)]
    await Promise.all([opened(socket), opened(other)])
    const gone = new Promise<number>((resolve) => socket.once('close', resolve))
    const [tablet] = tablets.state().tablets.filter(({ seat }) => seat === 'kitchen')
    expect(tablets.sendAway(tablet?.id ?? '')).toBe(true)
    expect(await gone).toBe(4401)
    expect((await ask(first)).status).toBe(401)
    expect((await come({ path: '/', headers: { Cookie: first } })).status).toBe(401)
    expect((await ask(second)).status).toBe(200)
    expect(tablets.sendAway(tablet?.id ?? '')).toBe(false)
    other.terminate()
  })

  it('that comes in anew is one tablet, not two', async () => {
    const first = await pair('kitchen', 'Four')
    const code = tablets.invite('board', 'Salle')?.code
    await come({ path: `/?code=${code}`, headers: { Cookie: first } })
    expect(names()).toEqual(['Salle'])
    expect((await ask(first)).status).toBe(401)
  })
})

describe('a code', () => {
  it('is good for five minutes, and worth nothing after ten wrong guesses however slowly', () => {
    let now = 0
    const pairing = openPairing({ desk: standInHost().desk, clock: () => 1e12 + now, now: () => now })
    const late = pairing.invite('kitchen', '').code
    now += 5 * 60_000
    expect(pairing.admit(late)).toBe('wrongToken')
    now += 60_000
    const { code } = pairing.invite('kitchen', '')
    for (let guess = 0; guess < 10; guess += 1) {
      expect(pairing.admit('x')).toBe('wrongToken')
      now += 15_000
    }
    expect(pairing.admit(code)).toBe('wrongToken')
  })

  it('lets a tablet in for thirty days', () => {
    let now = 0
    const pairing = openPairing({ desk: standInHost().desk, clock: () => 1e12 + now, now: () => now })
    const admitted = pairing.admit(pairing.invite('kitchen', '').code)
    const session = typeof admitted === 'object' ? admitted.session : ''
    expect(pairing.visitorOf(session)).toMatch(/^kitchen-/)
    now += 30 * 86_400_000
    expect(pairing.visitorOf(session)).toBeNull()
  })
})

function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
}
