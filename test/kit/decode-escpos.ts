// Reads printer bytes with tables of its own: it shares no line and no package with what encodes them.

import type { Dots } from './read-codes.ts'

/** A line as it would stand on paper; a picture where dots were sent instead of letters. */
export interface ReadLine {
  readonly text: string
  readonly double: boolean
  readonly bold: boolean
  readonly picture: (Dots & { readonly black: number }) | null
}

export interface ReadPaper {
  readonly lines: readonly ReadLine[]
  readonly text: string
  /** The drawer pulses, as hexadecimal. */
  readonly pulses: readonly string[]
  readonly cuts: readonly ('full' | 'partial')[]
  readonly pages: ReadonlySet<string>
}

/** IBM code page 850 from 0x80; 858 is the same with the euro sign at 0xD5. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅ' +
  'ÉæÆôöòûùÿÖÜø£Ø×ƒ' +
  'áíóúñÑªº¿®¬½¼¡«»' +
  '░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
  'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
  'ÓßÔÒõÕµþÞÚÛÙýÝ¯´' +
  '\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'
const CP858 = [...CP850].map((character, index) => (index === 0xd5 - 0x80 ? '€' : character)).join('')
const WHATWG: Readonly<Record<string, TextDecoder>> = {
  'windows-1252': new TextDecoder('windows-1252'),
  ibm866: new TextDecoder('ibm866'),
}
/** Epson's numbers of code pages (`ESC t n`). */
const PAGE_NUMBERS: Readonly<Record<number, string>> = { 16: 'windows-1252', 17: 'ibm866', 19: 'cp858' }

/** Reads a paper; throws on a command it does not know. */
export function readPaper(bytes: Uint8Array): ReadPaper {
  const reading = new Reading(bytes)
  while (reading.at < bytes.length) reading.step()
  if (reading.text !== '') reading.endLine()
  const { lines, pulses, cuts, pages } = reading
  return { lines, text: lines.map((line) => line.text).join('\n'), pulses, cuts, pages }
}

class Reading {
  readonly bytes: Uint8Array
  readonly lines: ReadLine[] = []
  readonly pulses: string[] = []
  readonly cuts: ('full' | 'partial')[] = []
  readonly pages = new Set<string>()
  at = 0
  text = ''
  #page = 'none'
  #bold = false
  #double = false
  #style = { bold: false, double: false }

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  step(): void {
    const first = this.#byte(0)
    if (first === 0x0a) {
      this.endLine()
      this.at += 1
    } else if (first >= 0x20) this.#letter(first)
    else {
      const command = this.#hex(2)
      const length = COMMANDS[command]?.(this, this.#byte(2))
      if (length === undefined) throw new Error(`unknown command ${this.#hex(4)} at ${this.at}`)
      this.at += length
    }
  }

  endLine(): void {
    this.lines.push({ text: this.text, ...this.#style, picture: null })
    this.text = ''
    this.#style = { bold: false, double: false }
  }

  set(style: { bold?: boolean; double?: boolean }): number {
    this.#bold = style.bold ?? this.#bold
    this.#double = style.double ?? this.#double
    return 3
  }

  turnTo(page: number): number {
    this.#page = PAGE_NUMBERS[page] ?? `page ${page}`
    this.pages.add(this.#page)
    return 3
  }

  pulse(): number {
    this.pulses.push(this.#hex(5))
    return 5
  }

  cut(how: number): number {
    this.cuts.push(how === 0 ? 'full' : 'partial')
    return 3
  }

  picture(): number {
    const across = this.#byte(4) + 256 * this.#byte(5)
    const height = this.#byte(6) + 256 * this.#byte(7)
    const dots = this.bytes.subarray(this.at + 8, this.at + 8 + across * height)
    if (dots.length !== across * height) throw new Error('a picture is cut short')
    const black = dots.reduce((sum, part) => sum + part.toString(2).replaceAll('0', '').length, 0)
    const isBlack = (x: number, y: number) =>
      (((dots[Math.floor(y) * across + Math.floor(x / 8)] ?? 0) >> (7 - (Math.floor(x) % 8))) & 1) === 1
    this.lines.push({ text: '', bold: false, double: false, picture: { width: across * 8, height, black, isBlack } })
    return 8 + across * height
  }

  #letter(byte: number): void {
    this.text += letter(byte, this.#page)
    const { bold, double } = this.#style
    if (byte !== 0x20) this.#style = { bold: bold || this.#bold, double: double || this.#double }
    this.at += 1
  }

  #byte(after: number): number {
    return this.bytes[this.at + after] ?? -1
  }

  #hex(length: number): string {
    return Buffer.from(this.bytes.subarray(this.at, this.at + length)).toString('hex')
  }
}

/** By their two first bytes: what each does, and how long it is. */
const COMMANDS: Readonly<Record<string, (reading: Reading, argument: number) => number>> = {
  '1b40': () => 2,
  '1c2e': () => 2,
  '1b4d': () => 3,
  '1b45': (reading, argument) => reading.set({ bold: argument === 1 }),
  '1b74': (reading, argument) => reading.turnTo(argument),
  '1b70': (reading) => reading.pulse(),
  '1d21': (reading, argument) => reading.set({ double: argument === 0x11 }),
  '1d56': (reading, argument) => reading.cut(argument),
  '1d76': (reading) => reading.picture(),
}

function letter(byte: number, page: string): string {
  if (byte < 0x80) return String.fromCharCode(byte)
  if (page === 'cp858') return CP858[byte - 0x80] ?? '\ufffd'
  return WHATWG[page]?.decode(Uint8Array.of(byte)) ?? '\ufffd'
}
