// Handlers of the papers that go with the law: what this build is, and the sign for the stand.

import { readProfile, readTills } from '../../db/host/queries.ts'
import { paperFrame } from '../../db/receipt/facts.ts'
import { enqueue, printerSettings } from '../../db/receipt/print-jobs.ts'
import { lawOn } from '../../shared/host/law.ts'
import { tillName } from '../../shared/kernel/id.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import { BLANK, RULE } from '../../shared/receipt/blocks.ts'
import type { MadeFile } from '../../shared/receipt/contract.ts'
import { letterhead, penOf } from '../../shared/receipt/layout.ts'
import { findBrowser } from '../browser.ts'
import { paperFonts } from '../devices/fonts.ts'
import type { Outside, OutsideHandlers } from '../outside.ts'
import { printPdf } from '../pdf.ts'
import { attestationHtml, STAND_TEXT, standNoticeHtml, type SheetFacts } from './papers-html.ts'

export const lawPaperHandlers = {
  'archive.attestation': (outside) => pdf('etal-version.pdf', outside, attestationHtml),
  'archive.standNotice': (outside) => pdf('ticket-sur-demande.pdf', outside, standNoticeHtml),
  'archive.printStandNotice': ({ book, context, shop }) => {
    const { columns } = printerSettings(context.desk)
    const pen = penOf(columns, 'fr')
    const blocks = [
      ...letterhead(paperFrame(context.read, context.till, book.software), pen),
      BLANK,
      ...pen.sheet.text('Le ticket est imprimé', { align: 'centre', bold: true, double: true }),
      ...pen.sheet.text('si vous le demandez.', { align: 'centre', bold: true, double: true }),
      BLANK,
      ...pen.sheet.text(STAND_TEXT, { align: 'centre' }),
      RULE,
      ...pen.sheet.text(lawOn(context.today).ticketOnRequest, { align: 'centre' }),
    ]
    const at = book.clock()
    const id = book.newId(at)
    const paper = { type: 'blocks', blocks, columns } as const
    enqueue(book.desk, { id, at, what: 'statement', number: null, paper, by: context.by })
    shop.queue?.wake()
    return ok({ job: id })
  },
} satisfies Partial<OutsideHandlers>

async function pdf(
  fileName: string,
  outside: Outside,
  page: (facts: SheetFacts) => string,
): Promise<Result<MadeFile, { readonly type: 'NoPdfMaker' }>> {
  if (process.versions['electron'] === undefined && findBrowser() === null) return refuse({ type: 'NoPdfMaker' })
  const bytes = await printPdf(page(factsOf(outside)))
  return ok({ fileName, mediaType: 'application/pdf', base64: Buffer.from(bytes).toString('base64') })
}

function factsOf({ book, context }: Outside): SheetFacts {
  const { name = '', siret = '', vatNumber = '' } = readProfile(context.read) ?? {}
  const number = readTills(context.read).find(({ till }) => till === context.till)?.number ?? 1
  return {
    coop: book.coop?.name ?? '',
    host: { name, siret, vatNumber },
    software: book.software,
    till: `n° ${number}, ${tillName(context.till)}`,
    today: context.today,
    rehearsal: book.rehearsal,
    law: lawOn(context.today),
    fonts: paperFonts().map(({ family, bytes }) => ({
      family,
      source: `data:font/woff2;base64,${bytes.toString('base64')}`,
    })),
  }
}
