// What each line of a recipe changes, beside the recipe as it was.

import type { KeptAt } from '../catalogue/catalogue.ts'
import type { Language } from '../kernel/language.ts'
import type { Unit } from '../kernel/quantity.ts'
import { fold } from '../kernel/text.ts'
import type { RecipeFields, RecipeLine, Wanted } from '../production/recipe.ts'
import { quantityWords } from './materials-words.ts'
import { percentText } from './numbers.ts'
import type { Change, Outcome, PlannedLine } from './plan.ts'
import type { SaidLine } from './recipes-line.ts'
import type { KnownThing, RecipeShelf } from './recipes-shelf.ts'
import { fileWords } from './words.ts'

interface Compared {
  readonly thing: KnownThing
  readonly recipe: RecipeFields
  /** As the file says it, else as it was. */
  readonly keptAt: KeptAt | null
  readonly isSame: boolean
  readonly shelf: RecipeShelf
}

interface Said {
  readonly row: number
  readonly said: SaidLine
}

/** One line of the preview for each line of the file; what the file leaves out is told on the first. */
export function compareLines(compared: Compared, lines: readonly Said[]): PlannedLine[] {
  const kept = keptWords(compared)
  return comparedRecipe(compared, lines).map((line, index) => {
    if (index > 0 || kept.length === 0) return line
    return { ...line, outcome: line.outcome === 'same' ? 'change' : line.outcome, changes: [...kept, ...line.changes] }
  })
}

function keptWords({ thing, keptAt, shelf }: Compared): Change[] {
  if (keptAt === thing.keptAt) return []
  const { kept } = fileWords[shelf.language]
  const word = (one: KeptAt | null) => (one === null ? '' : kept[one])
  return [{ field: 'keptAt', before: word(thing.keptAt), after: word(keptAt) }]
}

function comparedRecipe({ thing, recipe, isSame, shelf }: Compared, lines: readonly Said[]): PlannedLine[] {
  const known = thing.recipe
  const line = { name: thing.name, problems: [], note: null }
  if (isSame || !known) {
    const outcome: Outcome = isSame ? 'same' : 'add'
    return lines.map(({ row }) => ({ ...line, row, outcome, changes: [] }))
  }
  const left = { lines: [...known.lines], work: [...known.work], steps: [...known.steps] }
  const compared = lines.map(({ row, said }) => ({ row, ...compareLine(said, left, shelf) }))
  const saysHow = lines.some(({ said }) => said.line ?? said.work ?? said.step !== null)
  const gone = saysHow ? goneWords(left, shelf) : []
  const ofWhole = [...wholeWords(known, recipe, thing), ...gone]
  return compared.map(({ row, isNew, changes }, index) => {
    const all = index === 0 ? [...ofWhole, ...changes] : changes
    // Lines in another order change the recipe without changing any of them.
    const isMoved = index === 0 && compared.every((one) => !one.isNew && one.changes.length === 0)
    const outcome = isNew ? 'add' : all.length > 0 || isMoved ? 'change' : 'same'
    return { ...line, row, outcome, changes: all }
  })
}

interface Left {
  readonly lines: RecipeLine[]
  readonly work: RecipeFields['work']
  readonly steps: RecipeFields['steps']
}

function compareLine({ line, work, step }: SaidLine, left: Left, shelf: RecipeShelf) {
  const changes: Change[] = []
  let isNew = false
  if (line) {
    const before = takeOut(left.lines, ({ wanted }) => wantedKey(wanted) === wantedKey(line.wanted))
    if (before) changes.push(...ingredientChanges(before, line, shelf))
    else isNew = true
  }
  if (work) {
    const before = takeOut(left.work, ({ kind }) => kind === work.kind)
    if (!before) isNew = true
    else if (before.minutes !== work.minutes) {
      changes.push({ field: 'minutes', before: String(before.minutes), after: String(work.minutes) })
    }
  }
  if (step !== null && !takeOut(left.steps, ({ text }) => text === step)) isNew = true
  return { isNew, changes }
}

function takeOut<One>(all: One[], isIt: (one: One) => boolean): One | undefined {
  const at = all.findIndex(isIt)
  return at < 0 ? undefined : all.splice(at, 1)[0]
}

function ingredientChanges(before: RecipeLine, after: RecipeLine, shelf: RecipeShelf): Change[] {
  const unit = unitOf(after.wanted, shelf)
  const { answers } = fileWords[shelf.language]
  const answer = ({ packaging }: RecipeLine) => answers[packaging ? 'yes' : 'no']
  const words = (line: RecipeLine) => quantityWords(line.quantity, unit, shelf.language)
  const all: readonly Change[] = [
    { field: 'quantity', before: words(before), after: words(after) },
    { field: 'waste', before: percentText(before.wasteBp), after: percentText(after.wasteBp) },
    { field: 'packaging', before: answer(before), after: answer(after) },
  ]
  return all.filter((change) => change.before !== change.after)
}

function wholeWords(before: RecipeFields, after: RecipeFields, { unit }: KnownThing): Change[] {
  const made = ({ yield: quantity }: RecipeFields) => quantityWords(quantity, unit, 'fr').replace(/ .*$/u, '')
  const guests = ({ guests: count }: RecipeFields) => (count === null ? '' : String(count))
  const all: readonly Change[] = [
    { field: 'yield', before: made(before), after: made(after) },
    { field: 'guests', before: guests(before), after: guests(after) },
  ]
  return all.filter((change) => change.before !== change.after)
}

/** What the recipe had and the file does not. */
function goneWords({ lines, work, steps }: Left, shelf: RecipeShelf): Change[] {
  return [
    ...lines.map(({ wanted }) => ({ field: 'ingredient', before: wantedName(wanted, shelf), after: '' }) as const),
    ...work.map(({ kind }) => ({ field: 'work', before: workName(kind, shelf.language), after: '' }) as const),
    ...steps.map(({ text }) => ({ field: 'step', before: text, after: '' }) as const),
  ]
}

function workName(kind: RecipeFields['work'][number]['kind'], language: Language): string {
  return fileWords[language].work[kind]
}

function wantedKey(wanted: Wanted): string {
  return wanted.type === 'item' ? wanted.item : `of ${fold(wanted.family)}`
}

function wantedName(wanted: Wanted, { byRef }: RecipeShelf): string {
  return wanted.type === 'item' ? (byRef.get(wanted.item)?.name ?? '') : wanted.family
}

function unitOf(wanted: Wanted, { byRef, families }: RecipeShelf): Unit {
  const unit = wanted.type === 'item' ? byRef.get(wanted.item)?.unit : families.get(fold(wanted.family))?.unit
  return unit ?? 'piece'
}
