// The stock book of a large coop: a page of the stock screen, one item, a past day, each beside another way.

import type { Book } from '../../db/book.ts'
import { closeDuePeriods } from '../../db/closing/close-due.ts'
import { closeBook } from '../../db/open-book.ts'
import { record } from '../../db/run.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import type { NewEntry } from '../../shared/entries.ts'
import type { ItemId, LotId, MaterialId, PlaceId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { median, milliseconds, timed, type Figure } from './figure.ts'
import { Chance } from './names.ts'
import type { Run } from './run.ts'
import { look, openBench } from './shop.ts'

const MATERIALS = 20_000
const ARTICLES = 2000
const LOTS = 500

/** Movements of a till that also sells; with `--full` about a million. */
export async function stockFigures({ full, past, say }: Run): Promise<Figure[]> {
  const sales = full ? 300_000 : 30_000
  const book = openBench(await past({ sales, articles: ARTICLES }))
  say('moving materials…')
  const items = moveMaterials(book, full ? 100_000 : 10_000)
  closeDuePeriods(book)
  const figures = [page(book), oneItem(book, items), ...pastDays(book)]
  closeBook(book)
  return figures
}

const id = (index: number) => `018bcfe5-6a9b-79cc-a5b7-${String(index).padStart(12, '0')}`

/** Materials, their lots, and movements of them between the store and two places. */
function moveMaterials(book: Book, count: number): string[] {
  const chance = new Chance(23)
  const materials = Array.from({ length: MATERIALS }, (_, index) => id(index) as MaterialId)
  const kept = LOTS / 10
  const entries: NewEntry[] = materials.map((material, index) => ({
    kind: 'stock.materialAdded',
    data: { material, fields: { ...CLOTH, name: `Tissu ${index}`, byLot: index < kept } },
  }))
  for (let index = 0; index < LOTS; index += 1) {
    const material = materials[index % kept] as MaterialId
    const lot = id(900_000 + index) as LotId
    const fields = { label: `R${index}`, photo: null, widthMm: 1150, useBy: null, isOffcut: false }
    const moves = [moved(material, { lot, quantity: 10_000, value: 9000 })]
    entries.push({ kind: 'stock.received', data: { moves, lots: [{ lot, material, fields }], note: '' } })
  }
  for (let index = 0; index < count; index += 1) {
    const item = materials[kept + chance.below(MATERIALS - kept)] as MaterialId
    const isIn = index % 3 === 0
    const size = { quantity: (isIn ? 2000 : -1) * (100 + chance.below(400)), value: isIn ? 500 : -300 }
    const moves = [moved(item, { ...size, place: PLACES[chance.below(3)] as PlaceId | null })]
    if (isIn) entries.push({ kind: 'stock.received', data: { moves, lots: [], note: '' } })
    else entries.push({ kind: 'stock.takenOut', data: { moves, cause: 'used', note: '' } })
  }
  for (let from = 0; from < entries.length; from += 5000) {
    const done = record(book, entries.slice(from, from + 5000), book.clock())
    if (!done.ok) throw new Error(done.refusal.type)
  }
  return materials
}

const PLACES = [null, id(800_001), id(800_002)]
const CLOTH = {
  ...({ kind: 'cloth', unit: 'm', family: '', colour: '#c2410c', pattern: 'wax-rings', photo: null } as const),
  ...({ pictogram: null, widthMm: 1150, gsm: 140, composition: '', origin: 'new', supplier: null } as const),
  ...{ price: null, minimum: thousandths(2000), barcode: null, allergens: [], archived: false },
}

interface Size {
  readonly quantity: number
  readonly value: number
  readonly place?: PlaceId | null
  readonly lot?: LotId
}

function moved(item: string, { quantity, value, place = null, lot }: Size) {
  const worth = { quantity: thousandths(quantity), value: cents(value) }
  return { item: item as ItemId, place, lot: lot ?? null, ...worth }
}

const often = (times: number, work: (turn: number) => void) =>
  Array.from({ length: times }, (_, turn) => timed(() => work(turn)))

function page(book: Book): Figure {
  const took = often(30, () => look(book, 'stock.materials', {} as never))
  // The names, and how much there is of each: no more than a page cannot do without.
  const bare = often(30, () =>
    book.file.read.all(
      `SELECT m.id, m.name, (SELECT sum(l.quantity_thousandths) FROM stock_levels l WHERE l.item = m.id)
       FROM materials m WHERE m.present = 1 AND m.archived = 0 ORDER BY m.folded, m.id LIMIT 60`,
    ),
  )
  return {
    name: `stock: the first page of ${MATERIALS.toLocaleString('en')} materials with ${LOTS} lots, against bare SQL`,
    ours: milliseconds(median(took)),
    baseline: milliseconds(median(bare)),
    ratio: `${(median(took) / median(bare)).toFixed(1)}×`,
    target: '≤ 16 ms',
    met: median(took) <= 16,
  }
}

function oneItem(book: Book, items: readonly string[]): Figure {
  const took = often(300, (turn) => look(book, 'stock.level', { item: items[turn] } as never))
  const summed = often(3, (turn) =>
    book.file.read.get('SELECT sum(quantity_thousandths) FROM stock_movements WHERE item = ?', items[turn] ?? ''),
  )
  return {
    name: 'stock: level of one item, against adding up its movements',
    ours: milliseconds(median(took)),
    baseline: milliseconds(median(summed)),
    ratio: `${Math.round(median(summed) / median(took))}×`,
    target: '< 1 ms',
    met: median(took) < 1,
  }
}

/** Near, in the middle and far back; the baseline adds up every movement until that day. */
function pastDays(book: Book): Figure[] {
  const span = book.file.read.get<{ first: Day; last: Day; moves: number }>(
    'SELECT min(day) AS first, max(day) AS last, (SELECT count(*) FROM stock_movements) AS moves FROM stock_marks',
  )
  if (!span) throw new Error('no closed day')
  const length = Math.round((Date.parse(span.last) - Date.parse(span.first)) / 86_400_000)
  return [1, 0.5, 0.05].map((part) => {
    const day = addDays(span.first, Math.round(length * part))
    const took = often(7, () => look(book, 'stock.onDay', { day } as never))
    const summed = often(2, () =>
      book.file.read.all(
        'SELECT item, place, sum(quantity_thousandths), sum(value_cents) FROM stock_movements WHERE day <= ? GROUP BY item, place',
        day,
      ),
    )
    return {
      name: `stock on a past day (${Math.round((1 - part) * length)} of ${length} days ago, ${span.moves.toLocaleString('en')} movements), against adding them up`,
      ours: milliseconds(median(took)),
      baseline: milliseconds(median(summed)),
      ratio: `${(median(summed) / median(took)).toFixed(1)}×`,
      target: '< 300 ms',
      met: median(took) < 300,
    }
  })
}
