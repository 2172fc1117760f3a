// Answers whoever comes to the counter: one door for questions, one wire for changes, the screens, the pictures.

import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { refuse } from '../../shared/kernel/result.ts'
import { askedFrom, notAQuestion } from '../asked.ts'
import type { ClientFiles } from '../client-files.ts'
import type { Host, HostAnswer } from '../host.ts'
import { securityHeaders, withOwnForm } from '../policy.ts'
import { CLI_VISITOR } from './admission.ts'
import { type Body, readJson } from './body.ts'
import type { Arriving, Changes } from './changes.ts'
import type { Entrance, Pass, Room } from './entrance.ts'

/** One listener of the counter, and all it needs to answer. */
export interface Desk {
  readonly host: Host
  readonly files: ClientFiles
  readonly changes: Changes
  readonly entrance: Entrance
  readonly log: (line: string) => void
}

/** Answers a server's visitors from now on. */
export function answerAt(server: Server, desk: Desk): void {
  server.on('request', (request, response) => void receive(desk, request, response))
  server.on('upgrade', (request, socket, head) => receiveUpgrade(desk, { request, socket, head }))
}

interface Visit {
  readonly desk: Desk
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly room: Room
  /** Inside the room. */
  readonly url: URL
}

const HEADERS = securityHeaders(null)
const FOR_EVER = 'private, max-age=31536000, immutable'
const RUN = /^[\w-]{1,40}$/
const PICTURE = /^\/picture\/([0-9a-f]{64})$/
// The door's own refusal: nobody may ask anything from a screen that the counter does not know.
const NO_SESSION = refuse({ type: 'NotAllowed', roles: [] } as const)
const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp']

async function receive(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
  response.setHeader('Cache-Control', 'no-store')
  try {
    const place = placeOf(desk, request)
    if (place === null || isFromElsewhere(request))
      return say(response, 403, 'This address is not served to that page.')
    await answer({ desk, request, response, ...place })
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
  const { desk, request, response, room, url } = visit
  if (url.pathname === '/call') return request.method === 'POST' ? answerCall(visit) : onlyBy(response, 'POST')
  if (request.method !== 'GET' && request.method !== 'HEAD') return onlyBy(response, 'GET, HEAD')
  // Every browser asks for it by itself, and would complain of a 404 for ever.
  if (url.pathname === '/favicon.ico') return void response.writeHead(204).end()
  const known = visitorOf(visit)
  const pass = desk.entrance.pass(url, room, known)
  if (pass !== null) return letIn(visit, pass, known)
  if (known === null) return sayClosed(visit, 401)
  return show(visit)
}

async function show(visit: Visit): Promise<void> {
  const picture = PICTURE.exec(visit.url.pathname)
  return picture === null ? sendFile(visit) : sendPicture(visit, picture[1] ?? '')
}

async function answerCall(visit: Visit): Promise<void> {
  const { desk, request, response } = visit
  const isCli = desk.entrance.isCommandLine(request)
  const visitor = isCli ? commandLineVisitor(request) : visitorOf(visit)
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

function letIn(visit: Visit, { admittance, stays }: Pass, known: string | null): void {
  const { desk, response, room } = visit
  const home = `${room.prefix}/`
  if (typeof admittance === 'object') {
    const age = stays === undefined ? '' : `; Max-Age=${stays}`
    const cookie = `${room.cookie}=${admittance.session}; HttpOnly; SameSite=Strict; Path=${home}${age}`
    desk.log('a screen was let in')
    return void response.writeHead(303, { Location: home, 'Set-Cookie': cookie }).end()
  }
  // The first address opened again from the history of a screen that is already in.
  if (known !== null) return void response.writeHead(303, { Location: home }).end()
  desk.log(admittance === 'wrongToken' ? 'a wrong or used token was refused' : 'tokens are refused for a minute')
  if (admittance === 'wrongToken') return sayClosed(visit, 403)
  response.setHeader('Retry-After', '60')
  sayClosed(visit, 429)
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

function receiveUpgrade(desk: Desk, arriving: Arriving): void {
  const { request, socket } = arriving
  socket.on('error', () => socket.destroy())
  const place = placeOf(desk, request)
  const visitor = place && visitorOf({ desk, request, room: place.room })
  const isOurs = request.headers.origin !== undefined && !isFromElsewhere(request)
  if (place?.url.pathname === '/changes' && visitor && isOurs) return desk.changes.welcome(arriving, visitor)
  const isUnknown = place !== null && visitor === null
  socket.end(
    `HTTP/1.1 ${isUnknown ? '401 Unauthorized' : '403 Forbidden'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  )
}

/** The room asked for and the address in it; null when it was asked under another host's name or is not an address. */
function placeOf({ entrance }: Desk, { headers, url }: IncomingMessage): Pick<Visit, 'room' | 'url'> | null {
  if (headers.host === undefined || !entrance.hosts.includes(headers.host)) return null
  if (!url?.startsWith('/') || url.startsWith('//')) return null
  const asked = URL.parse(url, `http://${headers.host}`)
  if (asked === null) return null
  const room = entrance.roomOf(asked.pathname)
  asked.pathname = asked.pathname.slice(room.prefix.length)
  return { room, url: asked }
}

/** Another page's request, by its Origin or by what the browser says of it; following a link to the till is allowed. */
function isFromElsewhere({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers
  if (origin !== undefined && origin !== `http://${host}`) return true
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return false
  return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document'
}

function visitorOf({ desk, request, room }: Pick<Visit, 'desk' | 'request' | 'room'>): string | null {
  const name = `${room.cookie}=`
  const cookie = request.headers.cookie?.split('; ').find((one) => one.startsWith(name))
  return cookie === undefined ? null : desk.entrance.visitorOf(cookie.slice(name.length))
}

// Whoever signs in on one run of the command line is not signed in on the next.
function commandLineVisitor({ headers }: IncomingMessage): string {
  const run = headers['x-etal-run']
  return typeof run === 'string' && RUN.test(run) ? `${CLI_VISITOR}-${run}` : CLI_VISITOR
}

function onlyBy(response: ServerResponse, methods: string): void {
  response.setHeader('Allow', methods)
  response.setHeader('Connection', 'close')
  say(response, 405, 'Not this way.')
}

function sayClosed({ desk, response }: Visit, status: number): void {
  const { html, hasForm } = desk.entrance.page
  if (hasForm) response.setHeader('Content-Security-Policy', withOwnForm(HEADERS))
  say(response, status, html(status !== 401))
}

function say(response: ServerResponse, status: number, text: string): void {
  const mediaType = text.startsWith('<') ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8'
  response.writeHead(status, { 'Content-Type': mediaType }).end(text)
}

function sendJson(response: ServerResponse, status: number, value: HostAnswer): void {
  const text = JSON.stringify(value)
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(text)
}
