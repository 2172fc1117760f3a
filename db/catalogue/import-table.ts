// Reads a CSV or XLSX file into rows of cells, whatever program wrote it; formulas are never computed.

import { isUtf8 } from 'node:buffer'
import { Unzip, UnzipInflate, unzipSync } from 'fflate'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import type { Cell, Table } from '../../shared/catalogue/import.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'

export type UnreadableFile = { readonly type: 'UnreadableFile' }

/** At most 10 MB, and at most this once unpacked: a small file that unpacks without end is no catalogue. */
const MAX_BYTES = 10_000_000
const MAX_UNPACKED = 200_000_000

/** The rows of a file: the first sheet of an XLSX, else CSV. An XLSX cannot be read without waiting, and unpacks to `most` bytes. */
export async function parseTable(bytes: Uint8Array, most = MAX_UNPACKED): Promise<Result<Table, UnreadableFile>> {
  if (!isZip(bytes)) return parseCsv(bytes)
  return readWorkbook(bytes, most).then(
    (rows) => ok(rows),
    () => refuse({ type: 'UnreadableFile' }),
  )
}

async function readWorkbook(bytes: Uint8Array, most: number): Promise<Table> {
  if (bytes.length > MAX_BYTES || sizeStated(bytes) > most) throw new RangeError('Too large for a list')
  refuseBomb(bytes, most)
  const rows = await readSheet(Buffer.from(bytes))
  return rows.map((cells) => cells.map(cellOf))
}

/** The rows of a CSV file: UTF-8 with or without its mark, UTF-16 with it, else Windows-1252; the delimiter is guessed. */
export function parseCsv(bytes: Uint8Array): Result<Table, UnreadableFile> {
  const text = bytes.length > MAX_BYTES || isZip(bytes) ? '' : decode(Buffer.from(bytes))
  if (text.trim() === '' || text.includes('\0')) return refuse({ type: 'UnreadableFile' })
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) })
  return ok(data)
}

/** The sign that comes most often in the header: amounts further down are full of commas. */
function delimiterOf(text: string): string {
  const header = /^\s*(.*)/u.exec(text)?.[1]?.replace(/"[^"]*"/gu, '') ?? ''
  const count = (sign: string) => header.split(sign).length
  return DELIMITERS.reduce<string>((best, sign) => (count(sign) > count(best) ? sign : best), ';')
}

const DELIMITERS = [';', ',', '\t', '|'] as const

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf16-le')
  return iconv.decode(bytes, isUtf8(bytes) ? 'utf8' : 'windows-1252')
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** As the archive itself says, before anything is unpacked. */
function sizeStated(bytes: Uint8Array): number {
  let size = 0
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize
      return false
    },
  })
  return size
}

/** What an archive says of itself may be a lie: it is unpacked once, piece by piece, and thrown away. */
function refuseBomb(bytes: Uint8Array, most: number): void {
  let size = 0
  const unzip = new Unzip((file) => {
    file.ondata = (error, piece) => {
      if (error) throw error
      size += piece.length
      if (size > most) throw new RangeError('Unpacks without end')
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let from = 0; from < bytes.length; from += PIECE) {
    unzip.push(bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length)
  }
}

const PIECE = 16_384

function cellOf(cell: unknown): Cell {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null
}
