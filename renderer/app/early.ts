// What the first screen will show, asked for before anything else of the page has run: the host answers meanwhile.

import type { Input, OperationName } from '../../shared/contract.ts'
import { CATALOGUES } from '../text/catalogues.ts'

/** What is sent: `request` names a command, so that a repeat gets the first answer. */
export interface Asked {
  readonly name: string
  readonly input: unknown
  readonly request?: string
  readonly book?: string
}

/** Tiles asked for in one go. */
export const TILES_PAGE = 120

const SHOWN = 'etal.shown'
const SPOKEN = 'etal.spoken'
/** How all ranges together are remembered. */
const WHOLE = 'whole'

const answers = new Map<string, Promise<unknown>>()
let socket: WebSocket | undefined

/** The first thing a page does. Where nobody sold before, nothing is known of what it will show. */
export function askEarly(): void {
  if (!window.etal) socket = new WebSocket(changesAddress())
  ask('coop.status', {})
  const shown = localStorage.getItem(SHOWN)
  if (shown === null) return
  const range = shown === WHOLE ? null : (shown as Input<'catalogue.tiles'>['range'])
  ask('catalogue.tiles', { range, offset: 0, limit: TILES_PAGE })
  ask('catalogue.ranges', {})
  ask('cashSession.current', {})
  ask('sale.last', {})
  ask('member.list', { withLeft: false })
  const [, words] = Object.entries(CATALOGUES).find(([language]) => language === localStorage.getItem(SPOKEN)) ?? []
  // Whoever speaks asks again, and says what went wrong.
  void words?.().catch(() => undefined)
}

/** The answer asked for early, once; undefined when it was not, or could not be had. */
export function takeEarly(name: string, input: unknown): Promise<unknown> | undefined {
  const key = keyOf(name, input)
  const answer = answers.get(key)
  answers.delete(key)
  return answer
}

/** From now on everything is asked again: something changed, or the first screen has long been there. */
export function forgetEarly(): void {
  answers.clear()
}

/** The wire of changes opened early, once. */
export function takeSocket(): WebSocket | undefined {
  const taken = socket
  socket = undefined
  return taken
}

/** Remembers for the next opening which tiles the first screen begins with. */
export function rememberShown(range: string | null): void {
  localStorage.setItem(SHOWN, range ?? WHOLE)
}

/** Remembers for the next opening whose words will be needed. */
export function rememberSpoken(language: string): void {
  localStorage.setItem(SPOKEN, language)
}

/** Where changes are told. */
export function changesAddress(): URL {
  const address = new URL('changes', document.baseURI)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  return address
}

/** Sends a question to the counter. */
export function send(asked: Asked): Promise<Response> {
  return fetch(new URL('call', document.baseURI), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  })
}

/** Whether the host itself answered. */
export function isAnswer(response: Response): boolean {
  return response.headers.get('content-type')?.includes('json') ?? false
}

function ask<N extends OperationName>(name: N, input: Input<N>): void {
  const asked = { name, input }
  const answer = window.etal
    ? window.etal.call(asked)
    : send(asked).then((response) => (isAnswer(response) ? response.json() : undefined))
  // What fails is asked again, and fails aloud, when it is needed.
  answers.set(
    keyOf(name, input),
    answer.catch(() => undefined),
  )
}

function keyOf(name: string, input: unknown): string {
  return JSON.stringify([name, input])
}
