// The lines of an invoice as CSV, for a host that issues its coops' invoices itself.

import { harmless } from '../kernel/text.ts'
import type { InvoiceFacts } from './invoices.ts'

const HEADER = [
  ...[
    'Section',
    'Numéro',
    'Type',
    'Date',
    'Échéance',
    'Livré le',
    'Client',
    'SIREN',
    'N° TVA',
    'Adresse',
    'Code postal',
  ],
  ...[
    'Ville',
    'Pays',
    'Référence',
    'Désignation',
    'Quantité',
    'Prix unitaire TTC',
    'Remise TTC',
    'Taux TVA',
    'HT',
    'TVA',
  ],
  ...['TTC', 'Nature', 'Acompte déduit', 'À payer'],
]

/** One row a line, whole sums on the first: `;`, a decimal comma, quotation marks around every text. */
export function requestCsv(facts: InvoiceFacts, section: string): string {
  const { to } = facts
  const deposits = facts.deposits.reduce((sum, { amount }) => sum + amount, 0)
  const who = [to.name, to.siren, to.vatNumber, to.street, to.postcode, to.city, to.country, to.costReference]
  const rows = facts.lines.map((line, index) => [
    ...[section, facts.code, typeOf(facts), facts.on, facts.dueOn, facts.suppliedOn],
    ...who,
    line.label,
    decimals(line.quantity, 3),
    ...[line.unitPrice, line.discount].map((amount) => decimals(amount, 2)),
    decimals(line.vatRate, 2),
    ...[line.total - line.vat, line.vat, line.total].map((amount) => decimals(amount, 2)),
    NATURES[line.nature],
    ...(index === 0 ? [decimals(deposits, 2), decimals(facts.toPay, 2)] : ['', '']),
  ])
  return `\ufeff${[HEADER, ...rows].map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`
}

const NATURES: Readonly<Record<InvoiceFacts['lines'][number]['nature'], string>> = {
  ...{ goods: 'biens', services: 'services', consigne: 'consigne', giftVoucher: 'bon cadeau' },
  ...{ deposit: 'acompte', invoice: 'facture' },
}

function typeOf({ type, advance }: InvoiceFacts): string {
  return `${type === 'invoice' ? 'facture' : 'avoir'}${advance ? ' d’acompte' : ''}`
}

function quoted(text: string): string {
  const isFigure = /^-?[0-9]+(,[0-9]+)?$/.test(text)
  return `"${(isFigure ? text : harmless(text)).replaceAll('"', '""')}"`
}

function decimals(value: number, places: number): string {
  const whole = String(Math.abs(value)).padStart(places + 1, '0')
  return `${value < 0 ? '-' : ''}${whole.slice(0, -places)},${whole.slice(-places)}`
}
