// A scale on a serial cable: recorded lines of several makers, one that keeps silent, one that is pulled out.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { Scale } from '../../electron/devices/scale.ts'
import { openSerialLine, type OpenLine, type SerialEar } from '../../electron/devices/serial-line.ts'
import { NO_SCALE, readScaleLine, type ScaleSettings } from '../../shared/stock/scale.ts'

const PATIENCE = { word: 60, idle: 500, steady: 30, fresh: 20 }
const ON_USB: ScaleSettings = { ...NO_SCALE, path: '/dev/ttyUSB0' }
const HAS_PYTHON = spawnSync('python3', ['-c', 'import pty']).status === 0

/** A scale at the end of a cable: answers what it is asked, at its own speed. */
function scaleAt(speed: number, answer: (asked: string) => string) {
  const state = { ear: null as SerialEar | null, opened: 0, closed: 0 }
  const open: OpenLine = async ({ baudRate }, ear) => {
    state.ear = ear
    state.opened += 1
    return {
      send: (asked) => setTimeout(() => ear.onText(baudRate === speed ? answer(asked) : 'x~\u0001}'), 2),
      close: () => void (state.closed += 1),
    }
  }
  return { open, state, says: (text: string) => state.ear?.onText(text) }
}

const weight = (grams: number, isSteady: boolean | null, isBare = false) => ({
  ...{ type: 'weight', grams, isSteady, isBare },
})

describe('a line of a scale', () => {
  it.each([
    ['ST,GS,+  0.966kg', weight(966, true)],
    ['US,GS,+  0.950kg', weight(950, false)],
    ['ST,NT,-  0.012kg', weight(-12, true)],
    ['ST,+00012.5  g', weight(13, true)],
    ['OL,GS,+9999999kg', { type: 'tooHeavy' }],
    ['S S     0.966 kg', weight(966, true)],
    ['S D     1.0005 kg', weight(1001, false)],
    ['S S     -3 g', weight(-3, true)],
    ['S I', { type: 'busy' }],
    ['S +', { type: 'tooHeavy' }],
    ['S -', { type: 'belowZero' }],
    ['  0,966', weight(966, null, true)],
    ['   966 g', weight(966, null)],
    ['  0.950 kg ?', weight(950, false)],
    ['+ 0.000', weight(0, null, true)],
    ['\u0002  0.966\u0003', weight(966, null, true)],
  ])('%s', (line, read) => {
    expect(readScaleLine(line, 'kg')).toEqual(read)
  })

  it.each(['', 'ES', '2.13 lb', 'ST,GS', 'S S kg', '12:30', 'kg', '0.9.6', 'S S     0.966'])(
    'is not taken for a weight: %j',
    (line) => {
      expect(readScaleLine(line, 'kg')).toBeNull()
    },
  )
})

describe('a scale that speaks all the time', () => {
  it('is steady when it says so, and read from lines cut anywhere', async () => {
    const { open, says, state } = scaleAt(9600, () => '')
    const scale = new Scale(open, PATIENCE)
    const first = scale.read(ON_USB)
    await new Promise((resolve) => setTimeout(resolve, 5))
    says('S,GS,+  0.9')
    says('66kg\r\nUS,GS,+  0.9')
    expect(await first).toEqual({ ok: false, refusal: { type: 'ScaleUnreadable' } })
    says('50kg\r\n')
    expect(await scale.read(ON_USB)).toEqual({ ok: true, value: { grams: 950, isSteady: false } })
    says('ST,GS,+  0.966kg\r\n')
    expect(await scale.read(ON_USB)).toEqual({ ok: true, value: { grams: 966, isSteady: true } })
    expect(state.opened).toBe(1)
    scale.close()
    await Promise.resolve()
    expect(state.closed).toBe(1)
  })

  it('without a word of steadiness, is steady once it has said the same for a while', async () => {
    const { open, says } = scaleAt(9600, () => '')
    const scale = new Scale(open, PATIENCE)
    const first = scale.read(ON_USB)
    await new Promise((resolve) => setTimeout(resolve, 5))
    says('0.966\r\n')
    expect(await first).toEqual({ ok: true, value: { grams: 966, isSteady: false } })
    await new Promise((resolve) => setTimeout(resolve, PATIENCE.steady + 5))
    says('0.966\r\n')
    expect(await scale.read(ON_USB)).toEqual({ ok: true, value: { grams: 966, isSteady: true } })
    scale.close()
  })

  it('lets its port go when nobody weighs any more', async () => {
    const { open, says, state } = scaleAt(9600, () => '')
    const scale = new Scale(open, { ...PATIENCE, idle: 30 })
    const read = scale.read(ON_USB)
    await new Promise((resolve) => setTimeout(resolve, 5))
    says('0.966 kg\r\n')
    await read
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(state.closed).toBe(1)
  })
})

