// The lines of an order being typed: articles, free lines, dishes with choices, garments and what is done to them.

import { rateFor, type Tile } from '../../shared/catalogue/catalogue.ts'
import { allocate, cents } from '../../shared/kernel/money.ts'
import { MAX_THOUSANDTHS, ONE, thousandths } from '../../shared/kernel/quantity.ts'
import type { OrderFields, OrderLine } from '../../shared/orders/orders.ts'
import { isServed, modeOf, withFields, type OrderDraft } from './order-draft.ts'

/** A line as nobody has told anything of it. */
const BLANK: Omit<OrderLine, 'key' | 'label' | 'kind' | 'unitPrice' | 'vatRate'> = {
  ...{ article: null, unit: 'piece', quantity: ONE, resold: false, discount: null, makers: [], note: '', photo: null },
  ...{ pictogram: null, choiceOf: '', cloth: null, work: [], measures: [], minutes: 0 },
}

/** What can be put in an order from the catalogue: gift vouchers cannot. */
export function isOrderable({ kind }: Pick<Tile, 'kind'>): boolean {
  return kind !== 'giftVoucher'
}

/** An article, so much of it; one that is there already gets more, unless its line has a cloth or a note of its own. */
export function withArticle(draft: OrderDraft, tile: Tile, is: { key: string; quantity: number }): OrderDraft {
  if (tile.kind === 'giftVoucher') return draft
  const there = draft.fields.lines.find(
    ({ article, cloth, note }) => article === tile.id && cloth === null && note === '',
  )
  if (there) return withQuantity(draft, there.key, there.quantity + is.quantity)
  const line: OrderLine = {
    ...BLANK,
    key: is.key,
    article: tile.id,
    label: tile.name,
    kind: tile.kind,
    unit: tile.unit,
    quantity: bounded(is.quantity),
    unitPrice: cents(tile.price),
    vatRate: rateFor(tile.vat, draft.fields.mode),
    resold: tile.resold,
    photo: tile.photo,
    pictogram: tile.pictogram,
  }
  const rates = { ...draft.rates, [tile.id]: tile.vat }
  return withFields({ ...draft, rates }, { lines: [...draft.fields.lines, line] })
}

/** What a line of no catalogue is: its words, its price, the VAT it bears. */
export type FreeLine = Pick<OrderLine, 'key' | 'label' | 'kind' | 'unitPrice' | 'vatRate'> &
  Partial<Pick<OrderLine, 'unit' | 'quantity' | 'pictogram'>>

/** A line that is in no catalogue. */
export function withFreeLine(draft: OrderDraft, line: FreeLine): OrderDraft {
  return withFields(draft, { lines: [...draft.fields.lines, { ...BLANK, ...line }] })
}

/** Changes one line. */
export function withLine(draft: OrderDraft, key: string, change: Partial<OrderLine>): OrderDraft {
  const lines = draft.fields.lines.map((line) => (line.key === key ? { ...line, ...change } : line))
  return withFields(draft, { lines })
}

/** So much of a line; nothing takes it away. */
export function withQuantity(draft: OrderDraft, key: string, quantity: number): OrderDraft {
  if (quantity <= 0) return withoutLine(draft, key)
  return withLine(draft, key, { quantity: bounded(quantity) })
}

/** Takes a line away; those who share its course take its guests over. */
export function withoutLine(draft: OrderDraft, key: string): OrderDraft {
  const gone = draft.fields.lines.find((line) => line.key === key)
  const left = withFields(draft, { lines: draft.fields.lines.filter((line) => line.key !== key) })
  return gone && gone.choiceOf !== '' ? shared(left, gone.choiceOf) : left
}

/** So many guests: dishes for everybody follow, and choices keep their proportions. */
export function withGuests(draft: OrderDraft, guests: number): OrderDraft {
  const before = (draft.fields.guests ?? 0) * ONE
  const after = Math.min(10_000, Math.max(1, guests))
  const followed = draft.fields.lines.map((line) =>
    line.choiceOf === '' && line.unit === 'piece' && line.quantity === before
      ? { ...line, quantity: thousandths(after * ONE) }
      : line,
  )
  const next = withFields(draft, { guests: after, lines: followed })
  const whole = coursesOf(draft.fields).filter((course) => course.chosen * ONE === before)
  return whole.reduce((kept, { course }) => inProportion(kept, course), next)
}

