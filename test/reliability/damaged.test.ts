// Files as bad days leave them: cut, emptied, a bit turned, gone, locked, from a newer Étal. A sentence, and they stay as they are.

import Database from 'better-sqlite3'
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyFile } from '../../db/journal/verify.ts'
import { knownHeads } from '../../db/journal/keys.ts'
import { CannotOpen } from '../../electron/lock.ts'
import { ETAL } from '../kit/etal.ts'
import { lively, sellPouch } from './kit/history.ts'
import { addRawEntry, rawEntries } from './kit/raw-journal.ts'
import { openShop, type Shop, type ShopFolder } from './kit/shop.ts'

let lived: ShopFolder
beforeAll(async () => {
  lived = await lively()
}, 30_000)
afterAll(() => lived.remove())

const till = (folder: ShopFolder) => join(folder.data, 'till.sqlite')

describe('a till’s file', () => {
  const size = () => statSync(till(lived)).size
  const damages: readonly (readonly [string, (path: string) => void])[] = [
    ['cut in the middle', (path) => truncateSync(path, Math.floor(size() / 2))],
    ['that lacks its last page', (path) => truncateSync(path, size() - 4096)],
    ['of a hundred bytes', (path) => truncateSync(path, 100)],
    ['of ten bytes', (path) => truncateSync(path, 10)],
    ['of nothing', (path) => truncateSync(path, 0)],
    ['that is gone', (path) => rmSync(path)],
    ['that is a picture', (path) => writeFileSync(path, Buffer.from('ffd8ffe000104a464946', 'hex'))],
    ['whose header is zeros', (path) => overwrite(path, 0, Buffer.alloc(100))],
    ['whose first table is zeros', (path) => overwrite(path, 100, Buffer.alloc(3000))],
  ]
  it.each(damages)('%s is refused with a sentence, and left as it is', async (_how, damage) => {
    const folder = lived.copy()
    damage(till(folder))
    const before = contents(folder)
    expect(await sentenceOf(folder)).toMatch(/damaged and was left as it is\. Put back the last backup/)
    expect(contents(folder)).toEqual(before)
    folder.remove()
  })

  it('with a bit turned anywhere is refused, or verified and the fault named, or nothing is lost', async () => {
    const outcomes = { refused: 0, named: 0, harmless: 0 }
    const whole = dump(till(lived))
    for (const at of [...places(size(), 24), ...journalPlaces(16)]) {
      const folder = lived.copy()
      const [byte = 0] = readFileSync(till(folder)).subarray(at, at + 1)
      overwrite(till(folder), at, Buffer.from([byte ^ (1 << (at % 8))]))
      const before = contents(folder)
      const shop = await opened(folder)
      if (shop instanceof CannotOpen) {
        expect(contents(folder), `bit at ${at}`).toEqual(before)
        outcomes.refused += 1
      } else {
        await shop.close()
        const { findings } = verifyFile(till(folder), { tables: true, knownHeads: knownHeads(folder.keys) })
        if (findings.length > 0) outcomes.named += 1
        else expect(dump(till(folder)).slice(0, whole.length), `bit at ${at}`).toEqual(whole)
        if (findings.length === 0) outcomes.harmless += 1
      }
      folder.remove()
    }
    expect(outcomes.named).toBeGreaterThan(5)
  }, 60_000)

  it('that was cut while a crash had left its log beside it is put right by the log, or refused', async () => {
    const folder = lived.copy()
    const shop = await openShop(folder)
    await sellPouch(shop, 'card')
    const crashed = folder.copy()
    await shop.close()
    const after = await openShop(crashed)
    await sellPouch(after, 'card')
    await after.closeAndCheck()
    for (const one of [folder, crashed]) one.remove()
  })
})

describe('a desk’s file that is damaged', () => {
  it('is refused with a sentence, and left as it is', async () => {
    const folder = lived.copy()
    overwrite(join(folder.data, 'desk.sqlite'), 0, Buffer.alloc(200, 7))
    const before = contents(folder)
    expect(await sentenceOf(folder)).toMatch(/damaged/)
    expect(contents(folder)).toEqual(before)
    folder.remove()
  })
})

