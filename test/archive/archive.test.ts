// An archive can be opened and verified without Étal, and whoever changes a byte of it is found out.

import fc from 'fast-check'
import { strToU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readEntryLine } from '../../shared/archive/line.ts'
import { pageTools } from '../../renderer/verifier/page-tools.ts'
import type { TestCoop } from '../kit/coop.ts'
import { archiveOf, soldWeekend, textIn, verified, verifiedUnpacked } from './kit.ts'

let coop: TestCoop
let zip: Uint8Array
beforeAll(async () => {
  coop = await soldWeekend()
  const made = await archiveOf(coop, '2026-11-14', '2026-11-15')
  if (!made) throw new Error('An empty archive')
  zip = made
})
afterAll(() => coop.close())

describe('an archive of a weekend', () => {
  it('verifies, from its first entry to its manifest', async () => {
    const { findings, manifest, entries } = await verified(zip)
    expect(findings).toEqual([])
    expect(manifest?.counts).toEqual({ entries, tickets: 4, lines: 4, closings: 4, events: expect.any(Number) })
    expect(manifest?.files.map(({ name }) => name)).toEqual([
      ...['LISEZ-MOI.txt', 'verifier.html', 'journal-0001.jsonl', 'tickets.csv', 'lignes.csv', 'reglements.csv'],
      ...['factures.csv', 'lignes-factures.csv', 'clotures.csv', 'evenements.csv', 'versions.csv'],
    ])
  })

  it('verifies in a page, with the browser’s own Ed25519 and without it', async () => {
    expect((await verified(zip, await pageTools())).findings).toEqual([])
    vi.stubGlobal('crypto', {})
    const tools = await pageTools()
    vi.unstubAllGlobals()
    expect((await verified(zip, tools)).findings).toEqual([])
  })

  it('verifies when it was unpacked, whatever else lies in the folder', async () => {
    const files = { ...unzipSync(zip), 'notes.txt': strToU8('à rendre mardi') }
    expect((await verifiedUnpacked(files)).findings).toEqual([])
  })

  it('says every ticket in the tables, its line and how it was paid, to the cent', () => {
    const rows = (name: string) => textIn(zip, name).trim().split('\r\n')
    expect(rows('tickets.csv')).toHaveLength(1 + 4)
    expect(rows('lignes.csv')[1]).toContain(';Pochette wax;2,000;piece;18,00;0,00;36,00;20 %;6,00;biens;')
    expect(rows('reglements.csv')[1]).toMatch(/;espèces;36,00;36,00;0,00$/u)
  })

  it('holds the closing of its last day, which was made on the day after', () => {
    const closings = textIn(zip, 'clotures.csv').trim().split('\r\n').slice(1)
    expect(closings.map((row) => row.split(';').slice(2, 6))).toEqual([
      ['Z', '1', '2026-11-14', '2026-11-14'],
      ['Z', '2', '2026-11-15', '2026-11-15'],
      ['jour', '1', '2026-11-14', '2026-11-14'],
      ['jour', '2', '2026-11-15', '2026-11-15'],
    ])
    expect(textIn(zip, 'journal-0001.jsonl')).toContain('"kind":"closing.periodClosed"')
  })

  it('names nobody', async () => {
    const whole = await archiveOf(coop, '2000-01-01', '2026-12-31')
    if (!whole) throw new Error('An empty archive')
    expect((await verified(whole)).findings).toEqual([])
    const texts = Object.keys(unzipSync(whole)).filter((name) => /\.(jsonl|csv|txt)$/u.test(name))
    const names = coop.do('member.list', {}).map(({ name }) => name)
    for (const name of texts) for (const person of names) expect(textIn(whole, name), name).not.toContain(`"${person}"`)
  })

  it('is not made of days on which nothing happened', async () => {
    expect(await archiveOf(coop, '1999-01-01', '1999-12-31')).toBeNull()
  })
})

describe('whoever changes an archive', () => {
  it('is found out by any single bit, wherever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.nat(7), async (at, bit) => {
        const spoilt = zip.slice()
        spoilt[at] = (spoilt[at] ?? 0) ^ (1 << bit)
        expect((await verified(spoilt)).findings, `bit ${bit} of byte ${at}`).not.toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('is found out by bytes that are missing or more', async () => {
    expect((await verified(zip.slice(0, -1))).findings[0]?.type).toBe('zipDamaged')
    expect((await verified(Buffer.concat([zip, Buffer.from('!')]))).findings[0]?.type).toBe('zipDamaged')
    expect((await verified(new Uint8Array())).findings[0]?.type).toBe('zipDamaged')
  })

  it('is told which entry it was, and at which line', async () => {
    const files = unzipSync(zip)
    const lines = textIn(zip, 'journal-0001.jsonl').split('\n')
    const at = lines.findIndex((line) => line.includes('"kind":"sale.recorded"'))
    const seq = readEntryLine(lines[at] ?? '')?.seq
    lines[at] = (lines[at] ?? '').replace('"total":3600', '"total":1600')
    const { findings } = await verifiedUnpacked({ ...files, 'journal-0001.jsonl': strToU8(lines.join('\n')) })
    expect(findings).toEqual([
      { type: 'dataWrong', file: 'journal-0001.jsonl', seq, line: at + 1 },
      { type: 'fileChanged', file: 'journal-0001.jsonl' },
    ])
  })

  it('is told which bytes of a table it was', async () => {
    const text = textIn(zip, 'tickets.csv').replace('36,00', '16,00')
    const { findings } = await verifiedUnpacked({ ...unzipSync(zip), 'tickets.csv': strToU8(text) })
    expect(findings).toEqual([
      { type: 'fileChanged', file: 'tickets.csv', bytes: [0, unzipSync(zip)['tickets.csv']?.length] },
    ])
  })

  it('gains nothing by writing the manifest anew: the till did not sign it', async () => {
    const files = unzipSync(zip)
    const manifest = textIn(zip, 'manifeste.json').replace('"coop":"Cyprielles"', '"coop":"Cyprienne!"')
    const { findings } = await verifiedUnpacked({ ...files, 'manifeste.json': strToU8(manifest) })
    expect(findings).toEqual([{ type: 'manifestSignatureWrong', file: 'manifeste.sig' }])
  })

  it('gains nothing by a key of her own: it does not name the till', async () => {
    const files = unzipSync(zip)
    const { publicKey } = JSON.parse(textIn(zip, 'manifeste.json')) as { publicKey: string }
    const other = publicKey.replace(/^../u, publicKey.startsWith('00') ? '01' : '00')
    const manifest = textIn(zip, 'manifeste.json').replaceAll(publicKey, other)
    const { findings } = await verifiedUnpacked({ ...files, 'manifeste.json': strToU8(manifest) })
    expect(findings.map(({ type }) => type)).toContain('tillUnknown')
  })

  it('cannot take an entry out, at the end or in the middle', async () => {
    const files = unzipSync(zip)
    const lines = textIn(zip, 'journal-0001.jsonl').trimEnd().split('\n')
    const without = async (at: number) => {
      const text = `${lines.toSpliced(at, 1).join('\n')}\n`
      return (await verifiedUnpacked({ ...files, 'journal-0001.jsonl': strToU8(text) })).findings.map(
        ({ type }) => type,
      )
    }
    expect(await without(3)).toContain('sequenceBroken')
    expect(await without(lines.length - 1)).toContain('chainEndsElsewhere')
  })
})
