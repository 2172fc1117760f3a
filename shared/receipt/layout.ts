// A ticket as paper: every mention the law and the customer need (`4-accounting.md` §2), pure and without a printer.

import type { Language } from '../kernel/language.ts'
import { tillName } from '../kernel/id.ts'
import { sumCents } from '../kernel/money.ts'
import type { TicketLine } from '../sale/sale.ts'
import { isTurnover } from '../sale/pricing.ts'
import { BLANK, RULE, sheetOf, type PaperBlock, type Sheet } from './blocks.ts'
import { paperNumbers, type PaperNumbers } from './numbers.ts'
import type { PaperWords } from './paper-words.ts'
import type { ReceiptFacts } from './receipt.ts'
import { DUPLICATE_MARK, FRANCHISE_MENTION, paperWords, REHEARSAL_MARK } from './words.ts'

/** What the printer's owner chose. */
export interface PaperChoices {
  /** Characters a line. */
  readonly columns: number
  readonly logo: boolean
  readonly footer: string
}

/** A sheet with the words and figures of its language: what every layout writes with. */
export interface Pen {
  readonly sheet: Sheet
  readonly words: PaperWords
  readonly numbers: PaperNumbers
}

/** A pen for a paper of so many characters, in a language. */
export function penOf(columns: number, language: Language): Pen {
  const words = paperWords(language)
  return { sheet: sheetOf(columns, language), words, numbers: paperNumbers(language, words) }
}

/** A ticket; `returnsTicket` is the number of the ticket whose goods came back. */
export function layoutReceipt(
  facts: ReceiptFacts & { readonly returnsTicket?: number | null },
  choices: PaperChoices,
): readonly PaperBlock[] {
  const pen = penOf(choices.columns, facts.language)
  return [
    ...(choices.logo ? [{ type: 'logo' } as const] : []),
    ...marks(facts, pen),
    ...letterhead(facts, pen),
    ...heading(facts, pen),
    RULE,
    ...facts.ticket.lines.filter(isTurnover).flatMap((line) => article(line, facts.host.vatRegime, pen)),
    ...heldMoney(facts, pen),
    RULE,
    ...totals(facts, pen),
    ...payment(facts, pen),
    ...vatTable(facts, pen),
    RULE,
    ...pen.sheet.row(pen.words.lines, pen.numbers.quantity(facts.ticket.lines.length * 1000, 'piece')),
    ...proof(facts, pen),
    ...marks(facts, pen),
    ...footer(choices.footer, pen),
  ]
}

/** FACTICE and DUPLICATA, at both ends so that no half of a paper passes for an original. */
export function marks(facts: Pick<ReceiptFacts, 'rehearsal' | 'duplicate'>, pen: Pen): readonly PaperBlock[] {
  const blocks: PaperBlock[] = []
  if (facts.rehearsal) blocks.push(...mark(REHEARSAL_MARK, pen.words.rehearsal, pen))
  if (facts.duplicate > 0) blocks.push(...mark(`${DUPLICATE_MARK} n° ${facts.duplicate}`, pen.words.duplicate, pen))
  return blocks
}

/** Who sells: the coop, and the host that answers for it before the tax office. */
export function letterhead(facts: Pick<ReceiptFacts, 'coop' | 'host'>, pen: Pen): readonly PaperBlock[] {
  const { sheet, words } = pen
  const centred = (text: string) => (text === '' ? [] : sheet.text(text, { align: 'centre' }))
  const { host } = facts
  return [
    ...sheet.text(facts.coop.name, { align: 'centre', double: true, bold: true }),
    ...centred(host.name),
    ...centred(host.address),
    ...(host.siret === '' ? [] : centred(`SIRET ${siretGroups(host.siret)}`)),
    ...(host.vatNumber === '' ? [] : centred(`${words.vatNumber} ${host.vatNumber}`)),
  ]
}

/** Closing words of the group, and a little paper to tear. */
export function footer(text: string, pen: Pen): readonly PaperBlock[] {
  return text === '' ? [] : [BLANK, ...pen.sheet.text(text, { align: 'centre' })]
}

