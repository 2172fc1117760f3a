// The receipt's essentials as a QR code: plain text that any phone shows without a network.

import { drawingSVG, qrcode } from 'bwip-js/generic'
import { penOf, siretGroups, signatureExtract } from '../../shared/receipt/layout.ts'
import type { ReceiptFacts } from '../../shared/receipt/receipt.ts'
import { FRANCHISE_MENTION, REHEARSAL_MARK } from '../../shared/receipt/words.ts'

/** The text: who, which ticket, when, the total, its VAT, the host's SIRET, and the signature's extract. */
export function qrText(facts: ReceiptFacts): string {
  const { words, numbers } = penOf(48, facts.language)
  const { ticket, host } = facts
  const title = ticket.type === 'sale' ? words.ticket : words.returnTicket
  const vat = ticket.byRate.map(
    (part) => `${words.vat} ${numbers.percent(part.rate)}${words.colon}${numbers.money(part.vat)}`,
  )
  return [
    ...(facts.rehearsal ? [REHEARSAL_MARK] : []),
    facts.coop.name,
    `${title} ${words.number} ${ticket.number} (${words.till} ${facts.till.number})`,
    numbers.minute(ticket.at, facts.coop.timeZone),
    `${words.total}${words.colon}${numbers.money(ticket.total)}`,
    ...(host.vatRegime === 'franchise' ? [FRANCHISE_MENTION] : vat),
    `${host.name}, SIRET ${siretGroups(host.siret)}`,
    `${words.signature} ${signatureExtract(facts.signature)}`,
  ].join('\n')
}

/** The code itself, with the quiet border a phone needs; its default error correction, M, is enough for a screen. */
export function qrSvg(text: string): string {
  return qrcode({ bcid: 'qrcode', text, scale: 4, padding: 4, backgroundcolor: 'FFFFFF' }, drawingSVG())
}
