// The fonts that paper pictures are drawn with: the ones the screens ship, found wherever the app runs from.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Subsets of the shipped Noto Sans, in the order a character is looked for. */
const SUBSETS = [
  { family: 'Etal Latin', file: 'noto-sans-latin-standard-normal' },
  { family: 'Etal Latin Ext', file: 'noto-sans-latin-ext-standard-normal' },
  { family: 'Etal Cyrillic', file: 'noto-sans-cyrillic-standard-normal' },
  { family: 'Etal Cyrillic Ext', file: 'noto-sans-cyrillic-ext-standard-normal' },
  { family: 'Etal Arabic', file: 'noto-sans-arabic-arabic-standard-normal' },
] as const

/** The families in CSS order; the system's own fonts come last, for scripts we do not ship. */
export const PAPER_FAMILIES = [...SUBSETS.map(({ family }) => `'${family}'`), 'sans-serif'].join(', ')

/**
 * The font files' bytes: from the built screens beside the built host (`dist/client/assets`, also inside a packaged
 * app), else from the packages they come from when running from sources. Throws when one is nowhere: a broken build.
 */
export function paperFonts(from: string = import.meta.dirname): readonly { family: string; bytes: Buffer }[] {
  const built = [join(from, '..', 'client', 'assets'), join(from, '..', '..', 'client', 'assets')].find((folder) =>
    existsSync(folder),
  )
  const assets = built === undefined ? [] : readdirSync(built).map((name) => ({ name, path: join(built, name) }))
  return SUBSETS.map(({ family, file }) => {
    const shipped = assets.find(({ name }) => name.startsWith(`${file}-`) && name.endsWith('.woff2'))
    return { family, bytes: readFileSync(shipped?.path ?? fromPackage(file)) }
  })
}

function fromPackage(file: string): string {
  const name = file.startsWith('noto-sans-arabic') ? 'noto-sans-arabic' : 'noto-sans'
  return createRequire(import.meta.url).resolve(`@fontsource-variable/${name}/files/${file}.woff2`)
}
