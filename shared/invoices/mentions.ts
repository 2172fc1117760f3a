// The words the law wants on an invoice, in French (CGI ann. II 242 nonies A; C. com. L441-9, L441-10, D441-5).

import type { HostProfile } from '../host/host.ts'
import { sumCents } from '../kernel/money.ts'
import type { TicketLine } from '../sale/sale.ts'
import type { InvoiceFacts } from './invoices.ts'

/** CGI art. 293 B. */
const FRANCHISE = 'TVA non applicable, art. 293 B du CGI'

type Stated = Pick<
  InvoiceFacts,
  'type' | 'to' | 'lines' | 'of' | 'ofTicket' | 'terms' | 'franchise' | 'advance' | 'advances'
>

/** In the order they are printed; to a private person nothing of what only professionals owe each other. */
export function mentionsOf(facts: Stated, { vatOnDebits, legal }: Mentioned): string[] {
  const { to, of, franchise, terms } = facts
  return [
    ...(of ? [`Avoir sur la facture ${of.code} du ${frenchDay(of.on)}`] : []),
    ...deducted(facts),
    ...(franchise ? [FRANCHISE] : []),
    `Catégorie de l’opération : ${categoryOf(facts.lines)}`,
    ...(vatOnDebits && !franchise && hasServices(facts.lines)
      ? ['Option pour le paiement de la taxe d’après les débits']
      : []),
    ...(facts.type === 'invoice' && !facts.ofTicket && to.kind === 'organisation' ? termsOf(terms) : []),
    ...(legal === '' ? [] : [legal]),
  ]
}

interface Mentioned {
  readonly vatOnDebits: HostProfile['vatOnDebits']
  readonly legal: string
}

/** `14/11/2026`. */
export function frenchDay(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

/** `5,5 %`. */
function frenchPercent(bp: number): string {
  return `${String(bp / 100).replace('.', ',')}\u00a0%`
}

/** Each invoice of a deposit that is taken off, by its number, with its VAT. */
function deducted({ type, advances = [], franchise }: Stated): string[] {
  const sign = type === 'invoice' ? 1 : -1
  return [...Map.groupBy(advances, ({ code }) => code)].map(([code, own]) => {
    const [amount, vat] = [sumCents(own.map((part) => part.amount)), sumCents(own.map((part) => part.vat))]
    const inIt = franchise ? '' : `, dont TVA ${frenchMoney(sign * vat)}`
    const what = type === 'invoice' ? 'Acompte déduit' : 'Acompte rendu'
    return `${what} : facture ${code} du ${frenchDay(own[0]?.on ?? '')}, ${frenchMoney(sign * amount)}${inIt}`
  })
}

/** `1234,50 €`. */
function frenchMoney(amount: number): string {
  const whole = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${whole.slice(0, -2)},${whole.slice(-2)}\u00a0€`
}

/** A deposit is of what it was taken for. */
function hasServices(lines: readonly TicketLine[]): boolean {
  return lines.some(({ nature, salesClass }) => nature === 'services' || isHeldFor(nature, salesClass === 'service'))
}

function isHeldFor(nature: TicketLine['nature'], isSo: boolean): boolean {
  return nature === 'deposit' && isSo
}

function categoryOf(lines: readonly TicketLine[]): string {
  const hasGoods = lines.some(
    ({ nature, salesClass }) => nature === 'goods' || isHeldFor(nature, salesClass !== 'service'),
  )
  if (hasGoods && hasServices(lines)) return 'livraison de biens et prestation de services'
  return hasServices(lines) ? 'prestation de services' : 'livraison de biens'
}

function termsOf({ penaltyBp, earlyDiscount }: InvoiceFacts['terms']): string[] {
  return [
    `Pénalités de retard : ${frenchPercent(penaltyBp)} l’an, dues dès le lendemain de l’échéance`,
    'Indemnité forfaitaire pour frais de recouvrement en cas de retard : 40 €',
    earlyDiscount === ''
      ? 'Pas d’escompte pour paiement anticipé'
      : `Escompte pour paiement anticipé : ${earlyDiscount}`,
  ]
}
