// Prints a page of HTML as PDF: with a hidden window in Electron, with the installed browser elsewhere.

import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { findBrowser, scratchFolder } from './browser.ts'

/** No browser of the Chromium family on a computer where the app runs without Electron. */
export class NoBrowser extends Error {
  readonly sentence = 'Printing needs Chromium, Chrome or Edge on this computer.'
}

/**
 * The page as PDF. It sizes its own sheets (`@page`), runs no script and loads nothing but what it carries (`data:`).
 * Throws {@link NoBrowser} when there is nothing to print with.
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  return process.versions['electron'] === undefined ? printInBrowser(html) : printInElectron(html)
}

const PATIENCE_MS = 60_000

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">`

// As early as it counts: first in the head, or after the doctype when there is no head.
function alone(html: string): string {
  const start = [/<head[^>]*>/i, /<html[^>]*>/i, /<!doctype[^>]*>/i].find((tag) => tag.test(html))
  return start === undefined ? POLICY + html : html.replace(start, (tag) => tag + POLICY)
}

async function printInElectron(html: string): Promise<Uint8Array> {
  const { printInWindow } = await import('./pdf-window.ts')
  return withPage(tmpdir(), html, ({ page }) => printInWindow(page))
}

async function printInBrowser(html: string): Promise<Uint8Array> {
  const browser = findBrowser()
  if (browser === null) throw new NoBrowser()
  return withPage(scratchFolder(browser), html, async ({ page, folder }) => {
    const pdf = join(folder, 'page.pdf')
    const args = [
      ...QUIET,
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]
    await promisify(execFile)(browser, args, { timeout: PATIENCE_MS, killSignal: 'SIGKILL' })
    return readFile(pdf)
  })
}

const QUIET = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** Lends the page as a file that only its owner can read, in a folder that is gone afterwards. */
async function withPage(
  place: string,
  html: string,
  print: (lent: { page: string; folder: string }) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(place, 'etal-print-'))
  try {
    const page = join(folder, 'page.html')
    await writeFile(page, alone(html), { mode: 0o600 })
    return await print({ page, folder })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
