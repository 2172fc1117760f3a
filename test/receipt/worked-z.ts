// The worked Z of the market day: the figures of the accounting design, with a count that is 50 cents short.

import type { TillId } from '../../shared/kernel/id.ts'
import type { DrawerFigures } from '../../shared/receipt/layout-closing.ts'

export const WORKED_Z: DrawerFigures = {
  day: '2026-11-14',
  eventName: 'Foire des savoir-faire',
  openedAt: Date.parse('2026-11-14T08:12:00Z'),
  closedAt: Date.parse('2026-11-14T17:31:00Z'),
  firstTicket: 1,
  lastTicket: 61,
  totals: {
    tickets: 61,
    returns: 1,
    gross: 164_798,
    consigne: 0,
    giftVouchers: 0,
    vat: [{ rate: 2000, net: 137_329, vat: 27_469 }],
    natures: [
      { nature: 'goods', salesClass: 'made', rate: 2000, net: 103_392, vat: 20_680 },
      { nature: 'goods', salesClass: 'resold', rate: 2000, net: 14_773, vat: 2_956 },
      { nature: 'services', salesClass: 'service', rate: 2000, net: 19_164, vat: 3_833 },
    ],
    tenders: [
      { kind: 'cash', amount: 89_219, count: 38 },
      { kind: 'card', amount: 62_851, count: 19 },
      { kind: 'cheque', amount: 12_728, count: 4 },
    ],
  },
  float: 8_000,
  floatSource: 'bank',
  paidIn: 0,
  paidOut: 1_240,
  banked: 0,
  cashExpected: 95_979,
  technical: { linesRemoved: 2, basketsAbandoned: 1, drawerOpened: 1, reprints: 3, tendersCorrected: 1 },
  perpetual: { net: 164_798, absolute: 166_798 },
  head: { till: 12_345 as TillId, seq: 412, hash: '0123456789abcdef'.repeat(4) },
  counted: {
    number: 1,
    cashCounted: 95_929,
    difference: -50,
    reason: 'wrongChange',
    note: '',
    pieces: { '5000': 10, '2000': 15, '1000': 12, '500': 7, '200': 1, '100': 2, '20': 1, '5': 1, '2': 2 },
    cardTerminal: 62_851,
  },
}
