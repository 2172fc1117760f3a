// Reads what lies where for each line of a recipe, and plans with it.

import type { Day } from '../../shared/kernel/day.ts'
import type { LotId, PlaceId } from '../../shared/kernel/id.ts'
import { thousandths, type Thousandths } from '../../shared/kernel/quantity.ts'
import type { ItemFace, PlannedLine, PlanSpot, Possible } from '../../shared/production/contract.ts'
import { mostOf, plan, type PlanLine, type Planned } from '../../shared/production/plan.ts'
import type { RecipeFields, RecipeLine } from '../../shared/production/recipe.ts'
import type { Reader } from '../sql.ts'
import { facesOf, FACES, faceOf, nameOf } from './faces.ts'

interface Spot {
  readonly face: ItemFace
  readonly lot: LotId | null
  readonly label: string
  readonly isOffcut: boolean
  readonly place: PlaceId | null
  readonly placeName: string | null
  readonly quantity: Thousandths
  readonly useBy: Day | null
}

interface SpotRow extends Omit<Spot, 'face' | 'lot' | 'place' | 'isOffcut'> {
  readonly lot: string
  readonly place: string
  readonly isOffcut: number
}

/** What there is of a thing: what must be used first, then off-cuts, then the shortest, so that rolls stay long. */
function spotsOf(read: Reader, face: ItemFace): Spot[] {
  return read
    .all<SpotRow>(
      `SELECT l.lot, coalesce(o.label, '') AS label, coalesce(o.is_offcut, 0) AS isOffcut, l.place, p.name AS placeName,
         sum(l.quantity_thousandths) AS quantity, o.use_by AS useBy
       FROM stock_levels l LEFT JOIN lots o ON o.id = l.lot LEFT JOIN places p ON p.id = l.place
       WHERE l.item = ? GROUP BY l.lot, l.place HAVING sum(l.quantity_thousandths) > 0
       ORDER BY o.use_by IS NULL, o.use_by, isOffcut DESC, quantity, label, l.lot, l.place`,
      face.item,
    )
    .map(({ lot, place, isOffcut, ...row }) => ({
      ...row,
      face,
      lot: lot === '' ? null : (lot as LotId),
      place: place === '' ? null : (place as PlaceId),
      isOffcut: isOffcut === 1,
    }))
}

interface Prepared {
  readonly line: RecipeLine
  readonly faces: readonly ItemFace[]
  readonly spots: readonly Spot[]
  readonly toPlan: PlanLine
}

/** A line with all it may be taken from: of a family, what there is most of first. */
function prepare(read: Reader, line: RecipeLine): Prepared {
  const faces = facesOf(read, line.wanted)
  const groups = faces.map((face) => spotsOf(read, face))
  const total = (spots: readonly Spot[]) => spots.reduce((sum, { quantity }) => sum + quantity, 0)
  groups.sort((a, b) => total(b) - total(a))
  const spots = groups.flat()
  const [first] = faces
  const sources = spots.map(({ face, lot, place, quantity }) => ({ item: face.item, lot, place, quantity }))
  const isCut = first !== undefined && first.byLot && first.unit === 'm'
  return { line, faces, spots, toPlan: { line, isPiece: first?.unit === 'piece', isCut, sources } }
}

/** What making so many needs, line by line, and from where. */
export function plannedLines(
  read: Reader,
  recipe: RecipeFields,
  { made, inPieces }: { readonly made: number; readonly inPieces: boolean },
): PlannedLine[] {
  const prepared = recipe.lines.map((line) => prepare(read, line))
  const planned = plan(
    prepared.map(({ toPlan }) => toPlan),
    { made, per: recipe.yield, inPieces },
  )
  return prepared.flatMap((one, index) => {
    const found = planned[index]
    return found ? [plannedLine(one, found)] : []
  })
}

function plannedLine({ line, faces, spots }: Prepared, { takes, piece, ...planned }: Planned): PlannedLine {
  return {
    ...{ wanted: line.wanted, name: nameOf(line.wanted, faces), unit: faces[0]?.unit ?? 'piece' },
    ...{ packaging: line.packaging, needed: planned.needed, missing: planned.missing, piece },
    byLot: faces.some((face) => face.byLot),
    spots: spots.map((spot): PlanSpot => {
      const taken = takes.find(
        (take) => take.item === spot.face.item && take.lot === spot.lot && take.place === spot.place,
      )
      return {
        ...spot,
        pieces: piece === null ? null : Math.floor(spot.quantity / piece),
        taken: taken?.quantity ?? thousandths(0),
      }
    }),
  }
}

/** Everything with a recipe of something, what most of can be made first. */
export function possible(read: Reader): Possible[] {
  const rows = read.all<Parameters<typeof faceOf>[0] & { recipe: string }>(
    `SELECT f.*, c.recipe FROM recipes c JOIN (${FACES}) f ON f.item = c.id
     WHERE c.recipe IS NOT NULL AND f.archived = 0 ORDER BY f.folded, f.item`,
  )
  const found = rows.flatMap((row) => {
    const recipe = JSON.parse(row.recipe) as RecipeFields
    const face = faceOf(row)
    const prepared = recipe.lines.map((line) => prepare(read, line))
    const lines = prepared.map(({ toPlan }) => toPlan)
    const making = { per: recipe.yield, inPieces: face.unit === 'piece' }
    const units = mostOf(lines, making)
    if (units === null) return []
    const more = plan(lines, { ...making, made: (units + 1) * 1000 })
    const shortOf = prepared.flatMap(({ line, faces }, index) =>
      (more[index]?.missing ?? 0) > 0 ? [nameOf(line.wanted, faces)] : [],
    )
    return [{ face, units, shortOf }]
  })
  return found.sort((a, b) => b.units - a.units)
}
