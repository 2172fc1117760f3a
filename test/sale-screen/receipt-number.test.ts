// A past sale is looked for: by hand, or by scanning the code on its receipt.

import { describe, expect, it } from 'vitest'
import { numberOnReceipt } from '../../renderer/sale/receipt-number.ts'

describe('the number of a ticket', () => {
  it('is what was typed', () => {
    expect(numberOnReceipt(' 41 ')).toBe(41)
    expect(numberOnReceipt('۴۱')).toBe(41)
  })

  it('stands after its sign on a receipt in any language', () => {
    for (const text of [
      'Ticket n° 41 (Caisse 1)',
      'Receipt no. 41',
      'Recibo n.º 41',
      'Чек № 41',
      'إيصال رقم 41',
      'رسید شماره 41',
    ]) {
      expect(numberOnReceipt(text)).toBe(41)
    }
  })

  it('is in none of the other lines of a receipt', () => {
    const lines = [
      'FACTICE',
      'Cyprielles',
      '22/11/2026 03:59',
      'TOTAL : 39,95 €',
      'TVA 20 % : 6,66 €',
      'SIRET 123 456 782 00010',
    ]
    for (const text of [...lines, 'Signature cF8m', '2000000000015', '0', '']) expect(numberOnReceipt(text)).toBeNull()
  })
})
