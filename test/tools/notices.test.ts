// What a licence asks for goes with the app: its words, for all that is bundled or packed.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageOf } from '../../tools/notices.mjs'
import { ROOT } from '../docs/pages.ts'

const PATH = join(ROOT, 'dist', 'client', 'notices.txt')

describe('the notices', () => {
  it('are of the package that a module is of, wherever it stands', () => {
    const of = (id: string) => packageOf(id)?.replaceAll('\\', '/')
    expect(of('/app/node_modules/react/cjs/react.production.js')).toBe('/app/node_modules/react')
    expect(of('/app/node_modules/@a/b/node_modules/@c/d/e.js?commonjs-es-import')).toBe(
      '/app/node_modules/@a/b/node_modules/@c/d',
    )
    expect(of('\0/app/node_modules/ws/lib/sender.js')).toBe('/app/node_modules/ws')
    expect(of('/app/renderer/main.tsx')).toBeUndefined()
  })

  // Without a build there is nothing to look into; `npm test` builds first.
  it.skipIf(!existsSync(PATH))('carry the words of each, letters and packed libraries too', () => {
    const text = readFileSync(PATH, 'utf8')
    for (const name of ['react', '@fontsource-variable/noto-sans', 'better-sqlite3', '@serialport/bindings-cpp', 'zod'])
      expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'mu'))
    expect(text).toContain('Copyright (c) 2017 Joshua Wise')
    expect(text).toContain('SIL Open Font License')
    expect(text).not.toMatch(/\bvitest \d/u)
  })
})