/** A dish becomes one of the choices of a course (empty: it is for everybody): the guests are shared out anew. */
export function withCourse(draft: OrderDraft, key: string, course: string): OrderDraft {
  const line = draft.fields.lines.find((one) => one.key === key)
  if (!line || line.choiceOf === course) return draft
  const guests = thousandths((draft.fields.guests ?? 1) * ONE)
  const moved = withLine(draft, key, { choiceOf: course, ...(line.unit === 'piece' && { quantity: guests }) })
  const left = line.choiceOf === '' ? moved : shared(moved, line.choiceOf)
  return course === '' ? left : shared(left, course)
}

/** How many choices of each course were made, beside how many guests there are. */
export function coursesOf({ lines, guests }: Pick<OrderFields, 'lines' | 'guests'>) {
  const courses = [...new Set(lines.map(({ choiceOf }) => choiceOf).filter((course) => course !== ''))]
  return courses.map((course) => {
    const chosen = lines.filter(({ choiceOf }) => choiceOf === course).reduce((sum, line) => sum + line.quantity, 0)
    return { course, chosen: chosen / ONE, guests: guests ?? 0 }
  })
}

/** Served, delivered or fetched: where it is eaten decides the rates. */
export function withService(draft: OrderDraft, service: OrderFields['service']): OrderDraft {
  const mode = modeOf(draft.fields.kind, service)
  const lines = draft.fields.lines.map((line) => {
    const vat = line.article === null ? undefined : draft.rates[line.article]
    return vat ? { ...line, vatRate: rateFor(vat, mode) } : line
  })
  return withFields(draft, { service, mode, lines })
}

/** A measure in millimetres; null takes it away. */
export function withMeasure(
  draft: OrderDraft,
  key: string,
  is: { name: string; millimetres: number | null },
): OrderDraft {
  const line = draft.fields.lines.find((one) => one.key === key)
  if (!line) return draft
  const at = line.measures.findIndex(({ name }) => name === is.name)
  const { name, millimetres } = is
  if (millimetres === null || millimetres <= 0) {
    return withLine(draft, key, { measures: line.measures.filter((measure) => measure.name !== name) })
  }
  const measure = { name, millimetres }
  const measures = at < 0 ? [...line.measures, measure] : line.measures.with(at, measure)
  return withLine(draft, key, { measures })
}

/** So many guests who must not eat something; none takes it away. */
export function withAllergic(
  draft: OrderDraft,
  allergen: OrderFields['allergic'][number]['allergen'],
  guests: number,
): OrderDraft {
  const { allergic } = draft.fields
  const at = allergic.findIndex((one) => one.allergen === allergen)
  if (guests <= 0) return withFields(draft, { allergic: allergic.filter((_, index) => index !== at) })
  const before = allergic[at]
  const told = { allergen, guests, note: before?.note ?? '' }
  return withFields(draft, { allergic: before ? allergic.with(at, told) : [...allergic, told] })
}

/** Key of the step that makes a sample first. */
const SAMPLE = 'sample'

/** Whether a sample is made and shown before the rest. */
export function hasSample({ steps }: Pick<OrderFields, 'steps'>): boolean {
  return steps.some(({ key }) => key === SAMPLE)
}

/** A sample first, or not. */
export function withSample(draft: OrderDraft, label: string | null): OrderDraft {
  const steps = draft.fields.steps.filter(({ key }) => key !== SAMPLE)
  if (label === null) return withFields(draft, { steps })
  const sample = { key: SAMPLE, kind: 'other' as const, label, on: null, minutes: 0, members: [], doneOn: null }
  return withFields(draft, { steps: [sample, ...steps] })
}

/** Every dish that is eaten, without the crockery. */
export function dishesOf({ lines }: Pick<OrderFields, 'lines'>): readonly OrderLine[] {
  return lines.filter((line) => isServed(line) && line.kind !== 'service')
}

function shared(draft: OrderDraft, course: string): OrderDraft {
  return sharedBy(draft, course, () => 1)
}

function inProportion(draft: OrderDraft, course: string): OrderDraft {
  return sharedBy(draft, course, ({ quantity }) => quantity)
}

/** The guests over the dishes of a course; pieces only, the rest is told by hand. */
function sharedBy(draft: OrderDraft, course: string, weight: (line: OrderLine) => number): OrderDraft {
  const choices = draft.fields.lines.filter(({ choiceOf, unit }) => choiceOf === course && unit === 'piece')
  if (choices.length === 0) return draft
  const parts = allocate(draft.fields.guests ?? choices.length, choices.map(weight))
  return choices.reduce(
    (kept, { key }, index) => withLine(kept, key, { quantity: bounded(Math.max(1, parts[index] ?? 1) * ONE) }),
    draft,
  )
}

function bounded(quantity: number) {
  return thousandths(Math.max(1, Math.min(MAX_THOUSANDTHS, quantity)))
}
