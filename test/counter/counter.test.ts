// The counter lets in who holds a token, serves what it lists, and refuses the rest in a sentence.

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type OpenedCounter, openTestCounter } from './counter-kit.ts'
import { PICTURE } from './stand-in-host.ts'

let open: OpenedCounter
let cookie: string

beforeEach(async () => {
  open = await openTestCounter()
  cookie = await open.letIn()
})
afterEach(() => open.close())

const origin = () => `http://127.0.0.1:${open.port}`
const ask = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
  open.send({ method: 'POST', path: '/call', body, headers: { Cookie: cookie, Origin: origin(), ...headers } })

describe('coming in', () => {
  it('exchanges the token for a cookie that no script and no other site can use', async () => {
    const { status, headers } = await open.send({ path: `/?token=${open.counter.issueToken()}` })
    expect(status).toBe(303)
    expect(headers.location).toBe('/')
    expect(headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^etal-${open.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    )
  })

  it('refuses a token that was used', async () => {
    const path = `/?token=${open.counter.issueToken()}`
    expect((await open.send({ path })).status).toBe(303)
    const again = await open.send({ path })
    expect(again.status).toBe(403)
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  it('opens one screen per token, each a visitor of its own', async () => {
    const second = await open.letIn()
    await ask('{"name":"a","input":1}')
    await ask('{"name":"a","input":2}', { Cookie: second })
    const visitors = open.host.asked.map(({ visitor }) => visitor)
    expect(new Set(visitors).size).toBe(2)
  })

  it('leads a screen that is in back to the till when it opens its first address again', async () => {
    const { status, headers } = await open.send({ path: '/?token=used', headers: { Cookie: cookie } })
    expect([status, headers.location]).toEqual([303, '/'])
  })

  it('lets nobody in for a minute after ten wrong tokens, not even with a right one', async () => {
    for (let attempt = 0; attempt < 10; attempt++)
      expect((await open.send({ path: `/?token=x${attempt}` })).status).toBe(403)
    const { status, headers } = await open.send({ path: `/?token=${open.counter.issueToken()}` })
    expect([status, headers['retry-after']]).toEqual([429, '60'])
  })

  it('shows a visitor without a session how to come in, and nothing of the coop', async () => {
    for (const path of ['/', '/sell', '/assets/index-abc.js', `/picture/${PICTURE}`]) {
      const { status, text } = await open.send({ path })
      expect(status).toBe(401)
      expect(text).toContain('Open Étal again')
    }
    expect((await open.send({ method: 'POST', path: '/call', body: '{}', headers: { Origin: origin() } })).status).toBe(
      401,
    )
    expect(open.host.asked).toEqual([])
  })

  it('writes no token and no cookie in the log', async () => {
    await open.letIn()
    const secret = cookie.split('=')[1] ?? '?'
    expect(open.lines.length).toBeGreaterThan(1)
    expect(open.lines.join('\n')).not.toContain(secret)
    expect(open.lines.join('\n')).not.toContain(new URL(open.counter.address).searchParams.get('token'))
  })
})

describe('other sites', () => {
  it('refuses an address that another name leads to', async () => {
    for (const Host of ['evil.example', `evil.example:${open.port}`, '127.0.0.1', `127.0.0.1:${open.port + 1}`]) {
      expect((await open.send({ path: '/', headers: { Cookie: cookie, Host } })).status).toBe(403)
    }
    expect((await open.send({ path: '/', headers: { Cookie: cookie, Host: `localhost:${open.port}` } })).status).toBe(
      200,
    )
  })

  it('refuses a question that comes from another page, or does not say from where', async () => {
    const question = '{"name":"sale.complete","input":{}}'
    for (const Origin of ['https://evil.example', 'null', `http://127.0.0.1:${open.port + 1}`]) {
      expect((await ask(question, { Origin })).status).toBe(403)
    }
    expect((await ask(question, { 'Sec-Fetch-Site': 'same-site' })).status).toBe(403)
    expect(
      (await open.send({ method: 'POST', path: '/call', body: question, headers: { Cookie: cookie } })).status,
    ).toBe(403)
    expect(open.host.asked).toEqual([])
  })

  it('refuses a picture shown by another page, and lets a link lead to the till', async () => {
    const fetched = {
      Cookie: cookie,
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'no-cors',
      'Sec-Fetch-Dest': 'image',
    }
    const followed = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }
    expect((await open.send({ path: `/picture/${PICTURE}`, headers: fetched })).status).toBe(403)
    expect((await open.send({ path: `/?token=${open.counter.issueToken()}`, headers: followed })).status).toBe(303)
  })

  it('sends every answer with its policy', async () => {
    const answers = [
      await open.send({ path: '/', headers: { Cookie: cookie } }),
      await open.send({ path: '/', headers: { Host: 'evil.example' } }),
      await open.send({ path: '/nothing.js', headers: { Cookie: cookie } }),
      await ask('{"name":"a","input":1}'),
    ]
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; /)
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['permissions-policy']).toMatch(/^camera=\(self\), microphone=\(self\), /)
    }
  })
})