describe('a scale that is set up by a try', () => {
  it('is found at its own speed, asked, its unit said', async () => {
    const { open } = scaleAt(4800, (asked) => (asked === 'SI\r\n' ? 'S S     0.966 kg\r\n' : 'ES\r\n'))
    const scale = new Scale(open, PATIENCE)
    const way = { ...ON_USB, baudRate: 4800, asks: true }
    expect(await scale.try('/dev/ttyUSB0')).toEqual({ ok: true, value: [{ settings: way, grams: 966 }] })
    expect(await scale.read(way)).toEqual({ ok: true, value: { grams: 966, isSteady: true } })
    scale.close()
  })

  it('whose numbers stand alone leaves the choice of kilos or grams to who sees it', async () => {
    const { open } = scaleAt(9600, () => '   1966\r\n')
    const tried = await new Scale(open, PATIENCE).try('/dev/ttyUSB0')
    expect(tried).toMatchObject({ ok: true, value: [{ settings: { bare: 'g' }, grams: 1966 }] })
    const { open: another } = scaleAt(9600, () => '  0.966\r\n')
    const both = await new Scale(another, PATIENCE).try('/dev/ttyUSB0')
    expect(both).toMatchObject({ value: [{ settings: { bare: 'kg' }, grams: 966 }, { grams: 1 }] })
  })

  it('tells a silent one from one that nobody understands', async () => {
    const silent: OpenLine = async () => ({ send: () => undefined, close: () => undefined })
    const impatient = { ...PATIENCE, word: 5 }
    expect(await new Scale(silent, impatient).try('/dev/ttyUSB0')).toMatchObject({ refusal: { type: 'ScaleSilent' } })
    const { open } = scaleAt(9600, () => 'ES\r\n')
    expect(await new Scale(open, impatient).try('/dev/ttyUSB0')).toMatchObject({ refusal: { type: 'ScaleUnreadable' } })
  })
})

describe('a scale that fails', () => {
  it('is not there at all', async () => {
    const scale = new Scale(() => Promise.reject(new Error('ENOENT')), PATIENCE)
    expect(await scale.read(NO_SCALE)).toEqual({ ok: false, refusal: { type: 'NoScale' } })
    expect(await scale.read(ON_USB)).toEqual({ ok: false, refusal: { type: 'ScaleUnplugged' } })
    expect(await scale.try('/dev/ttyUSB0')).toEqual({ ok: false, refusal: { type: 'ScaleUnplugged' } })
  })

  it('is pulled out while it is listened to, and read again once it is back', async () => {
    const { open, says, state } = scaleAt(9600, () => '')
    const scale = new Scale(open, PATIENCE)
    const lost = scale.read(ON_USB)
    await new Promise((resolve) => setTimeout(resolve, 5))
    state.ear?.onGone()
    expect(await lost).toEqual({ ok: false, refusal: { type: 'ScaleUnplugged' } })
    const found = scale.read(ON_USB)
    await new Promise((resolve) => setTimeout(resolve, 5))
    says('ST,GS,+  0.966kg\r\n')
    expect(await found).toEqual({ ok: true, value: { grams: 966, isSteady: true } })
    scale.close()
  })

  it.each([
    ['S +', 'ScaleTooHeavy'],
    ['S S   -0.012 kg', 'ScaleBelowZero'],
    ['S S   9999 kg', 'ScaleUnreadable'],
  ])('says %s', async (line, type) => {
    const { open } = scaleAt(9600, () => `${line}\r\n`)
    const scale = new Scale(open, PATIENCE)
    expect(await scale.read({ ...ON_USB, asks: true })).toEqual({ ok: false, refusal: { type } })
    scale.close()
  })
})

// Python opens the pseudo-terminal that stands for the cable: without it the port itself cannot be tried here.
describe.skipIf(!HAS_PYTHON)('a pseudo-terminal in the place of the cable', () => {
  it('is opened by the computer’s own library, and a seven-bit line with its parity is read', async () => {
    const python = spawn('python3', ['-u', '-c', SCALE_ON_A_TERMINAL], { stdio: ['pipe', 'pipe', 'inherit'] })
    const [path] = (await once(createInterface(python.stdout), 'line')) as [string]
    const scale = new Scale(openSerialLine, { ...PATIENCE, word: 2_000 })
    try {
      const read = await scale.read({ ...NO_SCALE, path, asks: true })
      expect(read).toEqual({ ok: true, value: { grams: 966, isSteady: true } })
    } finally {
      scale.close()
      python.kill()
    }
  })
})

/** Answers each question with `S S     0.966 kg`, the highest bit set as even parity sets it. */
const SCALE_ON_A_TERMINAL = `
import os, pty, tty
master, slave = pty.openpty()
tty.setraw(slave)
print(os.ttyname(slave), flush=True)
even = lambda byte: byte | (bin(byte).count('1') % 2) << 7
while True:
    if os.read(master, 64).endswith(b'\\n'):
        os.write(master, bytes(map(even, b'S S     0.966 kg\\r\\n')))
`
