// Handlers of sharing out that leave the tables: statements as PDF, and what a member earned on the receipt printer.

import { readProfile, readTills } from '../../db/host/queries.ts'
import { enqueue, printerSettings } from '../../db/receipt/print-jobs.ts'
import { statusesOf } from '../../db/members/queries.ts'
import { works } from '../../db/presence/queries.ts'
import { readAccount } from '../../db/split/account.ts'
import { readSplit, shareOf } from '../../db/split/kept.ts'
import { windowsOf } from '../../db/split/late.ts'
import { hoursBehind } from '../../db/split/queries.ts'
import { readSettings } from '../../db/split/settings.ts'
import { readShareLines } from '../../db/split/share-lines.ts'
import { mayOpen, maySee } from '../../db/split/who-may-see.ts'
import type { Reader } from '../../db/sql.ts'
import type { Language } from '../../shared/kernel/language.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { findBrowser } from '../browser.ts'
import { paperFonts } from '../devices/fonts.ts'
import { paperSource } from '../devices/print-queue.ts'
import type { Outside, OutsideHandlers } from '../outside.ts'
import { printPdf } from '../pdf.ts'
import { readPicture } from '../pictures.ts'
import { ownDataWords } from '../members/own-data-words.ts'
import { choicesOf } from '../receipt/papers.ts'
import { accountHtml } from './account-html.ts'
import { layoutEarned } from './earned-paper.ts'
import type { PageFrame } from './page.ts'
import { statementHtml } from './statement-html.ts'
import { pageStatuses } from './status-line.ts'

export const splitHandlers = {
  'split.statement': async (outside, { split: id, member, language }) => {
    const { context } = outside
    const split = readSplit(context.read, id)
    if (!split) return refuse({ type: 'UnknownSplit' })
    const share = shareOf(split, member)
    if (!share) return refuse({ type: 'UnknownMember' })
    if (!maySee(context, member)) return refuse({ type: 'NotYourPage' })
    if (!canPrint()) return refuse({ type: 'NoPdfMaker' })
    const read = language ?? share.language
    const page = statementHtml({
      ...frameOf(outside, read),
      split,
      share,
      statuses: mayOpen(context, member)
        ? pageStatuses(statusesOf(context.read, member), split, ownDataWords[read])
        : [],
      lines: readShareLines(context.read, windowsOf(split, split.at), member),
      hours: hoursBehind(context.read, split, member),
      workWord: workWordsOf(context.read, read),
      tillNumber: readTills(context.read).find((row) => row.till === split.till)?.number ?? 1,
      openToAll: readSettings(context.read).openToAll,
    })
    return ok(await pdfOf(page, `${share.name}-${split.from}-${split.to}`))
  },
  'split.accountStatement': async (outside, { member, language }) => {
    const { context } = outside
    if (!mayOpen(context, member)) return refuse({ type: 'NotYourPage' })
    const account = readAccount(context.read, member)
    if (!account) return refuse({ type: 'UnknownMember' })
    if (!canPrint()) return refuse({ type: 'NoPdfMaker' })
    const read = language ?? account.language
    const statuses = pageStatuses(statusesOf(context.read, member), EVER, ownDataWords[read])
    const page = accountHtml(account, frameOf(outside, read), statuses)
    return ok(await pdfOf(page, `${account.name}-${context.today}`))
  },
  'split.printEarned': (outside, { member }) => {
    const { book, context, folder, shop } = outside
    if (!mayOpen(context, member)) return refuse({ type: 'NotYourPage' })
    const account = readAccount(context.read, member)
    if (!account) return refuse({ type: 'UnknownMember' })
    const settings = printerSettings(context.desk)
    const rehearsal = readTills(context.read).some((row) => row.till === context.till && row.rehearsal === 1)
    const frame = { coopName: book.coop?.name ?? '', rehearsal, language: account.language }
    const blocks = layoutEarned(account, frame, choicesOf(paperSource(book, folder), settings))
    const at = book.clock()
    const job = book.newId(at)
    const paper = { type: 'blocks', columns: settings.columns, blocks } as const
    enqueue(book.desk, { what: 'statement', paper, id: job, at, number: null, by: context.by })
    shop.queue?.wake()
    return ok({ job })
  },
} satisfies Partial<OutsideHandlers>

const EVER = { from: '1970-01-01', to: '2199-12-31' }

/** The coop's own name for a kind of work, else the reader's word. */
function workWordsOf(read: Reader, language: Language): (work: string) => string {
  const names = new Map<string, string>(works(read).map(({ work, name }) => [work, name]))
  const words: Readonly<Record<string, string>> = ownDataWords[language]
  return (work) => names.get(work) || words[work] || work
}

function canPrint(): boolean {
  return process.versions['electron'] !== undefined || findBrowser() !== null
}

async function pdfOf(page: string, name: string) {
  const bytes = await printPdf(page)
  return {
    fileName: `${name.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-')}.pdf`,
    mediaType: 'application/pdf',
    base64: Buffer.from(bytes).toString('base64'),
  }
}

function frameOf({ book, context, folder }: Outside, language: Language): PageFrame {
  return {
    coopName: book.coop?.name ?? '',
    hostName: readProfile(context.read)?.name ?? '',
    language,
    fonts: paperFonts().map(({ family, bytes }) => ({ family, source: dataAddress('font/woff2', bytes) })),
    picture: (hash) => {
      const kept = readPicture(folder, hash)
      return kept && dataAddress(kept.mediaType, kept.bytes)
    },
  }
}

function dataAddress(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
}
