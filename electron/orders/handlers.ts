// Handlers of orders that leave the tables: their papers as PDF, a garment's ticket, and forgetting whose they were.

import { forgetCustomer } from '../../db/orders/her-data.ts'
import { readOrderPaper } from '../../db/orders/paper.ts'
import { enqueue, printerSettings } from '../../db/receipt/print-jobs.ts'
import { recordFor } from '../../db/run.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { numberCode } from '../../shared/orders/find.ts'
import { layoutLabels } from '../../shared/receipt/layout-labels.ts'
import { findBrowser } from '../browser.ts'
import { paperFonts } from '../devices/fonts.ts'
import { noteLeaving } from '../forgetting.ts'
import type { OutsideHandlers } from '../outside.ts'
import { printPdf } from '../pdf.ts'
import { readPicture } from '../pictures.ts'
import { orderPaperHtml } from './paper-html.ts'
import { orderPaperWords } from './paper-words.ts'
import { garmentLines, penFor } from './pen.ts'

export const orderHandlers = {
  'customer.forget': ({ book, context, asking, shop, changed }, { customer }) => {
    const decided = forgetCustomer(context.read, customer)
    if (!decided.ok) return decided
    const { entries, orders, pictures } = decided.value
    noteLeaving(book, { customer, orders, pictures })
    const done = recordFor(book, entries, asking)
    shop.takeAwayForgotten()
    if (!done.ok) return done
    changed(['customer', 'order', 'orderDraft', 'basket', 'journal', 'printer'])
    return ok({})
  },
  'order.paper': async ({ book, context, folder }, { order, paper, version, language: asked }) => {
    const facts = readOrderPaper(context, { order, version: paper === 'quote' ? version : null })
    if (!facts) return refuse({ type: 'UnknownOrder' })
    if (facts.fields.lines.length === 0) return refuse({ type: 'NothingOrdered' })
    if (process.versions['electron'] === undefined && findBrowser() === null) return refuse({ type: 'NoPdfMaker' })
    const picture = (hash: string) => {
      const kept = readPicture(folder, hash)
      return kept && dataAddress(kept.mediaType, kept.bytes)
    }
    const language = asked ?? facts.language
    const fonts = paperFonts().map(({ family, bytes }) => ({ family, source: dataAddress('font/woff2', bytes) }))
    const bytes = await printPdf(orderPaperHtml(facts, { paper, language, coop: book.coop, fonts, picture }))
    const title = `${orderPaperWords[language][TITLES[paper]]} ${facts.number} ${facts.fields.title}`
    return ok({
      fileName: `${title.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')}.pdf`,
      mediaType: 'application/pdf',
      base64: Buffer.from(bytes).toString('base64'),
    })
  },
  'order.printGarment': ({ book, context, shop }, { order }) => {
    const { connection, columns } = printerSettings(context.desk)
    if (connection.type === 'none') return refuse({ type: 'NoPrinter' })
    const facts = readOrderPaper(context, { order, version: null })
    if (!facts) return refuse({ type: 'UnknownOrder' })
    const language = context.coop?.receiptLanguage ?? 'fr'
    const detail = garmentLines(facts, penFor(language)).join(' · ')
    const label = { title: facts.number, detail, code: numberCode(facts.number), isBarcode: false }
    const blocks = layoutLabels([label], { columns, language })
    const at = book.clock()
    const job = book.newId(at)
    enqueue(book.desk, {
      id: job,
      what: 'labels',
      number: null,
      paper: { type: 'blocks', blocks, columns },
      at,
      by: context.by,
    })
    shop.queue?.wake()
    return ok({ job })
  },
} satisfies Partial<OutsideHandlers>

const TITLES = {
  ...({ quote: 'quote', garment: 'garment', plan: 'plan', allergens: 'allergens' } as const),
  ...({ boxes: 'preparedOn', delivery: 'delivery' } as const),
} as const

function dataAddress(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
}