describe('the screens', () => {
  const get = (path: string, method = 'GET') => open.send({ method, path, headers: { Cookie: cookie } })

  it('serves the page at the address of any screen, and its parts for ever', async () => {
    for (const path of ['/', '/sell', '/first-start']) expect((await get(path)).text).toContain('<title>Étal</title>')
    const { headers, text } = await get('/assets/index-abc.js')
    expect(text).toBe('export {}')
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers['cache-control']).toContain('immutable')
    expect((await get('/')).headers['cache-control']).toBe('no-cache')
  })

  it('leads nowhere outside its folder, however the way is written', async () => {
    const ways = [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/..%5c..%5csecret.txt',
    ]
    const files = ['/.vite/manifest.json', '/assets/', '//secret.txt', '/secret.txt%00.js', '/etc/passwd']
    for (const path of [...ways, ...files]) {
      const { status, text } = await get(path)
      expect([path, [403, 404].includes(status)]).toEqual([path, true])
      expect(text).not.toContain('the journal')
    }
  })

  it('serves a picture for ever, and only what is one', async () => {
    const { status, headers } = await get(`/picture/${PICTURE}`)
    expect([status, headers['content-type']]).toEqual([200, 'image/webp'])
    expect(headers['cache-control']).toContain('immutable')
    expect((await get(`/picture/${'b'.repeat(64)}`)).status).toBe(404)
    expect((await get('/picture/../secret.txt')).status).toBe(404)
  })

  it('answers each address in its own way only', async () => {
    expect((await get('/call')).status).toBe(405)
    expect((await get('/', 'DELETE')).status).toBe(405)
    expect((await get('/', 'HEAD')).text).toBe('')
  })
})

describe('questions', () => {
  it('carries the name, the input and the request to the door, and the answer back', async () => {
    const { status, text } = await ask('{"name":"sale.complete","input":{"é":[1,null]},"request":"r1"}')
    expect(status).toBe(200)
    expect(JSON.parse(text)).toEqual({ ok: true, value: { heard: { é: [1, null] } } })
    expect(open.host.asked).toMatchObject([{ name: 'sale.complete', input: { é: [1, null] }, request: 'r1' }])
  })

  it('gives a refusal of the shop as an answer like another', async () => {
    const { status, text } = await ask('{"name":"refuse","input":{}}')
    expect([status, JSON.parse(text)]).toEqual([200, { ok: false, refusal: { type: 'NotEnoughCash' } }])
  })

  it('refuses what is not a question', async () => {
    for (const body of [
      '',
      '{',
      '"a"',
      '[]',
      'null',
      '{"name":1}',
      '{"name":"a","request":7}',
      `{"name":"${'a'.repeat(81)}"}`,
    ]) {
      const { status, text } = await ask(body)
      expect([body, status, JSON.parse(text).refusal.type]).toEqual([body, 400, 'InvalidInput'])
    }
    expect(open.host.asked).toEqual([])
  })

  it('refuses a question of more than 15 MB, announced or not, and goes on answering', async () => {
    const large = `{"name":"a","input":"${'x'.repeat(15 * 1024 * 1024)}"}`
    const announced = await ask('', { 'Content-Length': String(large.length) })
    expect([announced.status, JSON.parse(announced.text).refusal.type]).toEqual([413, 'InvalidInput'])
    const streamed = await ask(large, { 'Transfer-Encoding': 'chunked' }).catch(() => null)
    expect([413, undefined]).toContain(streamed?.status)
    expect(open.host.asked).toEqual([])
    expect((await ask('{"name":"a","input":1}')).status).toBe(200)
  })

  it('refuses a question that is nested without end', async () => {
    for (const depth of [40, 7_000, 1_000_000]) {
      const { status, text } = await ask(`{"name":"a","input":${'['.repeat(depth)}${']'.repeat(depth)}}`)
      expect([depth, status, JSON.parse(text).refusal.type]).toEqual([depth, 400, 'InvalidInput'])
    }
  })

  it('takes a picture of 3 MB', async () => {
    const { status } = await ask(JSON.stringify({ name: 'picture.keep', input: { base64: 'A'.repeat(4_200_000) } }))
    expect(status).toBe(200)
  })

  it('answers a bug with a reference that the log has too', async () => {
    const { status, text } = await ask('{"name":"break","input":{}}')
    const { refusal } = JSON.parse(text)
    expect([status, refusal.type]).toEqual([500, 'Unexpected'])
    expect(open.lines.join('\n')).toContain(refusal.reference)
  })

  it('answers anything at all, and is still there afterwards', async () => {
    const name = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'a'))
    const shaped = fc
      .record({ name, input: fc.anything(), request: fc.option(fc.string()) })
      .map((value) => JSON.stringify(value, plain))
    const deep = fc
      .integer({ min: 1, max: 50 })
      .map((depth) => `{"name":"a","input":${'['.repeat(depth)}${']'.repeat(depth)}}`)
    const body = fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 200 }), fc.json(), shaped, deep)
    await fc.assert(
      fc.asyncProperty(body, async (sent) => {
        const { status, text } = await ask(sent)
        expect([200, 400]).toContain(status)
        expect(typeof JSON.parse(text).ok).toBe('boolean')
      }),
      { numRuns: 150 },
    )
    expect((await ask('{"name":"a","input":1}')).status).toBe(200)
  })
})

