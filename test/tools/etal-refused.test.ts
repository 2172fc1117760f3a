// What the command line says when an operation is refused: a person reads the screen's sentence, a program one JSON document.

import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentenceOfRefusal } from '../../electron/cli/refused.ts'
import { ETAL } from '../kit/etal.ts'
import { root } from './project.ts'

const folder = mkdtempSync(join(tmpdir(), 'etal-refused-'))
const AT = ['--data', join(folder, 'data'), '--keys', join(folder, 'keys')]
const SILENT = { LANGUAGE: '', LC_ALL: '', LC_MESSAGES: '', LANG: '' }

interface Said {
  readonly code: number | string
  readonly out: string
  readonly talk: string
}

function etal(env: NodeJS.ProcessEnv, ...words: readonly string[]): Promise<Said> {
  const settings = { cwd: root, encoding: 'utf8', env: { ...process.env, ...SILENT, ...env } } as const
  return new Promise((resolve) => {
    execFile(process.execPath, [ETAL, ...words, ...AT], settings, (error, out, talk) =>
      resolve({ code: error?.code ?? 0, out, talk }),
    )
  })
}

const PAY_OUT = ['call', 'cashSession.payOut', '{"amount":500,"reason":"ice","category":"other","vatRate":0}']

describe('an operation that was refused', () => {
  beforeAll(async () => {
    const made = await etal({}, 'init', 'test/fixtures/cyprielles.json', '--rehearsal')
    if (made.code !== 0) throw new Error(made.talk)
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("is said in the computer's language, with what to do", async () => {
    const said = await etal({ LANG: 'en_GB.UTF-8' }, ...PAY_OUT)
    expect(said).toEqual({ code: 3, out: '', talk: 'The till is not open. Open it first.\n' })
  })

  it('is said in French where the computer speaks none of ours', async () => {
    const said = await etal({ LANG: 'C' }, ...PAY_OUT)
    expect(said).toEqual({ code: 3, out: '', talk: 'La caisse n’est pas ouverte. Ouvre-la d’abord.\n' })
  })

  it('is one JSON document on stdout when that is asked for, whatever the command', async () => {
    const refusal = { type: 'UnknownMember' }
    const nobody = ['call', 'member.signIn', '{"member":"0193a1b0-0000-7000-8000-000000000000"}']
    const called = await etal({ LANG: 'en_GB' }, ...nobody, '--json')
    expect([called.code, JSON.parse(called.out), called.talk]).toEqual([3, { ok: false, refusal }, ''])
    const period = ['--from', '2026-11-01', '--to', '2026-11-30', '--out', join(folder, 'out')]
    const exported = await etal({ LANG: 'en_GB' }, 'export', '--format', 'fec', ...period, '--json')
    expect([exported.code, exported.talk]).toEqual([3, ''])
    expect(JSON.parse(exported.out)).toMatchObject({ ok: false, refusal: { type: expect.any(String) as string } })
  })
})

describe('the sentence of a refusal', () => {
  const inEnglish = (refusal: { type: string }) => sentenceOfRefusal(refusal, { LANG: 'en_GB.UTF-8' })

  it('writes its amounts, days and hours', async () => {
    const short = { type: 'NotEnoughCash', inDrawer: 123_450 }
    expect(await inEnglish(short)).toBe('There is only €1,234.50 in the drawer. Take less, or put money in first.')
    const behind = { type: 'ClockBehind', now: Date.UTC(2026, 0, 2, 12), lastAt: Date.UTC(2026, 10, 28, 12) }
    expect(await inEnglish(behind)).toMatch(
      /^The computer says 02\/01\/2026 \d\d:00, but the last sale was on 28\/11\/2026 \d\d:00\.$/u,
    )
  })

  it('names the fields that were typed wrong, and an operation nobody knows', async () => {
    const wrong = { type: 'InvalidInput', issues: [{ path: 'amount', message: 'Invalid input' }] }
    expect(await inEnglish(wrong)).toBe(
      'Something is not written right. Look at what you typed.\n  amount: Invalid input',
    )
    expect(await inEnglish({ type: 'UnknownOperation', name: 'sale.recrod' } as { type: string })).toBe(
      'Étal does not know “sale.recrod”. Check how it is written.',
    )
  })

  it('says which check kept a file from being made, and what it found', async () => {
    const passed = { type: 'balanced', passed: true, details: [], mend: [] }
    const failed = { type: 'sessionsClosed', passed: false, details: ['Z 0004'], mend: [] }
    expect(await inEnglish({ type: 'ChecksFailed', checks: [passed, failed] } as { type: string })).toBe(
      'The file was not made: a check does not pass.\n  To mend: Every till is closed\n    Z 0004',
    )
  })

  it('counts choices as choices, not as money', async () => {
    expect(await inEnglish({ type: 'TooManyVariants', most: 60 } as { type: string })).toContain('60 choices')
  })

  it.each([
    [{ LANG: 'pt_BR.UTF-8' }, 'O caixa'],
    [{ LANGUAGE: 'de:uk', LANG: 'en_GB' }, 'Касу'],
    [{ LC_ALL: 'ru_RU.UTF-8', LANG: 'en_GB' }, 'Касса'],
  ])('speaks as %j asks', async (env, beginning) => {
    expect(await sentenceOfRefusal({ type: 'NoOpenSession' }, env)).toMatch(new RegExp(`^${beginning}`, 'u'))
  })

  it('shows what it has no words for as it came', async () => {
    expect(await inEnglish({ type: 'FromTomorrow' })).toBe('It does not work like that: {"type":"FromTomorrow"}')
  })
})
