// Handlers of a coop's end that leave the tables: the group's review as PDF, the file for whoever goes on.

import { readArchives } from '../../db/archive/queries.ts'
import { drawerToCount } from '../../db/cash-session/open-session.ts'
import { closeToTheEnd } from '../../db/closing/close-due.ts'
import { endHead, endOf, remainsOf, reviewOf } from '../../db/ending/queries.ts'
import { readProfile } from '../../db/host/queries.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { findBrowser } from '../browser.ts'
import { paperFonts } from '../devices/fonts.ts'
import type { OutsideHandlers } from '../outside.ts'
import { printPdf } from '../pdf.ts'
import { reviewHtml } from './review-html.ts'

export const endingHandlers = {
  'ending.closePeriods': ({ book, context, asking, changed }) => {
    if (reviewOf(context.read) === null) return refuse({ type: 'NothingToEnd' })
    if (drawerToCount(context.read, context.till)) return refuse({ type: 'DrawerStillOpen' })
    const closed = closeToTheEnd(book, asking)
    if (!closed.ok) return closed
    changed(['closing', 'journal', 'stock', 'till'])
    return ok({ closed: closed.value })
  },
  'ending.review': async ({ book, context }, { language }) => {
    const review = reviewOf(context.read)
    if (!review) return refuse({ type: 'NothingToEnd' })
    if (process.versions['electron'] === undefined && findBrowser() === null) return refuse({ type: 'NoPdfMaker' })
    const page = reviewHtml(review, {
      language,
      coop: book.coop?.name ?? '',
      colour: book.coop?.colour ?? '#23388f',
      members: context.read.all<{ name: string; colour: string }>(
        "SELECT name, colour FROM members WHERE role <> 'accountant' ORDER BY name",
      ),
      fonts: paperFonts().map(({ family, bytes }) => ({
        family,
        source: `data:font/woff2;base64,${bytes.toString('base64')}`,
      })),
    })
    const bytes = await printPdf(page)
    return ok({
      fileName: `${slug(book.coop?.name ?? '')}-${review.from}-${review.to}.pdf`,
      mediaType: 'application/pdf',
      base64: Buffer.from(bytes).toString('base64'),
    })
  },
  'ending.handOver': ({ book, context }) => {
    const { read } = context
    const review = reviewOf(read)
    if (!review) return refuse({ type: 'NothingToEnd' })
    const { stock, stockValue, owed, held, deposits, invoices } = remainsOf(read)
    const { name = '', siret = '', section = '' } = readProfile(read) ?? {}
    const file = {
      format: 'etal-hand-over-1',
      coop: book.coop?.name ?? '',
      host: { name, siret, section },
      madeAt: context.now,
      ended: endOf(read),
      head: endHead(read),
      review,
      articles: read.all(
        'SELECT a.name, r.name AS range, a.unit, a.price_cents AS priceCents, a.barcode FROM articles a LEFT JOIN ranges r ON r.id = a.range WHERE a.archived = 0 ORDER BY r.name, a.name',
      ),
      stock,
      stockValue,
      owed: owed.map(({ member, amount }) => ({ member, amount })),
      held: held.map(({ member, amount }) => ({ member, amount })),
      deposits,
      invoices,
      archives: readArchives(read).map(({ from, to, fileName, sha256 }) => ({ from, to, fileName, sha256 })),
    }
    return ok({
      fileName: `${slug(book.coop?.name ?? '')}-suite.json`,
      mediaType: 'application/json',
      base64: Buffer.from(`${JSON.stringify(file, null, 2)}\n`, 'utf8').toString('base64'),
    })
  },
} satisfies Partial<OutsideHandlers>

function slug(name: string): string {
  return name.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-')
}
