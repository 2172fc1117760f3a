// Decides about recipes, and about what was made: what left is worth what came of it.

import type { ParsedOf } from '../../shared/kernel/contract.ts'
import type { EtalContract } from '../../shared/contract.ts'
import type { NewEntry } from '../../shared/entries.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { ItemId, LotId, MaterialId } from '../../shared/kernel/id.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import { bookRun, type Run } from '../../shared/production/production.ts'
import { resized, swapped, wouldCycle, type RecipeFields, type RecipeLine } from '../../shared/production/recipe.ts'
import type { StockRefusal } from '../../shared/stock/contract.ts'
import type { NewLot } from '../../shared/stock/entries.ts'
import { decide, type CommandContext, type CommandHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { itemToMove, knownPlace } from '../stock/items.ts'
import { ledgerOver } from '../stock/levels.ts'
import { cycleBook, faceById, facesOf, recipeOf } from './faces.ts'

type Recorded = ParsedOf<EtalContract['production.record']>
type RecordRefusal =
  | StockRefusal
  | { readonly type: 'NothingMade' }
  | { readonly type: 'OffcutTooLong' }
  | { readonly type: 'DayAhead' }
  | { readonly type: 'UnknownMember' }

export const productionCommands = {
  'production.setRecipe': ({ read }, { item, recipe, before }) => {
    if (before !== undefined && canonical(recipeOf(read, item)) !== canonical(before))
      return refuse({ type: 'ChangedMeanwhile' })
    const checked = checkRecipe(read, item, recipe)
    return checked.ok ? decide({}, { kind: 'production.recipeSet', data: { item, recipe } }) : checked
  },
  'production.varyRecipe': ({ read }, { item: from, others }) => {
    if (!faceById(read, from)) return refuse({ type: 'UnknownItem' })
    const recipe = recipeOf(read, from)
    if (!recipe) return refuse({ type: 'NoRecipe' })
    const isPiece = ({ wanted }: RecipeLine) => facesOf(read, wanted)[0]?.unit === 'piece'
    const entries: NewEntry[] = []
    for (const { item, percent, swaps } of others) {
      const varied = swapped(resized(recipe, percent, isPiece), swaps)
      const checked = checkRecipe(read, item, varied)
      if (!checked.ok) return checked
      entries.push({ kind: 'production.recipeSet', data: { item, recipe: varied } })
    }
    return ok({ entries, answer: {} })
  },
  'production.record': (context, input) => {
    const checked = check(context, input)
    if (!checked.ok) return checked
    const { item, made, failed, place, workers, note } = input
    const lots: NewLot[] = []
    const newLot = (material: MaterialId, fields: NewLot['fields']): LotId => {
      const lot = context.newId() as LotId
      lots.push({ lot, material, fields })
      return lot
    }
    const uses = input.uses.map((use) => ({ ...use, offcuts: offcutsOf(context.read, use, newLot) }))
    const lot = checked.value.byLot && input.newLot ? newLot(item as MaterialId, input.newLot) : null
    const ledger = ledgerOver(context.read)
    const booked = bookRun(ledger, { item, lot, place, made, uses })
    const { value, offcuts } = booked
    const data = { item, made, failed, place, workers, madeOn: input.madeOn ?? context.today, value, note }
    return decide(
      { till: context.till, seq: context.nextSeq, value, lots: offcuts.flatMap((one) => (one.lot ? [one.lot] : [])) },
      { kind: 'production.recorded', data: { ...data, uses: booked.uses, offcuts, moves: ledger.moves, lots } },
    )
  },
} satisfies Partial<CommandHandlers>

function checkRecipe(
  read: Reader,
  item: ItemId,
  recipe: RecipeFields | null,
): Result<null, { readonly type: 'UnknownItem' } | { readonly type: 'RecipeCycle' }> {
  if (!faceById(read, item)) return refuse({ type: 'UnknownItem' })
  const things = (recipe?.lines ?? []).flatMap(({ wanted }) => (wanted.type === 'item' ? [wanted.item] : []))
  if (things.some((one) => !faceById(read, one))) return refuse({ type: 'UnknownItem' })
  return recipe && wouldCycle(item, recipe.lines, cycleBook(read)) ? refuse({ type: 'RecipeCycle' }) : ok(null)
}

function check(context: CommandContext, input: Recorded): Result<{ readonly byLot: boolean }, RecordRefusal> {
  const { read, today } = context
  const { item, made, failed, madeOn, workers, newLot } = input
  if (made + failed === 0) return refuse({ type: 'NothingMade' })
  if (madeOn !== null && madeOn > today) return refuse({ type: 'DayAhead' })
  if (workers.some(({ member }) => !knownMember(read, member))) return refuse({ type: 'UnknownMember' })
  const places = [input.place, ...input.uses.map(({ place }) => place)]
  if (places.some((one) => !knownPlace(read, one))) return refuse({ type: 'UnknownPlace' })
  const result = itemToMove(read, { item, lot: null, quantity: made, isNewLot: newLot !== null || made === 0 })
  if (!result.ok) return result
  const uses = firstRefused(read, input.uses)
  return uses ?? ok({ byLot: result.value.byLot && made > 0 })
}

function firstRefused(read: Reader, uses: Recorded['uses']) {
  for (const use of uses) {
    const checked = checkUse(read, use)
    if (!checked.ok) return checked
  }
  return null
}

function checkUse(read: Reader, use: Recorded['uses'][number]): Result<unknown, RecordRefusal> {
  const kept = use.offcuts.reduce((sum, { length }) => sum + length, 0)
  return kept > use.quantity ? refuse({ type: 'OffcutTooLong' }) : itemToMove(read, use)
}

/** A piece kept of a roll is a lot of its own, as wide as its roll; of what has no lots it goes back on the heap. */
function offcutsOf(
  read: Reader,
  use: Recorded['uses'][number],
  newLot: (material: MaterialId, fields: NewLot['fields']) => LotId,
): Run['uses'][number]['offcuts'] {
  const from = use.lot
    ? read.get<{ label: string; widthMm: number | null; useBy: NewLot['fields']['useBy'] }>(
        'SELECT label, width_mm AS widthMm, use_by AS useBy FROM lots WHERE id = ?',
        use.lot,
      )
    : undefined
  const material = use.item as MaterialId
  return use.offcuts.map(({ length, label, photo }) => {
    const { widthMm = null, useBy = null } = from ?? {}
    const fields = { label: label || (from?.label ?? ''), photo, widthMm, useBy, isOffcut: true }
    return { material, quantity: length, lot: from ? newLot(material, fields) : null }
  })
}

function knownMember(read: Reader, member: string): boolean {
  return read.get('SELECT 1 FROM members WHERE id = ?', member) !== undefined
}