const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)

describe('the command line', () => {
  it('asks with its own token, without a cookie and as a visitor of its own', async () => {
    const headers = { 'x-etal-cli': open.counter.cliToken }
    const { status } = await open.send({ method: 'POST', path: '/call', body: '{"name":"a","input":1}', headers })
    expect(status).toBe(200)
    expect(open.host.asked[0]?.visitor).toBe('cli')
  })

  it('is another visitor at each run that names itself', async () => {
    const visitors = ['run-1', 'run-2', 'not/a run'].map(async (run) => {
      const headers = { 'x-etal-cli': open.counter.cliToken, 'x-etal-run': run }
      await open.send({ method: 'POST', path: '/call', body: '{"name":"a","input":1}', headers })
    })
    await Promise.all(visitors)
    expect(open.host.asked.map(({ visitor }) => visitor).toSorted()).toEqual(['cli', 'cli-run-1', 'cli-run-2'])
  })

  it('is refused with another token, and its token opens no screen', async () => {
    const body = '{"name":"a","input":1}'
    for (const token of ['', 'x', `${open.counter.cliToken}x`]) {
      expect((await open.send({ method: 'POST', path: '/call', body, headers: { 'x-etal-cli': token } })).status).toBe(
        401,
      )
    }
    expect((await open.send({ path: `/?token=${open.counter.cliToken}` })).status).toBe(403)
    expect(
      (await open.send({ path: '/', headers: { Cookie: `etal-${open.port}=${open.counter.cliToken}` } })).status,
    ).toBe(401)
  })
})

describe('what changed', () => {
  const listen = (headers: Record<string, string>, address = `ws://127.0.0.1:${open.port}/changes`) =>
    new Promise<WebSocket | number>((resolve) => {
      const screen = new WebSocket(address, { headers })
      screen.on('open', () => resolve(screen))
      screen.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
      screen.on('error', () => resolve(0))
    })
  const nextMessage = (screen: WebSocket) =>
    new Promise((resolve) => screen.once('message', (data) => resolve(JSON.parse(String(data)))))

  it('reaches every open screen', async () => {
    const screens = [
      await listen({ Cookie: cookie, Origin: origin() }),
      await listen({ Cookie: cookie, Origin: origin() }),
    ]
    const heard = screens.map((screen) => nextMessage(screen as WebSocket))
    open.host.change(['sale', 'stock'])
    expect(await Promise.all(heard)).toEqual([
      ['sale', 'stock'],
      ['sale', 'stock'],
    ])
  })

  it('is not told to a visitor without session, nor to another page', async () => {
    expect(await listen({ Origin: origin() })).toBe(401)
    expect(await listen({ Cookie: cookie, Origin: 'https://evil.example' })).toBe(403)
    expect(await listen({ Cookie: cookie })).toBe(403)
    expect(await listen({ Cookie: cookie, Origin: origin(), Host: 'evil.example' })).toBe(403)
    expect(await listen({ Cookie: cookie, Origin: origin() }, `ws://127.0.0.1:${open.port}/call`)).toBe(403)
  })

  it('survives a screen that shouts', async () => {
    const shouting = (await listen({ Cookie: cookie, Origin: origin() })) as WebSocket
    const hungUp = new Promise((resolve) => shouting.once('close', resolve))
    shouting.on('error', () => undefined)
    shouting.send('x'.repeat(5_000))
    await hungUp
    const quiet = (await listen({ Cookie: cookie, Origin: origin() })) as WebSocket
    const heard = nextMessage(quiet)
    open.host.change(['sale'])
    expect(await heard).toEqual(['sale'])
  })

  it('ends when the counter closes', async () => {
    const screen = (await listen({ Cookie: cookie, Origin: origin() })) as WebSocket
    const ended = new Promise((resolve) => screen.once('close', (code) => resolve(code)))
    const closing = open.counter.close()
    expect(await ended).toBe(1001)
    await closing
    open = await openTestCounter()
  })
})