describe('a picture that a power cut left torn', () => {
  it('stops nothing, and is whole again once it is taken again', async () => {
    const folder = lived.copy()
    const shop = await openShop(folder)
    const { hash } = await shop.do('picture.keep', { base64: PICTURE })
    const path = join(folder.data, 'pictures', hash)
    for (const length of [0, 20]) {
      truncateSync(path, length)
      expect((await shop.host.picture(hash))?.bytes.length ?? 0).toBeLessThan(21)
      expect(await shop.do('picture.keep', { base64: PICTURE })).toEqual({ hash })
      expect(readFileSync(path).toString('base64')).toBe(PICTURE)
    }
    await shop.closeAndCheck()
    folder.remove()
  })
})

const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

describe('a key', () => {
  it('that is no key any more stops nothing: a new till goes on, and says why', async () => {
    const folder = lived.copy()
    for (const name of readdirSync(folder.keys)) if (name.endsWith('.key')) writeFileSync(join(folder.keys, name), 'x')
    const shop = await openShop(folder)
    // The drawer that was open is counted first, whoever has it now.
    await shop.do('closing.closeSession', { pieces: {}, reason: 'unknown', leaveBaskets: true })
    await shop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    await sellPouch(shop, 'card')
    expect(shop.rows('SELECT number FROM tills ORDER BY number')).toEqual([{ number: 1 }, { number: 2 }])
    await shop.closeAndCheck()
    folder.remove()
  })

  it('keeps its till when the head beside it is torn by a power cut', async () => {
    for (const text of ['', '000', `${'9'.repeat(16)} zz`, '\0'.repeat(96)]) {
      const folder = lived.copy()
      for (const name of readdirSync(folder.keys))
        if (name.endsWith('.head')) writeFileSync(join(folder.keys, name), text)
      const shop = await openShop(folder)
      await sellPouch(shop, 'card')
      expect(shop.rows('SELECT number FROM tills')).toEqual([{ number: 1 }])
      await shop.closeAndCheck()
      folder.remove()
    }
  })
})

describe('a file from a newer Étal', () => {
  it.each([
    ['a kind of entry that is not known here', 'loyalty.pointGiven', 1],
    ['a newer version of a known kind', 'cashSession.paidIn', 9],
  ])('with %s is refused with a sentence, and nothing is changed', async (_what, kind, version) => {
    const folder = lived.copy()
    const file = new Database(till(folder))
    const last = rawEntries(file).at(-1)
    if (!last) throw new Error('The journal is empty')
    addRawEntry(file, { ...last, seq: last.seq + 1, kind, version, data: '{}' })
    file.exec("UPDATE shape SET hash = 'of a newer version'")
    file.close()
    const before = dump(till(folder))
    expect(await sentenceOf(folder)).toMatch(
      /written by a newer Étal\. Install the newest version; nothing was changed/,
    )
    expect(dump(till(folder))).toEqual(before)
    folder.remove()
  })

  it('whose tables alone have another shape gets the tables of this one, from the journal', async () => {
    const folder = lived.copy()
    const file = new Database(till(folder))
    file.exec(
      "UPDATE shape SET hash = 'other'; CREATE TABLE later (x INTEGER); ALTER TABLE sales ADD COLUMN later TEXT",
    )
    file.close()
    const shop = await openShop(folder)
    await sellPouch(shop, 'cash')
    expect(shop.rows("SELECT name FROM sqlite_master WHERE name = 'later'")).toEqual([])
    await shop.closeAndCheck()
    folder.remove()
  })
})

