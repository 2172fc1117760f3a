// The counter: the same app served on loopback. One door for questions, one wire for changes, the screens, the pictures.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { askedFrom, notAQuestion } from '../asked.ts'
import { type ClientFiles, listClientFiles } from '../client-files.ts'
import type { Host, HostAnswer } from '../host.ts'
import { refuse } from '../../shared/kernel/result.ts'
import { securityHeaders } from '../policy.ts'
import { type Admission, CLI_VISITOR, openAdmission } from './admission.ts'
import { type Body, readJson } from './body.ts'
import { type Changes, openChanges } from './changes.ts'
import { CLOSED_PAGE } from './closed-page.ts'

export interface CounterOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number
  /** The built screens. */
  readonly clientFolder: string
  readonly listen?: '127.0.0.1'
  /** Lines for the log: never a name, an amount, a token. */
  readonly log?: (line: string) => void
}

export interface Counter {
  /** `http://127.0.0.1:PORT/?token=…`: opens one screen, once. */
  readonly address: string
  /** `http://127.0.0.1:PORT`, without any token. */
  readonly base: string
  /** What the command line sends as `x-etal-cli`. */
  readonly cliToken: string
  /** A new one-time token, for one more screen. */
  issueToken(): string
  /** Stops listening, lets the questions in hand be answered, closes the screens' wires. The host stays open. */
  close(): Promise<void>
}

/** Opens the counter; refuses (throws) when the screens are not built or the port is taken. */
export async function openCounter(host: Host, options: CounterOptions): Promise<Counter> {
  const files = await listClientFiles(options.clientFolder)
  const server = createServer(PATIENCE)
  await listening(server, options)
  const { port } = server.address() as AddressInfo
  const admission = openAdmission()
  const desk: Desk = { host, files, admission, changes: openChanges(), port, log: options.log ?? (() => undefined) }
  server.on('request', (request, response) => void receive(desk, request, response))
  server.on('upgrade', (request, socket, head) => receiveUpgrade(desk, { request, socket, head }))
  const forget = host.onChanged((topics) => desk.changes.tell(topics))
  const base = `http://127.0.0.1:${port}`
  desk.log(`the counter is open on port ${port}`)
  return {
    base,
    address: `${base}/?token=${admission.issueToken()}`,
    cliToken: admission.cliToken,
    issueToken: () => admission.issueToken(),
    async close() {
      forget()
      desk.changes.close()
      await closed(server)
      desk.log('the counter is closed')
    },
  }
}

interface Desk {
  readonly host: Host
  readonly files: ClientFiles
  readonly admission: Admission
  readonly changes: Changes
  readonly port: number
  readonly log: (line: string) => void
}

interface Visit {
  readonly desk: Desk
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
}

// A visitor who sends her headers or her question drop by drop is not waited for.
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
  noDelay: true,
}
const GRACE_MS = 3_000
const MOST_CONNECTIONS = 200

const HEADERS = securityHeaders(null)
const FOR_EVER = 'private, max-age=31536000, immutable'
const RUN = /^[\w-]{1,40}$/
const PICTURE = /^\/picture\/([0-9a-f]{64})$/
// The door's own refusal: nobody may ask anything from a screen that the counter does not know.
const NO_SESSION = refuse({ type: 'NotAllowed', roles: [] } as const)
const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp']

async function listening(server: Server, { port = 0, listen = '127.0.0.1' }: CounterOptions): Promise<void> {
  server.maxConnections = MOST_CONNECTIONS
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, listen, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(impatient)
      resolve()
    })
    server.closeIdleConnections()
  })
}

async function receive(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
  response.setHeader('Cache-Control', 'no-store')
  try {
    const url = addressOf(desk, request)
    if (url === null || isFromElsewhere(request)) return say(response, 403, 'This address is not served to that page.')
    await answer({ desk, request, response, url })
  } catch (error) {
    // The door answers its own bugs; this is a bug of the wire itself, and one visitor's bad luck, not everybody's.
    const reference = crypto.randomUUID()
    desk.log(
      `unexpected on the counter, reference ${reference}: ${error instanceof Error ? error.stack : String(error)}`,
    )
    if (response.headersSent) response.destroy()
    else sendJson(response, 500, refuse({ type: 'Unexpected', reference } as const))
  }
}

async function answer(visit: Visit): Promise<void> {
  const { request, response, url } = visit
  if (url.pathname === '/call') return request.method === 'POST' ? answerCall(visit) : onlyBy(response, 'POST')
  if (request.method !== 'GET' && request.method !== 'HEAD') return onlyBy(response, 'GET, HEAD')
  // Every browser asks for it by itself, and would complain of a 404 for ever.
  if (url.pathname === '/favicon.ico') return void response.writeHead(204).end()
  const token = url.pathname === '/' ? url.searchParams.get('token') : null
  if (token !== null) return letIn(visit, token)
  if (visitorOf(visit.desk, request) === null) return say(response, 401, CLOSED_PAGE)
  return show(visit)
}

async function show(visit: Visit): Promise<void> {
  const picture = PICTURE.exec(visit.url.pathname)
  return picture === null ? sendFile(visit) : sendPicture(visit, picture[1] ?? '')
}

