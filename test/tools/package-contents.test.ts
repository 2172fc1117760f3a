// Proves that the check of the package sees what does not belong in it and what is missing from it.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { root } from './project.ts'

interface Packed {
  system: string
  files: string[]
  unpacked: string[]
  asarBytes: number
  fuses: string
  devPackages: string[]
}

const { complaintsAbout } = (await import(pathToFileURL(join(root, 'tools/package-contents.mjs')).href)) as {
  complaintsAbout: (packed: Packed) => string[]
}

const NATIVES = [
  'node_modules/@serialport/bindings-cpp/prebuilds/win32-x64/@serialport+bindings-cpp.node',
  'node_modules/better-sqlite3/prebuilds/win32-x64.node',
]

const RIGHT: Packed = {
  system: 'win',
  files: [
    'package.json',
    'LICENSE',
    'dist/main/main.js',
    'dist/preload/preload.cjs',
    'dist/client/index.html',
    'dist/client/notices.txt',
    'dist/verifier/verifier.html',
    ...NATIVES,
  ],
  unpacked: NATIVES,
  asarBytes: 3_000_000,
  fuses: '01001100',
  devPackages: ['react'],
}

const withFile = (file: string) => complaintsAbout({ ...RIGHT, files: [...RIGHT.files, file] })

describe('The check of the package', () => {
  it('has nothing against a right one', () => {
    expect(complaintsAbout(RIGHT)).toEqual([])
  })

  it.each([
    'shared/kernel/money.ts',
    'test/fixtures/cyprielles.json',
    'tools/start.mjs',
    'dist/counter/counter.js',
    'dist/main/main.js.map',
    'dist/main/main.ts',
    'dist/client/.vite/manifest.json',
    'till.sqlite',
    'node_modules/react/index.js',
    'node_modules/better-sqlite3/deps/sqlite3.gyp',
    'node_modules/better-sqlite3/prebuilds/linux-x64.node',
  ])('refuses %s', (file) => {
    expect(withFile(file).join()).toContain(file)
  })

  it.each(RIGHT.files)('misses %s', (file) => {
    const files = RIGHT.files.filter((other) => other !== file)
    expect(complaintsAbout({ ...RIGHT, files }).join()).toContain(`${file} is missing`)
  })

  it('wants the native files outside the archive, the fuses set and the archive small', () => {
    const complaints = complaintsAbout({ ...RIGHT, unpacked: [], fuses: '10110000', asarBytes: 60_000_000 })
    expect(complaints).toHaveLength(NATIVES.length + 2)
  })
})
