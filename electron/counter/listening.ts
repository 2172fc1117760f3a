// A server that listens to one address, patient with slow visitors but not for ever, and closes politely.

import { createServer, type Server } from 'node:http'

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

/** Listens; 0 takes a free port. Throws when the port is taken or the address is not this computer's. */
export async function listenAt(address: string, port: number): Promise<Server> {
  const server = createServer(PATIENCE)
  server.maxConnections = MOST_CONNECTIONS
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, () => {
      server.off('error', reject)
      resolve()
    })
  })
  return server
}

/** Stops listening; questions in hand are answered first, within three seconds. */
export function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(impatient)
      resolve()
    })
    server.closeIdleConnections()
  })
}
