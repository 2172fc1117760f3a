// What an invoice is called: its kind and its code, the code's figures kept in their order among letters of any script.

import type { InvoiceFacts } from '../../shared/invoices/invoices.ts'
import type { Text } from '../text/use-text.ts'

/** `Facture 2026-0001`; the code stands in left-to-right isolates. */
export function invoiceName(
  { type, code, advance }: Pick<InvoiceFacts, 'type' | 'code' | 'advance'>,
  { t }: Pick<Text, 't'>,
): string {
  return t(`invoice.type.${advance && type === 'invoice' ? 'advance' : type}`, { code: `\u2066${code}\u2069` })
}
