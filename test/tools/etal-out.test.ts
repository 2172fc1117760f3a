// What the command line puts on a key: a whole file or none, and a sentence when the key is full.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putFile } from '../../electron/cli/out-folder.ts'
import { readCopy } from '../../electron/cli/read-only.ts'

let key: string
beforeEach(() => void (key = mkdtempSync(join(tmpdir(), 'etal-key-'))))
afterEach(() => rmSync(key, { recursive: true, force: true }))

const broken = (code: string) => Object.assign(new Error(code), { code })

describe('a file put on a key', () => {
  it('is under its name only once it is whole', async () => {
    writeFileSync(join(key, 'FEC.txt'), 'of yesterday')
    const path = await putFile(key, 'FEC.txt', (append) => {
      append(Buffer.from('one '))
      expect(readFileSync(join(key, 'FEC.txt'), 'utf8')).toBe('of yesterday')
      append(Buffer.from('two'))
    })
    expect(readFileSync(path, 'utf8')).toBe('one two')
    expect(readdirSync(key)).toEqual(['FEC.txt'])
  })

  it.each([
    ['ENOSPC', /not enough room in .+ for FEC\.txt: nothing of it was left there/],
    ['EIO', /FEC\.txt cannot be written in/],
  ])('that ends with %s leaves nothing, and says so', async (code, sentence) => {
    const put = putFile(key, 'FEC.txt', (append) => {
      append(Buffer.from('half'))
      throw broken(code)
    })
    await expect(put).rejects.toMatchObject({ sentence: expect.stringMatching(sentence) })
    expect(readdirSync(key)).toEqual([])
  })

  it('does not hide a bug behind the key', async () => {
    const put = putFile(key, 'FEC.txt', () => {
      throw new TypeError('a bug')
    })
    await expect(put).rejects.toThrow('a bug')
    expect(readdirSync(key)).toEqual([])
  })
})

describe('a journal on a disk that takes nothing', () => {
  it('is read from a copy with its log, which is gone afterwards', async () => {
    const data = join(key, 'data')
    mkdirSync(data)
    writeFileSync(join(data, 'till.sqlite'), 'table')
    writeFileSync(join(data, 'till.sqlite-wal'), 'log')
    let where = ''
    const read = await readCopy(join(data, 'till.sqlite'), async (path) => {
      where = path
      return [path, `${path}-wal`].map((file) => readFileSync(file, 'utf8'))
    })
    expect(read).toEqual(['table', 'log'])
    expect(() => readFileSync(where)).toThrow('ENOENT')
    expect(readdirSync(data)).toEqual(['till.sqlite', 'till.sqlite-wal'])
  })
})