/** `123 456 782 00010`, as people read it. */
export function siretGroups(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4')
}

/** Characters 3, 7, 13 and 19 of a base64 signature, counted from one (BOI-TVA-DECLA-30-10-30). */
export function signatureExtract(signature: string): string {
  return [3, 7, 13, 19].map((place) => signature[place - 1] ?? '').join('')
}

function mark(law: string, word: string, { sheet }: Pen): readonly PaperBlock[] {
  const own = sheet.text(law, { align: 'centre', double: true, bold: true })
  return word === '' ? own : [...own, ...sheet.text(word, { align: 'centre' })]
}

function heading(facts: ReceiptFacts & { returnsTicket?: number | null }, pen: Pen): readonly PaperBlock[] {
  const { sheet, words, numbers } = pen
  const { ticket } = facts
  const title = ticket.type === 'sale' ? words.ticket : words.returnTicket
  return [
    BLANK,
    ...sheet.row(`${title} ${words.number} ${ticket.number}`, numbers.minute(ticket.at, facts.coop.timeZone), {
      bold: true,
    }),
    ...(facts.returnsTicket ? sheet.text(`${words.returnOf} ${words.number} ${facts.returnsTicket}`) : []),
    ...sheet.row(`${words.till} ${tillOnPaper(facts.till)}`, ticket.mode === null ? '' : words.modes[ticket.mode]),
    ...(ticket.cashier === null ? [] : sheet.text(`${words.soldBy}${words.colon}${ticket.cashier}`)),
    ...(facts.eventName === null ? [] : sheet.text(`${words.place}${words.colon}${facts.eventName}`)),
  ]
}

/** Label and total, then quantity, unit price and rate; the discount by itself. */
export function article(
  line: Pick<TicketLine, 'label' | 'unit' | 'quantity' | 'unitPrice' | 'discount' | 'total' | 'vatRate' | 'nature'>,
  regime: ReceiptFacts['host']['vatRegime'],
  { sheet, words, numbers }: Pen,
): readonly PaperBlock[] {
  const quantity = numbers.quantity(line.quantity, line.unit)
  const taxed = isTurnover(line) && regime === 'subject'
  return [
    ...sheet.row(line.label, numbers.amount(line.total)),
    ...sheet.row(
      `  ${quantity} x ${numbers.amount(line.unitPrice)}`,
      taxed ? `${words.vat} ${numbers.percent(line.vatRate)}` : '',
    ),
    ...(line.discount === 0 ? [] : sheet.row(`  ${words.discount}`, numbers.amount(-line.discount))),
  ]
}

/** Consigne, gift vouchers, deposits and paid invoices: in what is paid, outside turnover and its VAT, so set apart. */
function heldMoney(facts: ReceiptFacts, pen: Pen): readonly PaperBlock[] {
  const { ticket, host } = facts
  const part = (nature: TicketLine['nature'], title: string) => {
    const lines = ticket.lines.filter((line) => line.nature === nature)
    if (lines.length === 0) return []
    return [...pen.sheet.text(title, { bold: true }), ...lines.flatMap((line) => article(line, host.vatRegime, pen))]
  }
  return [
    ...part('consigne', pen.words.consigne),
    ...part('giftVoucher', pen.words.giftVoucher),
    ...deposits(facts, pen),
    ...paidInvoices(facts, pen),
  ]
}

/** Taken above zero, used or given back below; VAT is due on it by rate as soon as it is taken (CGI art. 269, 2). */
function deposits({ ticket, host }: ReceiptFacts, { sheet, words, numbers }: Pen): readonly PaperBlock[] {
  const lines = ticket.lines.filter(({ nature }) => nature === 'deposit')
  if (lines.length === 0) return []
  const byLabel = [...Map.groupBy(lines, ({ label }) => label)]
  const rates = host.vatRegime === 'franchise' ? [] : lines
  return [
    ...sheet.text(words.deposit, { bold: true }),
    ...byLabel.flatMap(([label, own]) => sheet.row(label, numbers.amount(sumCents(own.map(({ total }) => total))))),
    ...rates.flatMap((line) =>
      sheet.row(`  ${words.vatOfDeposit} ${numbers.percent(line.vatRate)}`, numbers.amount(line.vat)),
    ),
  ]
}