async function answerCall({ desk, request, response }: Visit): Promise<void> {
  const cli = request.headers['x-etal-cli']
  const isCli = typeof cli === 'string' && desk.admission.isCli(cli)
  const visitor = isCli ? commandLineVisitor(request) : visitorOf(desk, request)
  if (visitor === null) return refuseUnread(response, 401, NO_SESSION)
  if (!isCli && request.headers.origin === undefined)
    return refuseUnread(response, 403, notAQuestion('Origin is missing'))
  const body = await readJson(request)
  if ('problem' in body) return refuseBody(response, body)
  const asked = askedFrom(body.value)
  if (asked === null)
    return sendJson(response, 400, notAQuestion('A question has a name, an input and perhaps a request'))
  sendJson(response, 200, await desk.host.call(visitor, asked))
}

function refuseBody(response: ServerResponse, { problem }: Extract<Body, { problem: string }>): void {
  if (problem === 'CutOff') return void response.destroy()
  if (problem === 'TooLarge') return refuseUnread(response, 413, notAQuestion('The question is longer than 15 MB'))
  sendJson(response, 400, notAQuestion('The question is not JSON'))
}

/** Answers without reading what is still coming, and hangs up. */
function refuseUnread(response: ServerResponse, status: number, value: HostAnswer): void {
  response.setHeader('Connection', 'close')
  sendJson(response, status, value)
}

function letIn({ desk, request, response }: Visit, token: string): void {
  const admitted = desk.admission.admit(token)
  if (typeof admitted === 'object') {
    const cookie = `${cookieName(desk)}=${admitted.session}; HttpOnly; SameSite=Strict; Path=/`
    desk.log('a screen was let in')
    return void response.writeHead(303, { Location: '/', 'Set-Cookie': cookie }).end()
  }
  // The first address opened again from the history of a screen that is already in.
  if (visitorOf(desk, request) !== null) return void response.writeHead(303, { Location: '/' }).end()
  desk.log(admitted === 'wrongToken' ? 'a wrong or used token was refused' : 'tokens are refused for a minute')
  if (admitted === 'wrongToken') return say(response, 403, CLOSED_PAGE)
  response.setHeader('Retry-After', '60')
  say(response, 429, CLOSED_PAGE)
}

async function sendFile({ desk, response, url }: Visit): Promise<void> {
  const file = await desk.files.at(url.pathname)
  if (file === null) return say(response, 404, 'There is nothing at this address.')
  response.setHeader('Cache-Control', file.immutable ? FOR_EVER : 'no-cache')
  response.writeHead(200, { 'Content-Type': file.mediaType, 'Content-Length': file.bytes.byteLength }).end(file.bytes)
}

async function sendPicture({ desk, response }: Visit, hash: string): Promise<void> {
  const picture = await desk.host.picture(hash)
  if (picture === null || !PICTURE_TYPES.includes(picture.mediaType))
    return say(response, 404, 'There is no such picture.')
  response.setHeader('Cache-Control', FOR_EVER)
  const { bytes, mediaType } = picture
  response.writeHead(200, { 'Content-Type': mediaType, 'Content-Length': bytes.byteLength }).end(bytes)
}

function receiveUpgrade(
  desk: Desk,
  { request, socket, head }: { request: IncomingMessage; socket: Duplex; head: Buffer },
): void {
  socket.on('error', () => socket.destroy())
  const url = addressOf(desk, request)
  const isKnown = visitorOf(desk, request) !== null
  const isOurs = request.headers.origin !== undefined && !isFromElsewhere(request)
  if (url?.pathname === '/changes' && isKnown && isOurs) return desk.changes.welcome(request, socket, head)
  socket.end(
    `HTTP/1.1 ${isKnown ? '403 Forbidden' : '401 Unauthorized'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  )
}

/** The address asked for; null when it was asked under another host's name (DNS rebinding) or is not an address. */
function addressOf(desk: Desk, { headers, url }: IncomingMessage): URL | null {
  const names = [`127.0.0.1:${desk.port}`, `localhost:${desk.port}`]
  if (headers.host === undefined || !names.includes(headers.host)) return null
  if (!url?.startsWith('/') || url.startsWith('//')) return null
  return URL.parse(url, `http://${headers.host}`)
}

/** Another page's request, by its Origin or by what the browser says of it; following a link to the till is allowed. */
function isFromElsewhere({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers
  if (origin !== undefined && origin !== `http://${host}`) return true
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return false
  return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document'
}

function visitorOf(desk: Desk, request: IncomingMessage): string | null {
  const name = `${cookieName(desk)}=`
  const cookies = request.headers.cookie?.split('; ') ?? []
  return desk.admission.visitorOf(cookies.find((cookie) => cookie.startsWith(name))?.slice(name.length))
}

// Whoever signs in on one run of the command line is not signed in on the next.
function commandLineVisitor({ headers }: IncomingMessage): string {
  const run = headers['x-etal-run']
  return typeof run === 'string' && RUN.test(run) ? `${CLI_VISITOR}-${run}` : CLI_VISITOR
}

// Cookies ignore ports: two tills on one computer need two names.
function cookieName({ port }: Desk): string {
  return `etal-${port}`
}

function onlyBy(response: ServerResponse, methods: string): void {
  response.setHeader('Allow', methods)
  response.setHeader('Connection', 'close')
  say(response, 405, 'Not this way.')
}

function say(response: ServerResponse, status: number, text: string): void {
  const mediaType = text.startsWith('<') ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8'
  response.writeHead(status, { 'Content-Type': mediaType }).end(text)
}

function sendJson(response: ServerResponse, status: number, value: HostAnswer): void {
  const text = JSON.stringify(value)
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(text)
}
