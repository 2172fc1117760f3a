// Handlers of sharing out that leave the tables: a member's statement as PDF.

import { readProfile, readTills } from '../../db/host/queries.ts'
import { dayIn } from '../../db/run.ts'
import { readSplit, shareOf } from '../../db/split/queries.ts'
import { windowsOf } from '../../db/split/late.ts'
import { readShareLines } from '../../db/split/share-lines.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { findBrowser } from '../browser.ts'
import { paperFonts } from '../devices/fonts.ts'
import type { Outside, OutsideHandlers } from '../outside.ts'
import { printPdf } from '../pdf.ts'
import { statementHtml } from './statement-html.ts'

export const splitHandlers = {
  'split.statement': async (outside, { split: id, member, language }) => {
    const { context } = outside
    const split = readSplit(context.read, id)
    if (!split) return refuse({ type: 'UnknownSplit' })
    const share = shareOf(split, member)
    if (!share) return refuse({ type: 'UnknownMember' })
    if (process.versions['electron'] === undefined && findBrowser() === null) return refuse({ type: 'NoPdfMaker' })
    const lines = readShareLines(context.read, windowsOf(split, split.at), member)
    const page = statementHtml({
      split,
      share,
      lines,
      language: language ?? share.language,
      ...frameOf(outside, split),
    })
    const bytes = await printPdf(page)
    return ok({
      fileName: `${share.name.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-')}-${split.from}-${split.to}.pdf`,
      mediaType: 'application/pdf',
      base64: Buffer.from(bytes).toString('base64'),
    })
  },
} satisfies Partial<OutsideHandlers>

function frameOf({ book, context }: Outside, { till, at }: { till: number; at: number }) {
  return {
    coopName: book.coop?.name ?? '',
    hostName: readProfile(context.read)?.name ?? '',
    tillNumber: readTills(context.read).find((row) => row.till === till)?.number ?? 1,
    decidedOn: dayIn(book, at),
    fonts: paperFonts().map(({ family, bytes }) => ({
      family,
      source: `data:font/woff2;base64,${bytes.toString('base64')}`,
    })),
  }
}
