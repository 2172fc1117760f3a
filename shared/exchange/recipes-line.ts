// What one line of a file says of a recipe: something it is made with, work, a step; any of the three.

import type { KeptAt } from '../catalogue/catalogue.ts'
import { readKeptAt } from '../catalogue/import-cells.ts'
import { thousandths, type Unit } from '../kernel/quantity.ts'
import { fold } from '../kernel/text.ts'
import type { RecipeFields, RecipeLine, Wanted } from '../production/recipe.ts'
import { readAmount, readAnswer, readMinutes, readPercent, readText, readWhole, readWord, type Read } from './cells.ts'
import type { LineReader } from './plan.ts'
import { thingsNamed, type KnownThing, type RecipeShelf } from './recipes-shelf.ts'
import { WORK_OF } from './words.ts'

/** A step that is a picture without words. */
export const NO_WORDS = '…'

/** What a line adds to the recipe of its article. */
export interface SaidLine {
  readonly yield: RecipeFields['yield'] | undefined
  readonly guests: number | undefined
  readonly keptAt: KeptAt | undefined
  readonly line: RecipeLine | null
  readonly work: RecipeFields['work'][number] | null
  readonly step: string | null
}

/** Reads a line; what is wrong with it is in the reader. */
export function readRecipeLine(line: LineReader, thing: KnownThing, shelf: RecipeShelf): SaidLine {
  return {
    yield: line.take('yield', (text) => aboveZero(readAmount(text), thing.unit)),
    guests: line.take('guests', (text) => readWhole(text, { least: 1, most: 10_000 })),
    keptAt: line.take('keptAt', (text) => readKept(text, thing)),
    line: readIngredient(line, thing, shelf),
    work: readWork(line),
    step: readStep(line),
  }
}

/** How what is sold is kept; of a material nobody asks it. */
function readKept(text: string, { type }: KnownThing): Read<KeptAt> {
  if (type === 'material') return { reason: 'onlySold' }
  const read = readKeptAt(text)
  return 'value' in read ? read : { reason: 'unknownKeptAt' }
}

/** The article that a line names, by reference or name. */
export function readThing(line: LineReader, shelf: RecipeShelf): KnownThing | null {
  const byRef = shelf.byRef.get(line.text('ref'))
  if (byRef) return byRef
  const named = shelf.byName.get(fold(line.text('article'))) ?? []
  const articles = named.filter(({ type }) => type === 'article')
  const [only, ...others] = named.length > 1 && articles.length === 1 ? articles : named
  if (others.length > 0) line.refuse('article', 'severalNamed')
  else if (!only) line.refuse('article', 'unknownThing')
  return only ?? null
}

function readIngredient(line: LineReader, thing: KnownThing, shelf: RecipeShelf): RecipeLine | null {
  const found = readWanted(line, thing, shelf)
  const wasteBp = line.take('waste', readPercent) ?? 0
  const packaging = line.take('packaging', readAnswer) ?? false
  if (!found) return null
  const written = line.text('quantity')
  const text = /\p{L}/u.test(written) ? written : `${written} ${line.text('unit')}`.trim()
  if (written === '') line.refuse('quantity', 'missing')
  const quantity = line.take('quantity', () => aboveZero(readAmount(text), found.unit))
  return quantity === undefined ? null : { wanted: found.wanted, quantity, wasteBp, packaging }
}

interface Found {
  readonly wanted: Wanted
  /** Null: nothing of the family is there to tell. */
  readonly unit: Unit | null
}

function readWanted(line: LineReader, thing: KnownThing, shelf: RecipeShelf): Found | null {
  const [name, family, ref] = [line.text('ingredient'), line.text('anyOf'), line.text('ingredientRef')]
  if (family !== '') {
    if (name !== '' || ref !== '') line.refuse('anyOf', 'disagrees')
    return readFamily(line, { family, thing, shelf })
  }
  const byRef = shelf.byRef.get(ref)
  if (byRef) return { wanted: { type: 'item', item: byRef.item }, unit: byRef.unit }
  if (name === '') return keptRef(line, ref, thing)
  const [only, ...others] = thingsNamed(name, shelf)
  if (others.length > 0) line.refuse('ingredient', 'severalNamed')
  if (only) return { wanted: { type: 'item', item: only.item }, unit: only.unit }
  if (shelf.families.has(fold(name))) return readFamily(line, { family: name, thing, shelf })
  line.refuse('ingredient', 'unknownThing')
  return null
}

/** Something that is not made or used any more stays in the recipe it is in. */
function keptRef(line: LineReader, ref: string, { recipe }: KnownThing): Found | null {
  const kept = recipe?.lines.find(({ wanted }) => wanted.type === 'item' && wanted.item === ref)
  if (kept) return { wanted: kept.wanted, unit: null }
  if (ref !== '') line.refuse('ingredientRef', 'unknownThing')
  else if (line.text('quantity') !== '') line.refuse('ingredient', 'missing')
  return null
}

function readFamily(
  line: LineReader,
  { family, thing, shelf }: { readonly family: string; readonly thing: KnownThing; readonly shelf: RecipeShelf },
): Found | null {
  const known = shelf.families.get(fold(family))
  if (known) return { wanted: { type: 'family', family: known.family }, unit: known.unit }
  const isKept = thing.recipe?.lines.some(({ wanted }) => wanted.type === 'family' && wanted.family === family)
  if (isKept) return { wanted: { type: 'family', family }, unit: null }
  line.refuse('anyOf', 'unknownFamily')
  return null
}

/** A quantity above zero, in the unit of the thing when one is named. */
function aboveZero(read: ReturnType<typeof readAmount>, unit: Unit | null): Read<RecipeLine['quantity']> {
  if ('reason' in read) return read
  const { thousandths: quantity, unit: named } = read.value
  if (unit !== null && named !== null && named !== unit) return { reason: 'otherUnit' }
  if (quantity <= 0) return { reason: quantity < 0 ? 'negative' : 'missing' }
  return { value: thousandths(quantity) }
}

function readWork(line: LineReader): SaidLine['work'] {
  const kind = line.take('work', (text) => readWord(text, WORK_OF))
  const minutes = line.take('minutes', readMinutes)
  if (kind !== undefined && line.text('minutes') === '') line.refuse('minutes', 'missing')
  if (line.text('work') !== '' && kind === undefined) return null
  return minutes === undefined ? null : { kind: kind ?? 'other', minutes }
}

function readStep(line: LineReader): string | null {
  const text = line.take('step', (step) => readText(step, 400))
  return text === undefined ? null : text === NO_WORDS ? '' : text
}
