// The number of a ticket, from digits typed or from what its code says.

import { latinDigits } from '../../shared/kernel/text.ts'

/**
 * Plain digits; else what follows the sign that stands before a number on a receipt, in any of its languages. Null when
 * there is none, or when the digits are too many for a ticket (an article's barcode, a SIRET).
 */
export function numberOnReceipt(text: string): number | null {
  const typed = latinDigits(text).trim()
  const plain = /^\d{1,7}$/u.exec(typed)?.[0]
  const marked = /(?:no\.|n\.?[°º]|№|#|رقم|شماره)\s*(\d{1,7})(?!\d)/iu.exec(typed)?.[1]
  const found = plain ?? marked
  return found === undefined || Number(found) < 1 ? null : Number(found)
}
