// Tells every open screen of the counter which topics changed, over its WebSocket; forgets the screens that went away.

import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'

export interface Changes {
  /** Takes over a request that has been checked (Host, Origin, session). */
  welcome(arriving: Arriving, visitor: string): void
  tell(topics: readonly string[]): void
  isHere(visitor: string): boolean
  /** Hangs up on a visitor; her page then asks for itself again, and is told that it is closed. */
  sendAway(visitor: string): void
  close(): void
}

export interface Arriving {
  readonly request: IncomingMessage
  readonly socket: Duplex
  readonly head: Buffer
}

const HEARTBEAT_MS = 30_000
const GOING_AWAY = 1001
/** Our own: the screen is not welcome any more (`renderer/app/client.ts` knows it). */
const SENT_AWAY = 4401
// A sleeping tablet does not say goodbye.
const GRACE_MS = 1_000
// A screen only listens; anything it says is dropped, anything long closes it.
const LONGEST_MESSAGE = 1024
// A screen that reads nothing any more (a sleeping tablet) is let go: it asks everything again when it comes back.
const MOST_UNREAD = 1024 * 1024

/** `moved` hears when a screen comes or goes. */
export function openChanges(moved: () => void = () => undefined): Changes {
  const server = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE, perMessageDeflate: false })
  const silent = new WeakSet<WebSocket>()
  const visitors = new Map<WebSocket, string>()
  const heartbeat = setInterval(() => {
    for (const screen of server.clients) {
      if (silent.has(screen)) screen.terminate()
      silent.add(screen)
      screen.ping()
    }
  }, HEARTBEAT_MS)
  heartbeat.unref()
  return {
    welcome({ request, socket, head }, visitor) {
      server.handleUpgrade(request, socket, head, (screen) => {
        visitors.set(screen, visitor)
        screen.on('pong', () => silent.delete(screen))
        screen.on('error', () => screen.terminate())
        screen.on('close', () => {
          visitors.delete(screen)
          moved()
        })
        moved()
      })
    },
    isHere: (visitor) => [...visitors.values()].includes(visitor),
    sendAway(visitor) {
      for (const [screen, of] of visitors) if (of === visitor) hangUp(screen, SENT_AWAY)
    },
    tell(topics) {
      const message = JSON.stringify(topics)
      for (const screen of server.clients) {
        if (screen.bufferedAmount > MOST_UNREAD) screen.terminate()
        else if (screen.readyState === screen.OPEN) screen.send(message)
      }
    },
    close() {
      clearInterval(heartbeat)
      for (const screen of server.clients) hangUp(screen, GOING_AWAY)
      server.close()
    },
  }
}

function hangUp(screen: WebSocket, code: number): void {
  screen.close(code)
  setTimeout(() => screen.terminate(), GRACE_MS).unref()
}
