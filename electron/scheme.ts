// The app's own addresses: `etal://app/` serves the screens, `etal://picture/<hash>` the coop's pictures.

import { protocol, type Session } from 'electron'
import type { ClientFiles } from './client-files.ts'
import type { Host } from './host.ts'
import { securityHeaders } from './policy.ts'

/** The page's address. */
export const HOME = 'etal://app/'

/** Before Electron is ready: makes the scheme a secure origin like https (camera, fetch, modules). */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'etal', privileges }])
}

/** Answers the app's addresses in a session; anything else under the scheme is not found. */
export function serveScheme(
  session: Session,
  { files, opening }: { files: ClientFiles; opening: Promise<Host> },
): void {
  session.protocol.handle('etal', async ({ url, method }) => {
    const { host, pathname } = new URL(url)
    if (method !== 'GET') return nothing(405)
    if (host === 'app') return file(files, pathname)
    if (host === 'picture') return picture(await opening, pathname.slice(1))
    return nothing(404)
  })
}

/** Whether an address is one of the app's own pages. */
export function isHome(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === 'etal:' && url.host === 'app'
}

const HEADERS = securityHeaders('etal://picture')
const HASH = /^[0-9a-f]{64}$/
const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp']
const FOR_EVER = 'private, max-age=31536000, immutable'

async function file(files: ClientFiles, path: string): Promise<Response> {
  const found = await files.at(path)
  if (found === null) return nothing(404)
  const caching = found.immutable ? FOR_EVER : 'no-cache'
  return answer(found.bytes, { 'Content-Type': found.mediaType, 'Cache-Control': caching })
}

async function picture(host: Host, hash: string): Promise<Response> {
  const found = HASH.test(hash) ? await host.picture(hash) : null
  if (found === null || !PICTURE_TYPES.includes(found.mediaType)) return nothing(404)
  return answer(found.bytes, { 'Content-Type': found.mediaType, 'Cache-Control': FOR_EVER })
}

function answer(bytes: Uint8Array, headers: Record<string, string>): Response {
  return new Response(new Uint8Array(bytes), { headers: { ...HEADERS, ...headers } })
}

function nothing(status: number): Response {
  return new Response(null, { status, headers: HEADERS })
}