function paidInvoices({ ticket }: ReceiptFacts, { sheet, words, numbers }: Pen): readonly PaperBlock[] {
  const lines = ticket.lines.filter(({ nature }) => nature === 'invoice')
  return lines.flatMap(({ label, total }) => sheet.row(`${words.invoice} ${label}`, numbers.amount(total)))
}

function totals({ ticket }: ReceiptFacts, { sheet, words, numbers }: Pen): readonly PaperBlock[] {
  return [
    ...sheet.row(words.total, numbers.money(ticket.total), { bold: true, double: true }),
    ...(ticket.consigne === 0 ? [] : sheet.row(`  ${words.consigne}`, numbers.amount(ticket.consigne))),
    ...(ticket.giftVouchers === 0 ? [] : sheet.row(`  ${words.giftVoucher}`, numbers.amount(ticket.giftVouchers))),
    ...(ticket.deposits ? sheet.row(`  ${words.deposit}`, numbers.amount(ticket.deposits)) : []),
    ...(ticket.invoices ? sheet.row(`  ${words.invoice}`, numbers.amount(ticket.invoices)) : []),
  ]
}

/** How it is paid after corrections; what an exchange balances stands in the ticket's own tenders. */
function payment({ ticket }: ReceiptFacts, { sheet, words, numbers }: Pen): readonly PaperBlock[] {
  const exchanged = ticket.tenders.filter(({ kind }) => kind === 'exchange')
  const paid = ticket.paidBy.filter(({ kind }) => kind !== 'exchange')
  return [...exchanged, ...paid].flatMap((tender) => {
    const cash = ticket.tenders.find(({ kind, amount }) => kind === 'cash' && amount === tender.amount)
    const handed = tender.kind === 'cash' && cash?.given !== undefined ? cash : undefined
    return [
      ...sheet.row(words.tenders[tender.kind], numbers.money(tender.amount)),
      ...(handed?.given === undefined ? [] : sheet.row(`  ${words.given}`, numbers.money(handed.given))),
      ...(handed?.change === undefined ? [] : sheet.row(`  ${words.change}`, numbers.money(handed.change))),
    ]
  })
}

function vatTable({ ticket, host }: ReceiptFacts, { sheet, words, numbers }: Pen): readonly PaperBlock[] {
  if (host.vatRegime === 'franchise') return [BLANK, ...sheet.text(FRANCHISE_MENTION)]
  if (ticket.byRate.length === 0) return []
  const row = (name: string, net: number, vat: number) => [
    name,
    numbers.amount(net),
    numbers.amount(vat),
    numbers.amount(net + vat),
  ]
  const net = sumCents(ticket.byRate.map((part) => part.net))
  const vat = sumCents(ticket.byRate.map((part) => part.vat))
  const rows = ticket.byRate.map((part) => row(numbers.percent(part.rate), part.net, part.vat))
  const all = ticket.byRate.length > 1 ? [...rows, row('', net, vat)] : rows
  return [BLANK, ...sheet.table([words.rate, words.net, words.vat, words.gross], all)]
}

/** What lets anyone check the ticket: program and version, the signature's extract, where it stands in the journal. */
function proof(facts: ReceiptFacts, { sheet, words }: Pen): readonly PaperBlock[] {
  const { ticket, software } = facts
  return [
    ...sheet.row(words.signature, signatureExtract(facts.signature)),
    ...sheet.row(words.journal, `${ticket.seq} ${facts.hash.slice(0, 12)}`),
    ...sheet.row(words.software, `${software.name} ${software.version}`),
  ]
}

/** A later till adds the first signs of its own name: two that went on from one copy may have taken the same number. */
function tillOnPaper({ id, number }: ReceiptFacts['till']): string {
  return number === 1 ? '1' : `${number} · ${tillName(id).slice(0, 4)}`
}
