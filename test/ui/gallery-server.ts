// The gallery built once and served from memory of the disk, apart from the app's own build.

import react from '@vitejs/plugin-react'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { build, preview, type InlineConfig } from 'vite'

/** Names of the gallery's pages. */
export const PAGE_NAMES = [
  'sell',
  'pay',
  'count',
  'measure',
  'people',
  'start',
  'form',
  'sheet',
  'cloth',
  'pictures',
] as const

/** The three themes. */
export const THEMES = ['day', 'night', 'sunlight'] as const

/** Builds the gallery and serves it on a free port; `close` takes both away. */
export async function serveGallery(): Promise<{ url: (query: string) => string; close: () => Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'etal-gallery-'))
  const root = import.meta.dirname
  process.env['NODE_ENV'] = 'production'
  const config: InlineConfig = { configFile: false, root, logLevel: 'warn', plugins: [react()] }
  await build({ ...config, build: { outDir, emptyOutDir: true, rollupOptions: { input: join(root, 'gallery.html') } } })
  const server = await preview({ ...config, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  const base = server.resolvedUrls?.local[0]
  if (!base) throw new Error('The gallery is not served')
  return {
    url: (query) => `${base}gallery.html?${query}`,
    close: async () => {
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}

/** A browser without a sandbox of its own and without any call home. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['ETAL_CHROMIUM'] || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--test-type',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
