// What is bundled is free to be: every package the layers import, and what it needs, is under a licence the decision names.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './pages.ts'

interface Locked {
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const locked = (
  JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
).packages
const decision = readFileSync(join(ROOT, 'docs', 'decisions', '2026-11-22-eupl-1-2.md'), 'utf8')
const OWN_LAYERS = ['shared', 'db', 'electron', 'renderer']

/** Packages that the four layers import; Electron is the program they run in. */
function imported(): string[] {
  const sources = OWN_LAYERS.flatMap((layer) =>
    readdirSync(join(ROOT, layer), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|css)$/.test(name))
      .map((name) => readFileSync(join(ROOT, layer, name), 'utf8')),
  )
  const names = sources.flatMap((source) =>
    [...source.matchAll(/(?:from|import|@import)\s*\(?'((?:@[\w-]+\/)?[\w][\w.-]*)(?:\/[^']*)?'/g)].map(
      ([, name]) => name ?? '',
    ),
  )
  return [...new Set(names)].filter((name) => name !== 'electron' && `node_modules/${name}` in locked).sort()
}

/** Where a package stands for whoever needs it: beside it, or in a folder above. */
function placeOf(name: string, from: string): string | undefined {
  const own = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (own in locked) return own
  return from === '' ? undefined : placeOf(name, from.slice(0, from.lastIndexOf('node_modules/')).replace(/\/$/, ''))
}

function withNeeds(names: readonly string[]): Map<string, string> {
  const licences = new Map<string, string>()
  const waiting = names.map((name) => ({ name, from: '' }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const place = placeOf(next.name, next.from)
    const found = place === undefined ? undefined : locked[place]
    if (place === undefined || !found || licences.has(place)) continue
    licences.set(place, found.license ?? 'none')
    for (const name of Object.keys({ ...found.dependencies, ...found.optionalDependencies }))
      waiting.push({ name, from: place })
  }
  return licences
}

describe('the licences of what is bundled', () => {
  const licences = withNeeds([...imported(), 'better-sqlite3', '@napi-rs/canvas', 'serialport'])

  it('were looked for', () => {
    expect(licences.size).toBeGreaterThan(60)
    expect([...licences.keys()]).toContain('node_modules/@tanstack/query-core')
  })

  it('are all named by the decision, and none is of the GPL family', () => {
    const table = decision.slice(decision.indexOf('| Licence |'), decision.indexOf('All of these allow'))
    const unnamed = [...licences].filter(([, licence]) => !table.includes(licence) || /GPL|none/.test(licence))
    expect(unnamed).toEqual([])
  })

  it('stand in a table that names each imported package', () => {
    const missing = imported().filter((name) => !decision.includes(name) && !name.startsWith('@fontsource'))
    expect(missing).toEqual([])
  })
})
