// Handlers of invoices that leave the tables: the page, Factur-X, its XML, a reminder's letter, the request to the host.

import { createHash } from 'node:crypto'
import { customerById } from '../../db/customers/queries.ts'
import { readProfile, readTills } from '../../db/host/queries.ts'
import { readInvoice, type KnownInvoice } from '../../db/invoices/read.ts'
import { recordFor } from '../../db/run.ts'
import type { Input } from '../../shared/contract.ts'
import type { HostProfile } from '../../shared/host/host.ts'
import { invoiceXml } from '../../shared/invoices/cii.ts'
import { requestCsv } from '../../shared/invoices/request.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { MadeFile } from '../../shared/receipt/contract.ts'
import { findBrowser } from '../browser.ts'
import { paperFonts } from '../devices/fonts.ts'
import type { Outside, OutsideHandlers } from '../outside.ts'
import { printPdf } from '../pdf.ts'
import { readPicture } from '../pictures.ts'
import { invoiceHtml, type InvoiceFrame } from './invoice-html.ts'

export const invoiceHandlers = {
  'invoice.paper': async (outside, { invoice, paper }) => {
    const known = readInvoice(outside.context.read, invoice)
    const seller = readProfile(outside.context.read)
    if (!known || !seller) return refuse({ type: 'UnknownInvoice' })
    const { facts } = known
    const refusal = whyNotMade(known, paper)
    if (refusal) return refuse(refusal)
    if (paper === 'xml') return ok(madeFile(known, 'xml', Buffer.from(invoiceXml(facts, seller))))
    if (process.versions['electron'] === undefined && findBrowser() === null) return refuse({ type: 'NoPdfMaker' })
    const reminder = paper === 'reminder' ? { paid: known.paid, open: known.open } : null
    const page = await printPdf(invoiceHtml(facts, frameOf(outside, known, reminder)))
    return ok(madeFile(known, 'pdf', paper === 'facturx' ? await enveloped(outside, known, { page, seller }) : page))
  },
  'invoice.request': (outside, { invoice }) => {
    const { book, context, asking, changed } = outside
    const known = readInvoice(context.read, invoice)
    const profile = readProfile(context.read)
    if (!known || !profile) return refuse({ type: 'UnknownInvoice' })
    const bytes = Buffer.from(requestCsv(known.facts, profile.section))
    const file = madeFile(known, 'csv', bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const data = { invoice, sha256, fileName: file.fileName }
    const recorded = recordFor(book, [{ kind: 'invoice.requested', data }], asking)
    if (!recorded.ok) return recorded
    changed(['invoice', 'journal'])
    return ok(file)
  },
} satisfies Partial<OutsideHandlers>

/** Nobody is reminded of what is paid; what the host issues itself, it makes itself. */
function whyNotMade({ facts, open }: KnownInvoice, paper: Input<'invoice.paper'>['paper']) {
  if (paper === 'reminder') return open <= 0 ? ({ type: 'NothingOpen' } as const) : null
  return facts.terms.by === 'request' ? ({ type: 'HostIssues' } as const) : null
}

interface ToEnvelop {
  readonly page: Uint8Array
  readonly seller: HostProfile
}

/** What writes PDF is only read when somebody wants one: no start waits for it. */
async function enveloped(outside: Outside, known: KnownInvoice, { page, seller }: ToEnvelop): Promise<Uint8Array> {
  const { facturX } = await import('./factur-x.ts')
  const { facts } = known
  const { software } = outside.book
  const creator = `${software.name} ${software.version}`
  const title = `${facts.type === 'invoice' ? 'Facture' : 'Avoir'} ${facts.code} ${facts.to.name}`
  return facturX(page, invoiceXml(facts, seller), { title, author: seller.name, creator, at: issuedAt(outside, known) })
}

const MEDIA = { pdf: 'application/pdf', xml: 'application/xml', csv: 'text/csv' } as const

function madeFile({ facts }: KnownInvoice, extension: keyof typeof MEDIA, bytes: Uint8Array): MadeFile {
  const name = facts.type === 'invoice' ? 'facture' : 'avoir'
  return {
    fileName: `${name}-${facts.code}.${extension}`,
    mediaType: MEDIA[extension],
    base64: Buffer.from(bytes).toString('base64'),
  }
}

function frameOf(
  { book, folder, context }: Outside,
  { facts }: KnownInvoice,
  reminder: InvoiceFrame['reminder'],
): InvoiceFrame {
  const host = readProfile(context.read)
  const logo = context.coop?.logo
  const picture = logo ? readPicture(folder, logo) : null
  return {
    coopName: book.coop?.name ?? '',
    host: host ?? { name: '', address: '', siret: '', vatNumber: '' },
    language: customerById(context.read, facts.to.customer)?.language ?? 'fr',
    fonts: paperFonts().map(({ family, bytes }) => ({
      family,
      source: `data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}`,
    })),
    logo: picture ? `data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}` : null,
    rehearsal: readTills(context.read).some((row) => row.till === context.till && row.rehearsal === 1),
    reminder,
  }
}

function issuedAt({ context }: Outside, { till, seq }: KnownInvoice): number {
  return context.read.get<{ at: number }>('SELECT at FROM journal WHERE till = ? AND seq = ?', till, seq)?.at ?? 0
}
