// What can be asked about receipts and the printer.

import { z } from 'zod'
import { ANYONE, command, DECIDERS, draft, job, MEMBERS, query, SELLERS } from '../kernel/contract.ts'
import { EntryRef } from '../kernel/id.ts'
import { Language } from '../kernel/language.ts'
import { PrinterSettings, type Paper, type PrintJob } from './receipt.ts'

type UnknownTicket = { readonly type: 'UnknownTicket' }

/** A document made on the host, for the screen to show or keep. */
export interface MadeFile {
  readonly fileName: string
  readonly mediaType: string
  readonly base64: string
}

export const receiptContract = {
  /** The receipt as the bytes say it, decoded; nothing is printed and nothing is counted. */
  'receipt.preview': query<Paper, UnknownTicket>()({
    roles: MEMBERS,
    input: z.object({ of: EntryRef, language: Language.optional() }),
    reads: ['receipt', 'coop', 'printer'],
  }),
  /** A closing's paper as the bytes say it, decoded, in the words of whoever asks; nothing is printed and nothing is counted. */
  'receipt.previewClosing': query<Paper, { readonly type: 'UnknownClosing' }>()({
    roles: MEMBERS,
    input: z.object({ of: EntryRef }),
    reads: ['receipt', 'coop', 'printer'],
  }),
  /** Prints a ticket: the first time the original, then DUPLICATA n° x; never waits for the printer. */
  'receipt.print': command<{ job: string; copy: number }, UnknownTicket>()({
    roles: SELLERS,
    input: z.object({ of: EntryRef, language: Language.optional() }),
  }),
  /** A note before payment of an unfinished basket (services of 25 € and more, arrêté 83-50/A). */
  'receipt.printNote': job<{ job: string }, { type: 'UnknownBasket' }>()({
    roles: SELLERS,
    input: z.object({ basket: z.string().max(40), customer: z.string().max(80).default('') }),
  }),
  'receipt.printClosing': command<{ job: string }, { type: 'UnknownClosing' }>()({
    roles: SELLERS,
    input: z.object({ of: EntryRef }),
  }),
  'receipt.printReport': job<{ job: string }, { type: 'NoOpenSession' }>()({ roles: SELLERS, input: z.object({}) }),
  'receipt.pdf': job<MadeFile, UnknownTicket | { type: 'NoPdfMaker' }>()({
    roles: SELLERS,
    input: z.object({ of: EntryRef, language: Language.optional() }),
  }),
  /** The receipt's essentials as a QR code (SVG) that any phone reads without a network. */
  'receipt.qr': query<{ svg: string; text: string }, UnknownTicket>()({
    roles: MEMBERS,
    input: z.object({ of: EntryRef, language: Language.optional() }),
    reads: [],
  }),
  'printer.settings': query<PrinterSettings>()({ roles: ANYONE, input: z.object({}), reads: ['printer'] }),
  'printer.set': draft<Record<string, never>>()({
    roles: ['visitor', 'cashier', 'stockKeeper', 'manager'],
    input: z.object({ settings: PrinterSettings }),
  }),
  /** Queues and serial ports this computer knows. */
  'printer.found': job<readonly { type: 'queue' | 'serial'; name: string }[]>()({ roles: ANYONE, input: z.object({}) }),
  /** The strip of numbered lines; the number tapped names the choice. */
  'printer.testStrip': job<{ job: string; choices: readonly { number: number; settings: PrinterSettings }[] }>()({
    roles: ANYONE,
    input: z.object({ settings: PrinterSettings }),
  }),
  /** Labels on the receipt printer: all of a sort, or the one of `only`; the sheet of paper takes more. */
  'printer.labels': job<
    { job: string; labels: number },
    { type: 'NothingToLabel' } | { type: 'NoPrinter' } | { type: 'TooManyLabels'; count: number; most: number }
  >()({
    roles: SELLERS,
    input: z.object({
      of: z.enum(['rolls', 'materials', 'articles', 'places']),
      only: z.string().max(40).nullable().default(null),
      language: Language,
    }),
  }),
  'printer.queue': query<readonly PrintJob[]>()({ roles: MEMBERS, input: z.object({}), reads: ['printer'] }),
  /** Tries again now; an uncertain job is printed again marked DUPLICATA. */
  'printer.retry': draft<Record<string, never>>()({ roles: SELLERS, input: z.object({ job: z.string().max(40) }) }),
  'printer.forget': draft<Record<string, never>>()({ roles: SELLERS, input: z.object({ job: z.string().max(40) }) }),
  'printer.kick': job<{ job: string }>()({ roles: DECIDERS, input: z.object({}) }),
} as const
