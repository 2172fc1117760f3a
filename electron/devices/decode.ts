// Printer bytes → paper as the screen shows it: the preview is what the bytes say, not what was meant.

import iconv from 'iconv-lite'
import type { Paper, PaperLine } from '../../shared/receipt/receipt.ts'
import { pngOf } from './bitmap.ts'

/** Code pages by their Epson number (`ESC t n`). */
const PAGES: Readonly<Record<number, string>> = { 0: 'cp437', 16: 'windows1252', 17: 'cp866', 19: 'cp858' }

/**
 * Reads the commands our papers are made of. `captions` say in words what each picture shows, in order. Throws on a
 * command no paper of ours has: then the encoder changed, and a preview that guesses would be worse than none.
 */
export function decodePaper(bytes: Uint8Array, columns: number, captions: readonly string[] = []): Paper {
  const state = newState(bytes, captions)
  while (state.at < bytes.length) step(state)
  endLine(state, false)
  while (state.lines.at(-1)?.text === '' && state.lines.at(-1)?.picture === undefined) state.lines.pop()
  return { columns, lines: state.lines, cut: state.cut, drawerKick: state.kick, bytes: bytes.length }
}

interface State {
  readonly bytes: Uint8Array
  readonly captions: string[]
  readonly lines: PaperLine[]
  at: number
  page: string
  bold: boolean
  double: boolean
  /** Style of the line so far: a line is as bold and big as any character on it. */
  style: { bold: boolean; double: boolean }
  text: string
  cut: boolean
  kick: boolean
}

function newState(bytes: Uint8Array, captions: readonly string[]): State {
  const plain = { bold: false, double: false }
  const start = { at: 0, page: 'cp437', text: '', cut: false, kick: false }
  return { bytes, captions: [...captions], lines: [], ...start, ...plain, style: plain }
}

function step(state: State): void {
  const byte = state.bytes[state.at] ?? 0
  if (byte === 0x0a) {
    state.at += 1
    endLine(state, true)
  } else if (byte === 0x1b) escape(state)
  else if (byte === 0x1d) group(state)
  else if (byte === 0x1c) state.at += 2
  else if (byte >= 0x20) character(state, byte)
  else throw unknown(state)
}

function escape(state: State): void {
  const argument = state.bytes[state.at + 2] ?? 0
  switch (state.bytes[state.at + 1]) {
    case 0x40:
      state.at += 2
      return
    case 0x4d:
      break
    case 0x45:
      state.bold = argument === 1
      break
    case 0x74:
      state.page = PAGES[argument] ?? 'cp437'
      break
    case 0x70:
      state.kick = true
      state.at += 2
      break
    default:
      throw unknown(state)
  }
  state.at += 3
}

function group(state: State): void {
  switch (state.bytes[state.at + 1]) {
    case 0x21:
      state.double = (state.bytes[state.at + 2] ?? 0) !== 0
      state.at += 3
      return
    case 0x56:
      state.cut = true
      state.at += 3
      return
    case 0x76:
      return picture(state)
    default:
      throw unknown(state)
  }
}

function picture(state: State): void {
  const { bytes, at } = state
  const across = (bytes[at + 4] ?? 0) + (bytes[at + 5] ?? 0) * 256
  const height = (bytes[at + 6] ?? 0) + (bytes[at + 7] ?? 0) * 256
  const bits = bytes.subarray(at + 8, at + 8 + across * height)
  const png = Buffer.from(pngOf({ width: across * 8, height, bits })).toString('base64')
  state.lines.push({
    text: state.captions.shift() ?? '',
    bold: false,
    double: height > 40,
    align: 'left',
    picture: png,
  })
  state.at += 8 + across * height
}

function character(state: State, byte: number): void {
  state.text += iconv.decode(Buffer.of(byte), state.page)
  if (byte !== 0x20) state.style = { bold: state.style.bold || state.bold, double: state.style.double || state.double }
  state.at += 1
}

function endLine(state: State, fed: boolean): void {
  if (fed || state.text !== '') state.lines.push({ text: state.text, ...state.style, align: 'left' })
  state.text = ''
  state.style = { bold: false, double: false }
}

function unknown({ bytes, at }: State): Error {
  const near = Buffer.from(bytes.subarray(at, at + 4)).toString('hex')
  return new Error(`Not a command of our papers: ${near} at ${at}`)
}
