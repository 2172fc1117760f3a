// The other ways to a printer: a raw queue of the system, a serial port, a file; each says what it knows.

import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deliver } from '../../electron/devices/deliver.ts'
import { foundPrinters } from '../../electron/devices/found.ts'
import { readStatus } from '../../electron/devices/status.ts'

const BYTES = Uint8Array.of(0x1b, 0x40, 0x82, 0xd5, 0x0a)
const PATIENCE = { connect: 300, idle: 500, status: 100 }
let folder: string
let path: string | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etal-print-'))
  path = process.env.PATH
})
afterEach(() => {
  process.env.PATH = path
  rmSync(folder, { recursive: true, force: true })
})

/** Puts a program of the printing system before the computer's own. */
function program(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, name), 0o755)
  process.env.PATH = `${folder}:${path ?? ''}`
}

describe('a file', () => {
  it('takes the bytes as they are, one paper after the other', async () => {
    const to = { type: 'file', path: join(folder, 'lp0') } as const
    expect(await deliver(BYTES, to, PATIENCE)).toEqual({ ok: true })
    expect(await deliver(BYTES, to, PATIENCE)).toEqual({ ok: true })
    expect([...readFileSync(to.path)]).toEqual([...BYTES, ...BYTES])
  })

  it('that cannot be opened is a printer that does not answer', async () => {
    const to = { type: 'file', path: join(folder, 'none', 'lp0') } as const
    expect(await deliver(BYTES, to, PATIENCE)).toMatchObject({ ok: false, trouble: 'notAnswering', touched: false })
  })
})

describe('a queue of the system', () => {
  it('is handed the bytes, raw', async () => {
    program('lp', `echo "$@" > ${folder}/asked; cat > ${folder}/bytes`)
    expect(await deliver(BYTES, { type: 'queue', name: 'Caisse 1' }, PATIENCE)).toEqual({ ok: true })
    expect(readFileSync(join(folder, 'asked'), 'utf8').trim()).toBe('-d Caisse 1 -o raw')
    expect([...readFileSync(join(folder, 'bytes'))]).toEqual([...BYTES])
  })

  it('that does not exist says so, and may be tried again', async () => {
    program('lp', 'echo "lp: no such destination" >&2; exit 1')
    const said = await deliver(BYTES, { type: 'queue', name: 'x' }, PATIENCE)
    expect(said).toMatchObject({
      ok: false,
      touched: false,
      trouble: 'notAnswering',
      detail: 'lp: no such destination',
    })
  })

  it('that hangs is uncertain: it may have taken the paper', async () => {
    program('lp', 'exec sleep 5')
    expect(await deliver(BYTES, { type: 'queue', name: 'x' }, PATIENCE)).toMatchObject({ ok: false, touched: true })
  })

  it('is found by name, and a computer without a printing system has none', async () => {
    program('lpstat', 'echo Caisse; echo Cuisine')
    expect(await foundPrinters()).toEqual(
      expect.arrayContaining([
        { type: 'queue', name: 'Caisse' },
        { type: 'queue', name: 'Cuisine' },
      ]),
    )
    program('lpstat', 'exit 1')
    expect((await foundPrinters()).filter(({ type }) => type === 'queue')).toEqual([])
  })
})

describe('a serial port', () => {
  it('that is not there does not answer', async () => {
    const to = { type: 'serial', path: join(folder, 'ttyUSB9'), baudRate: 9600 } as const
    expect(await deliver(BYTES, to, PATIENCE)).toMatchObject({ ok: false, trouble: 'notAnswering', touched: false })
  })
})

describe('no printer', () => {
  it('is said, not tried', async () => {
    expect(await deliver(BYTES, { type: 'none' })).toMatchObject({ ok: false, trouble: 'noPrinter', touched: false })
  })
})

describe('what a printer says of itself', () => {
  it.each([
    [[0x12, 0x12, 0x12], 'ready'],
    [[0x1a, 0x16, 0x12], 'coverOpen'],
    [[0x1a, 0x32, 0x72], 'outOfPaper'],
    [[0x12, 0x12, 0x1e], 'ready'],
    [[0x1a, 0x52, 0x12], 'other'],
  ] as const)('%j is %s', (answers, state) => {
    expect(readStatus(answers)).toBe(state)
  })
})
