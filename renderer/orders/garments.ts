// What is mended: garments and jobs as pictures, what is measured, how long a job usually takes.

import { rateFor, type Tile } from '../../shared/catalogue/catalogue.ts'
import { cents, type Cents } from '../../shared/kernel/money.ts'
import { ONE } from '../../shared/kernel/quantity.ts'
import { ALTERATIONS, type Alteration, type OrderLine } from '../../shared/orders/orders.ts'
import type { Suggestion } from '../../shared/orders/contract.ts'
import { WORK_PICTOGRAM } from '../app/order-art.ts'
import { suggestPictogram, type PictogramName } from '../ui/pictograms.ts'

export const GARMENTS = ['trousers', 'dress', 'coat', 'bag', 'linen', 'other'] as const
export type Garment = (typeof GARMENTS)[number]

/** The picture of each; it is also how a line remembers which it is. */
export const GARMENT_PICTOGRAM: Readonly<Record<Garment, PictogramName>> = {
  trousers: 'trousers-hem',
  dress: 'dress',
  coat: 'lining',
  bag: 'bag',
  linen: 'cloth',
  other: 'needle',
}

/** What is measured, in the order of the body. */
export const MEASURES = ['length', 'waist', 'hips', 'chest', 'sleeve', 'inseam'] as const

/** Minutes a job usually takes, until the group's own recipes say better. */
const USUAL_MINUTES: Readonly<Record<Alteration, number>> = {
  hem: 25,
  takeIn: 40,
  letOut: 40,
  shorten: 30,
  zip: 40,
  button: 10,
  patch: 30,
  lining: 90,
  other: 30,
}

/** What a job is thought to cost, and the article it is sold as, if there is one. */
export interface Job {
  readonly price: Cents
  readonly minutes: number
  readonly tile: Tile | null
}

/** Each job as a line without a price: what they would cost is asked of the till. */
export function jobLines(): readonly OrderLine[] {
  return ALTERATIONS.map((work) => ({
    ...garmentLine(keyOf(work), 'other', work),
    work: [work],
    minutes: USUAL_MINUTES[work],
  }))
}

/** The catalogue's price of each job, else what would pay for its minutes, else nothing. */
export function jobsOf(
  services: readonly Tile[],
  suggestions: readonly Suggestion[],
): Readonly<Record<Alteration, Job>> {
  const jobs = ALTERATIONS.map((work): [Alteration, Job] => {
    const tile = services.find(({ name }) => suggestPictogram(name) === WORK_PICTOGRAM[work]) ?? null
    const suggested = suggestions.find(({ key }) => key === keyOf(work))?.price ?? null
    return [work, { price: cents(tile?.price ?? roundPrice(suggested ?? 0)), minutes: USUAL_MINUTES[work], tile }]
  })
  return Object.fromEntries(jobs) as Record<Alteration, Job>
}

/** A garment to which nothing is done yet. */
export function garmentLine(key: string, garment: Garment, label: string): OrderLine {
  return {
    ...{ key, article: null, label, kind: 'service', unit: 'piece', quantity: ONE, unitPrice: cents(0), vatRate: 2000 },
    ...{ resold: false, discount: null, makers: [], note: '', photo: null, choiceOf: '', cloth: null },
    ...{ pictogram: GARMENT_PICTOGRAM[garment], work: [], measures: [], minutes: 0 },
  }
}

/** Which garment a line is of. */
export function garmentOf({ pictogram }: Pick<OrderLine, 'pictogram'>): Garment {
  return GARMENTS.find((garment) => GARMENT_PICTOGRAM[garment] === pictogram) ?? 'other'
}

/**
 * A job to be done, or not any more: the price and the minutes follow, and a garment with one job that is an article of
 * the catalogue is sold as that article.
 */
export function withJob(line: OrderLine, work: Alteration, jobs: Readonly<Record<Alteration, Job>>): OrderLine {
  const isThere = line.work.includes(work)
  const works = isThere ? line.work.filter((one) => one !== work) : [...line.work, work]
  const sign = isThere ? -1 : 1
  const [only, second] = works
  const tile = only !== undefined && second === undefined ? jobs[only].tile : null
  return {
    ...line,
    work: works,
    unitPrice: cents(Math.max(0, line.unitPrice + sign * jobs[work].price)),
    minutes: Math.max(0, line.minutes + sign * jobs[work].minutes),
    article: tile?.id ?? null,
    vatRate: tile ? rateFor(tile.vat, null) : line.vatRate,
  }
}

/** Keys of lines have no capitals. */
function keyOf(work: Alteration): string {
  return work.toLowerCase()
}

/** Up to the next half euro: nobody asks 10,67 € for a zip. */
function roundPrice(price: number): number {
  return Math.ceil(price / 50) * 50
}