describe('a folder that another Étal has open', () => {
  it('is refused with a sentence, by the window and by the command line (exit code 3)', async () => {
    const folder = lived.copy()
    const other = await holding(folder)
    const before = contents(folder)
    try {
      expect(await sentenceOf(folder)).toMatch(/already open on .* Use that window, or close it first/)
      const said = commandLine('z', '--data', folder.data, '--keys', folder.keys)
      expect(said.stderr).toMatch(/already open/)
      expect(said.status).toBe(3)
      expect(contents(folder)).toEqual(before)
    } finally {
      other.kill('SIGKILL')
      await once(other, 'close')
    }
    const shop = await openShop(folder)
    await shop.closeAndCheck()
    folder.remove()
  }, 30_000)

  it('damaged, says so on the command line too (exit code 3; 1 from verify, with the fault named)', () => {
    const folder = lived.copy()
    truncateSync(till(folder), 5000)
    const asked = ['--data', folder.data, '--keys', folder.keys] as const
    expect(commandLine('z', ...asked)).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('damaged') as string,
    })
    expect(commandLine('verify', ...asked).status).toBe(1)
    folder.remove()
  }, 30_000)
})

const LOCK = new URL('../../electron/lock.ts', import.meta.url).href
const HOLD = `import { takeLock } from '${LOCK}'; takeLock(process.argv[1]); gc(); setTimeout(() => console.log('held'), 200); process.stdin.on('end', () => process.exit()).resume()`

/** Another process that has the folder's lock, and has forgotten what it got it for. */
async function holding({ data }: ShopFolder) {
  const args = ['--expose-gc', '--input-type=module', '-e', HOLD, data]
  const other = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(other.stdout, 'data')
  return other
}

function commandLine(...words: readonly string[]) {
  return spawnSync(process.execPath, [ETAL, ...words], { encoding: 'utf8' })
}

async function opened(folder: ShopFolder): Promise<Shop | CannotOpen> {
  try {
    return await openShop(folder)
  } catch (error) {
    if (error instanceof CannotOpen) return error
    throw error
  }
}

async function sentenceOf(folder: ShopFolder): Promise<string> {
  const shop = await opened(folder)
  if (shop instanceof CannotOpen) return shop.sentence
  await shop.close()
  return 'it was opened'
}

function overwrite(path: string, at: number, bytes: Uint8Array): void {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, at)
  closeSync(file)
}

/** Places spread over a file, the same each time. */
function places(size: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => Math.floor(((index * 0.618_033_988_75) % 1) * size))
}

/** Places in the pages of the journal, spread over them: most of a small file is tables with little in them. */
function journalPlaces(count: number): number[] {
  const db = new Database(till(lived), { readonly: true })
  const pages = db
    .prepare<[], { page: number; size: number }>(
      "SELECT pageno AS page, pgsize AS size FROM dbstat WHERE name IN ('journal', 'journal_data') ORDER BY pageno",
    )
    .all()
  db.close()
  return places(pages.length, count).map((index, turn) => {
    const { page, size: bytes } = pages[index] ?? { page: 1, size: 4096 }
    return (page - 1) * bytes + Math.floor(((turn * 0.414_213_562) % 1) * bytes)
  })
}

/** The files of a folder by their SHA-256, but for the lock and SQLite's shared memory. */
function contents({ data }: ShopFolder): Record<string, string> {
  const names = readdirSync(data).filter((name) => !name.startsWith('lock.') && !/-(shm|wal)$/.test(name))
  return Object.fromEntries(
    names.sort().map((name) => [
      name,
      statSync(join(data, name)).isFile()
        ? createHash('sha256')
            .update(readFileSync(join(data, name)))
            .digest('hex')
        : '',
    ]),
  )
}

/** The journal and what was made of it, as text; only the journal's own order counts. */
function dump(path: string): string[] {
  const copy = `${path}.read`
  copyFileSync(path, copy)
  const file = new Database(copy)
  const rows = file
    .prepare(
      `SELECT json_array(j.till, j.seq, j.at, j.day, j."by", j.kind, j.version, hex(j.hash), hex(j.signature), d.data) AS row
      FROM journal j JOIN journal_data d ON d.id = j.data_id ORDER BY j.till, j.seq`,
    )
    .all() as { row: string }[]
  const sales = file.prepare('SELECT json_array(seq, number, total_cents) AS row FROM sales ORDER BY seq').all() as {
    row: string
  }[]
  file.close()
  rmSync(copy)
  return [...sales, ...rows].map(({ row }) => row)
}
