// Reads what making something costs: materials at the average of what there is and at what was last paid, and minutes.

import type { ItemId } from '../../shared/kernel/id.ts'
import { cents, multiplyDivide, type Cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import type { CostLine, CostOf, ItemCost, ItemFace, TwoCosts } from '../../shared/production/contract.ts'
import { needed, workSeconds, type RecipeFields, type RecipeLine } from '../../shared/production/recipe.ts'
import type { Cost } from '../../shared/stock/stock.ts'
import type { Reader } from '../sql.ts'
import { lastCost, levelOf } from '../stock/levels.ts'
import { facesOf, nameOf, recipeOf } from './faces.ts'

/** What an item's recipe costs, for its yield and for one unit. */
export function costOf(read: Reader, recipe: RecipeFields, depth = 0): ItemCost {
  const lines = recipe.lines.map((line) => costLine(read, line, depth))
  const whole = sums(lines, workSeconds(recipe, recipe.yield))
  const perUnit = ({ average, last }: TwoCosts): TwoCosts => ({
    average: cents(multiplyDivide(average, 1000, recipe.yield)),
    last: cents(multiplyDivide(last, 1000, recipe.yield)),
  })
  const { materials, waste, packaging } = whole
  const unit = { materials: perUnit(materials), waste: perUnit(waste), packaging: perUnit(packaging) }
  return { yield: recipe.yield, lines, whole, unit: { ...unit, work: workSeconds(recipe, 1000) } }
}

function sums(lines: readonly CostLine[], work: CostOf['work']): CostOf {
  const sum = (which: (line: CostLine) => TwoCosts, of: readonly CostLine[]): TwoCosts => ({
    average: cents(of.reduce((total, line) => total + which(line).average, 0)),
    last: cents(of.reduce((total, line) => total + which(line).last, 0)),
  })
  const materials = lines.filter(({ packaging }) => !packaging)
  const all = sum(({ cost }) => cost, materials)
  const waste = sum((line) => line.waste, materials)
  return {
    materials: { average: cents(all.average - waste.average), last: cents(all.last - waste.last) },
    waste,
    packaging: sum(
      ({ cost }) => cost,
      lines.filter(({ packaging }) => packaging),
    ),
    work,
  }
}

function costLine(read: Reader, line: RecipeLine, depth: number): CostLine {
  const faces = facesOf(read, line.wanted)
  const [first] = faces
  const unit = first?.unit ?? 'piece'
  const isPiece = unit === 'piece'
  const quantity = needed(line, { made: 1, per: 1, isPiece })
  const known = unitCosts(read, faces, depth)
  const at = (amount: number): TwoCosts => ({ average: worth(known.average, amount), last: worth(known.last, amount) })
  const cost = at(quantity)
  const bare = at(line.quantity)
  return {
    ...{ wanted: line.wanted, name: nameOf(line.wanted, faces), unit, quantity, packaging: line.packaging, cost },
    waste: { average: cents(cost.average - bare.average), last: cents(cost.last - bare.last) },
    isUnknown: known.average === null && known.last === null,
  }
}

interface UnitCosts {
  readonly average: Cost | null
  readonly last: Cost | null
}

/** Average: what lies there, all that can stand in together. Last: of what there is most of. */
function unitCosts(read: Reader, faces: readonly ItemFace[], depth: number): UnitCosts {
  const known = faces.map(({ item }) => ({ item, level: levelOf(read, item) }))
  const there = known.filter(({ level }) => level.quantity > 0)
  const most = [...known].sort((a, b) => b.level.quantity - a.level.quantity)
  const last = firstKnown(most, ({ item }) => lastCost(read, item) ?? priceOrMade(read, item, depth))
  const sum = (field: 'quantity' | 'value') => there.reduce((total, { level }) => total + level[field], 0)
  const average = there.length > 0 ? { quantity: sum('quantity'), value: sum('value') } : last
  return { average, last: last ?? average }
}

/** The supplier's price; what it is made of when it is made here. */
function priceOrMade(read: Reader, item: ItemId, depth: number): Cost | null {
  const price = read.get<{ price: number | null }>('SELECT price_cents AS price FROM materials WHERE id = ?', item)
  if (price?.price) return { quantity: 1000, value: price.price }
  const recipe = depth < DEEPEST ? recipeOf(read, item) : null
  if (!recipe) return null
  const { materials, waste, packaging } = costOf(read, recipe, depth + 1).whole
  return { quantity: recipe.yield, value: materials.last + waste.last + packaging.last }
}

/** A prepared thing of a prepared thing…: no kitchen goes deeper, and a book of two tills that each closed a circle does. */
const DEEPEST = 12

function firstKnown<T>(from: readonly T[], costs: (one: T) => Cost | null): Cost | null {
  for (const one of from) {
    const cost = costs(one)
    if (cost !== null) return cost
  }
  return null
}

function worth(cost: Cost | null, quantity: number): Cents {
  return cents(cost === null ? 0 : multiplyDivide(cost.value, thousandths(quantity), cost.quantity))
}
