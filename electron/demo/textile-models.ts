// What the textile demo sells in several sizes and cloths.

import type { DemoArticle, DemoVariant } from './demo-coop.ts'

const SUN = { cloth: 'soleil', colour: '#b3361b' } as const
const NIGHT = { cloth: 'nuit', colour: '#23388f' } as const

/** A few of each lie on the stall. */
const READY: Pick<DemoVariant, 'stock'> = { stock: { ready: 4_000, cost: 950 } }

export const TEXTILE_MODELS: readonly DemoArticle[] = [
  {
    name: 'Tunique wax',
    range: 'wax',
    kind: 'good',
    price: 3600,
    vat: { keep: 2000 },
    pictogram: 'dress',
    makers: { Akosua: 2, Mariam: 1 },
    ...READY,
    wanted: 0,
    comesIn: [
      { ...SUN, size: 'S', price: 3600, barcode: '2100000000166', wanted: 1, ...READY },
      { ...SUN, size: 'M', price: 3600, barcode: '2100000000173', wanted: 2, ...READY },
      { ...SUN, size: 'L', price: 3900, barcode: '2100000000180', wanted: 1, ...READY },
      { ...NIGHT, size: 'S', price: 3600, barcode: '2100000000197', wanted: 1, ...READY },
      { ...NIGHT, size: 'M', price: 3600, barcode: '2100000000203', wanted: 1, ...READY },
      { ...NIGHT, size: 'L', price: 3900, barcode: '2100000000210', wanted: 1, ...READY },
    ],
  },
]
