// Tells every open screen of the counter which topics changed, over its WebSocket; forgets the screens that went away.

import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'

export interface Changes {
  /** Takes over a request that has been checked (Host, Origin, session). */
  welcome(request: IncomingMessage, socket: Duplex, head: Buffer): void
  tell(topics: readonly string[]): void
  close(): void
}

const HEARTBEAT_MS = 30_000
const GOING_AWAY = 1001
// A sleeping tablet does not say goodbye.
const GRACE_MS = 1_000
// A screen only listens; anything it says is dropped, anything long closes it.
const LONGEST_MESSAGE = 1024
// A screen that reads nothing any more (a sleeping tablet) is let go: it asks everything again when it comes back.
const MOST_UNREAD = 1024 * 1024

export function openChanges(): Changes {
  const server = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE, perMessageDeflate: false })
  const silent = new WeakSet<WebSocket>()
  const heartbeat = setInterval(() => {
    for (const screen of server.clients) {
      if (silent.has(screen)) screen.terminate()
      silent.add(screen)
      screen.ping()
    }
  }, HEARTBEAT_MS)
  heartbeat.unref()
  return {
    welcome(request, socket, head) {
      server.handleUpgrade(request, socket, head, (screen) => {
        screen.on('pong', () => silent.delete(screen))
        screen.on('error', () => screen.terminate())
      })
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
      for (const screen of server.clients) {
        screen.close(GOING_AWAY)
        setTimeout(() => screen.terminate(), GRACE_MS).unref()
      }
      server.close()
    },
  }
}
