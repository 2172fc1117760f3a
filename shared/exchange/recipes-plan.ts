// Recipes brought in from a file: every line of one article makes one recipe, which is taken whole or refused whole.

import { canonical } from '../kernel/canonical.ts'
import type { KeptAt } from '../catalogue/catalogue.ts'
import type { ArticleId, ItemId } from '../kernel/id.ts'
import { ONE } from '../kernel/quantity.ts'
import { wouldCycle, type RecipeFields } from '../production/recipe.ts'
import { LineReader, type PlannedLine, type Row } from './plan.ts'
import { readRecipeLine, readThing, type SaidLine } from './recipes-line.ts'
import {
  recipeShelfOf,
  type FileKept,
  type FileRecipe,
  type KnownThing,
  type RecipeShelf,
  type RecipesContext,
  type RecipesPlan,
} from './recipes-shelf.ts'
import { compareLines } from './recipes-words.ts'

/** A line without an article goes on with the one before it. */
export function planRecipes(rows: readonly Row[], context: RecipesContext): RecipesPlan {
  const shelf = recipeShelfOf(context)
  // What is set so far: one recipe may use what another line of the file makes.
  const set = new Map<ItemId, RecipeFields>()
  const planned = groupsOf(rows, shelf).map((group) => planGroup(group, { shelf, set }))
  return {
    lines: planned.flatMap(({ lines }) => lines).sort((a, b) => a.row - b.row),
    recipes: planned.flatMap(({ recipe }) => (recipe ? [recipe] : [])),
    kept: planned.flatMap(({ kept }) => (kept ? [kept] : [])),
  }
}

function groupsOf(rows: readonly Row[], shelf: RecipeShelf): Group[] {
  const groups = new Map<string, Group>()
  let before: Group = { key: '', thing: null, lines: [] }
  for (const row of rows) {
    const line = new LineReader(row)
    const begun = beginning(line, before, shelf)
    before = groups.get(begun.key) ?? begun
    groups.set(before.key, before)
    before.lines.push({ row, line, said: before.thing && readRecipeLine(line, before.thing, shelf) })
  }
  return [...groups.values()]
}

/** The group that a line begins, or the one it goes on with. */
function beginning(line: LineReader, before: Group, shelf: RecipeShelf): Group {
  const name = line.text('article')
  if (name === '' && line.text('ref') === '') {
    if (before.key === '') line.refuse('article', 'missing')
    return before
  }
  const thing = readThing(line, shelf)
  return { key: thing?.item ?? `? ${name}`, thing, lines: [] }
}

/** The lines of one article. */
interface Group {
  readonly key: string
  readonly thing: KnownThing | null
  readonly lines: GroupLine[]
}

/** A line of a group, and what it says. */
interface GroupLine {
  readonly row: Row
  readonly line: LineReader
  readonly said: SaidLine | null
}

interface Planning {
  readonly shelf: RecipeShelf
  readonly set: Map<ItemId, RecipeFields>
}

interface PlannedGroup {
  readonly lines: readonly PlannedLine[]
  readonly recipe?: FileRecipe
  readonly kept?: FileKept
}

function planGroup({ thing, lines }: Group, { shelf, set }: Planning): PlannedGroup {
  const [first] = lines
  if (!first || !thing) return { lines: refusedLines(lines, thing) }
  const recipe = builtFrom(lines, thing.recipe)
  const keptAt = firstSaid(lines, 'keptAt') ?? thing.keptAt
  checkBounds(recipe, lines)
  const linesOf = (item: ItemId) => (set.get(item) ?? shelf.byRef.get(item)?.recipe)?.lines ?? []
  if (wouldCycle(thing.item, recipe.lines, { membersOf: shelf.membersOf, linesOf })) {
    first.line.refuse('ingredient', 'ofItself')
  }
  if (lines.some(({ line }) => line.problems.length > 0)) return { lines: refusedLines(lines, thing) }
  const isSame = changesNothing(thing.recipe, recipe)
  const planned = {
    lines: compareLines({ thing, recipe, keptAt, isSame, shelf }, lines.map(saidOf)),
    ...keptOf(thing, keptAt, isSame),
  }
  if (isSame) return planned
  set.set(thing.item, recipe)
  const isNew = thing.recipe === null
  return { ...planned, recipe: { row: first.row.row, item: thing.item, recipe, isNew } }
}

