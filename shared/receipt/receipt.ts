// What a printer is to this till, and the facts a receipt is made of.

import { z } from 'zod'
import type { Coop, HostProfile } from '../host/host.ts'
import { BlobHash, type TillId } from '../kernel/id.ts'
import type { Language } from '../kernel/language.ts'
import { PortPath } from '../kernel/port.ts'
import { line, optionalLine } from '../kernel/text.ts'
import type { TicketDetail } from '../sale/contract.ts'

/** How bytes reach the paper. */
export const PrinterConnection = z.discriminatedUnion('type', [
  z.object({ type: z.literal('none') }),
  z.object({ type: z.literal('network'), host: line(100), port: z.int().min(1).max(65_535).default(9100) }),
  /** A raw queue of the system (CUPS). */
  z.object({ type: z.literal('queue'), name: line(100) }),
  z.object({
    type: z.literal('serial'),
    path: PortPath,
    baudRate: z.int().min(300).max(1_000_000).default(9600),
  }),
  /** A device node, or a file made for it: bytes are appended, so that no other file may be named. */
  z.object({ type: z.literal('file'), path: line(400).refine(isPaperFile, 'not a device or a .prn file') }),
])
export type PrinterConnection = z.output<typeof PrinterConnection>

/** Everything set by tapping the printed line that looks right. */
export const PrinterSettings = z.object({
  connection: PrinterConnection,
  paper: z.enum(['58', '80']).default('80'),
  /** Characters a line. */
  columns: z.int().min(24).max(64).default(42),
  codePage: z.enum(['cp858', 'windows1252', 'cp866', 'raster']).default('cp858'),
  cut: z.enum(['full', 'partial', 'none']).default('partial'),
  kickDrawer: z.boolean().default(true),
  logo: BlobHash.nullable().default(null),
  /** Footer chosen by the group: thanks, opening hours, a web address. */
  footer: optionalLine(200).default(''),
})
export type PrinterSettings = z.output<typeof PrinterSettings>

export const NO_PRINTER: PrinterSettings = {
  connection: { type: 'none' },
  paper: '80',
  columns: 42,
  codePage: 'cp858',
  cut: 'partial',
  kickDrawer: true,
  logo: null,
  footer: '',
}

/** Every fact a receipt prints (`4-accounting.md` §2). */
export interface ReceiptFacts {
  readonly ticket: TicketDetail
  readonly coop: Pick<Coop, 'name' | 'timeZone' | 'logo'>
  readonly host: Pick<HostProfile, 'name' | 'siret' | 'vatNumber' | 'address' | 'vatRegime'>
  readonly eventName: string | null
  readonly till: { readonly id: TillId; readonly number: number }
  readonly software: { readonly name: string; readonly version: string }
  /** Base64 Ed25519 signature of the ticket's entry; characters 3, 7, 13 and 19 are printed. */
  readonly signature: string
  readonly hash: string
  /** Prints FACTICE. */
  readonly rehearsal: boolean
  /** 0 for the original, else DUPLICATA n° x. */
  readonly duplicate: number
  readonly language: Language
}

/** One line of paper as the printer would draw it. */
export interface PaperLine {
  readonly text: string
  readonly bold: boolean
  readonly double: boolean
  readonly align: 'left' | 'centre' | 'right'
  /** Drawn as a picture because the code page cannot write it: PNG, base64. */
  readonly picture?: string
}
export interface Paper {
  readonly columns: number
  readonly lines: readonly PaperLine[]
  readonly cut: boolean
  readonly drawerKick: boolean
  readonly bytes: number
}

/** A job of the print queue on the desk. */
export interface PrintJob {
  readonly id: string
  readonly what: 'receipt' | 'z' | 'x' | 'test' | 'drawer' | 'recoveryCode' | 'statement' | 'labels'
  readonly number: number | null
  readonly state: 'waiting' | 'printing' | 'printed' | 'failed' | 'uncertain'
  /** Why it waits: the calm sentence's key. */
  readonly trouble: 'noPrinter' | 'notAnswering' | 'outOfPaper' | 'coverOpen' | 'cutOff' | 'other' | null
  readonly tries: number
  readonly at: number
}

/** `/dev/usb/lp0`, `LPT1`, or a file that ends in `.prn`, `.bin` or `.escpos`. */
function isPaperFile(path: string): boolean {
  return /^(\/dev\/[\w./-]+|LPT\d|.+\.(prn|bin|escpos))$/i.test(path) && !path.includes('..')
}
