// The words the law wants on an invoice, in French (CGI ann. II 242 nonies A; C. com. L441-9, L441-10, D441-5).

import type { HostProfile } from '../host/host.ts'
import type { TicketLine } from '../sale/sale.ts'
import type { InvoiceFacts } from './invoices.ts'

/** CGI art. 293 B. */
const FRANCHISE = 'TVA non applicable, art. 293 B du CGI'

type Stated = Pick<InvoiceFacts, 'type' | 'to' | 'lines' | 'of' | 'ofTicket' | 'terms' | 'franchise'>

/** In the order they are printed; to a private person nothing of what only professionals owe each other. */
export function mentionsOf(facts: Stated, { vatOnDebits, legal }: Mentioned): string[] {
  const { to, of, franchise, terms } = facts
  return [
    ...(of ? [`Avoir sur la facture ${of.code} du ${frenchDay(of.on)}`] : []),
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

function hasServices(lines: readonly TicketLine[]): boolean {
  return lines.some(({ nature }) => nature === 'services')
}

function categoryOf(lines: readonly TicketLine[]): string {
  const hasGoods = lines.some(({ nature }) => nature === 'goods')
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