/** What the file says otherwise than the article of how it is kept. */
function keptOf(thing: KnownThing, keptAt: KeptAt | null, isAlone: boolean): Pick<PlannedGroup, 'kept'> {
  if (keptAt === null || keptAt === thing.keptAt) return {}
  return { kept: { article: thing.item as ArticleId, keptAt, isAlone } }
}

/** The same recipe, or none before and nothing said. */
function changesNothing(known: RecipeFields | null, recipe: RecipeFields): boolean {
  if (known) return canonical(known) === canonical(recipe)
  return recipe.lines.length + recipe.work.length + recipe.steps.length === 0
}

function saidOf({ row, said }: GroupLine) {
  return { row: row.row, said: said ?? NOTHING_SAID }
}

const NOTHING_SAID: SaidLine = {
  yield: undefined,
  guests: undefined,
  keptAt: undefined,
  line: null,
  work: null,
  step: null,
}

/** What is wrong with one line of a recipe is wrong with the whole. */
function refusedLines(lines: readonly GroupLine[], thing: KnownThing | null): PlannedLine[] {
  const bad = lines.find(({ line }) => line.problems.length > 0)?.row.row ?? 0
  return lines.map(({ row, line }) => ({
    row: row.row,
    name: thing?.name ?? row.cell('article'),
    outcome: 'refused',
    changes: [],
    problems: line.problems.length > 0 ? line.problems : [{ field: 'article', reason: 'withOther', other: bad }],
    note: null,
  }))
}

/** The recipe that lines make together. Lines that name nothing but how much is made leave the rest as it is. */
function builtFrom(lines: readonly GroupLine[], known: RecipeFields | null): RecipeFields {
  const said = lines.flatMap((one) => (one.said ? [one.said] : []))
  const steps = said.flatMap(({ step }) => (step === null ? [] : [step]))
  const before = known ?? NOTHING_KNOWN
  const made = firstSaid(lines, 'yield') ?? before.yield
  const guests = firstSaid(lines, 'guests') ?? before.guests
  const parts = {
    lines: said.flatMap(({ line }) => (line ? [line] : [])),
    work: said.flatMap(({ work }) => (work ? [work] : [])),
    steps: withPhotos(steps, before.steps),
  }
  const saysHow = parts.lines.length + parts.work.length + steps.length > 0
  return { ...(saysHow ? parts : before), yield: made, guests }
}

const NOTHING_KNOWN: RecipeFields = { yield: ONE, lines: [], work: [], guests: null, steps: [] }

/** The first value of a column; another line that says otherwise is refused. */
function firstSaid<Field extends 'yield' | 'guests' | 'keptAt'>(
  lines: readonly GroupLine[],
  field: Field,
): SaidLine[Field] {
  const first = lines.find(({ said }) => said?.[field] !== undefined)
  for (const { said, line } of lines) {
    if (said?.[field] !== undefined && said[field] !== first?.said?.[field]) {
      line.refuse(field, 'disagrees', first?.row.row)
    }
  }
  return first?.said?.[field]
}

/** Pictures are not in files: a step whose words stay keeps its own. */
function withPhotos(texts: readonly string[], known: RecipeFields['steps']): RecipeFields['steps'] {
  const left = [...known]
  return texts.map((text) => {
    const at = left.findIndex((step) => step.text === text)
    const [step] = at < 0 ? [] : left.splice(at, 1)
    return { text, photo: step?.photo ?? null }
  })
}

const MOST = { lines: 40, work: 12, steps: 40 } as const

function checkBounds({ lines: parts, work, steps }: RecipeFields, lines: readonly GroupLine[]): void {
  const last = lines.at(-1)?.line
  if (parts.length > MOST.lines) last?.refuse('ingredient', 'tooMany')
  if (work.length > MOST.work) last?.refuse('work', 'tooMany')
  if (steps.length > MOST.steps) last?.refuse('step', 'tooMany')
}
