// The built screens as a closed list of files: an address that is not in the list leads nowhere, whatever it contains.

import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

/** A file ready to be sent. `immutable` when its name holds the hash of its content. */
export interface ClientFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly immutable: boolean
}

export interface ClientFiles {
  /** The file at this path of an address (`/`, `/assets/x.js`); a screen's own address gives the page; else null. */
  at(path: string): Promise<ClientFile | null>
}

/** Lists the folder once; refuses (throws a sentence) when the screens have not been built there. */
export async function listClientFiles(folder: string): Promise<ClientFiles> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`The screens are not built: ${folder} has no index.html`)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, string>()
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, file).split(sep).join('/')}`
    if (!path.includes('/.')) files.set(path, file)
  }
  const kept = new Map<string, ClientFile>()
  return {
    async at(path) {
      const name = files.has(path) ? path : SCREEN.test(path) ? '/index.html' : null
      if (name === null) return null
      const file = kept.get(name) ?? (await readClientFile(files.get(name) ?? '', name))
      kept.set(name, file)
      return file
    },
  }
}

/** The screens' folder, beside the built file or, when run from the sources, in `dist`. */
export function findClientFolder(here: string): string {
  const places = [
    join(here, '..', 'client'),
    join(here, '..', 'dist', 'client'),
    join(here, '..', '..', 'dist', 'client'),
  ]
  return places.find((place) => existsSync(join(place, 'index.html'))) ?? places[0] ?? here
}

// The address of a screen: `/`, `/sell`, `/money`. Nothing with a dot: those are files, there or not.
const SCREEN = /^\/[a-z-]*$/

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

async function readClientFile(file: string, path: string): Promise<ClientFile> {
  return {
    bytes: await readFile(file),
    mediaType: MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    immutable: path.startsWith('/assets/'),
  }
}
