// Writes recipes and what was made, and moves the materials out and the articles in.

import { canonical } from '../../shared/kernel/canonical.ts'
import { applyEdit } from '../edits.ts'
import type { Projection } from '../projection.ts'
import { addLots, addMoves, noteCosts } from '../stock/projection.ts'
import { productions } from './tables.ts'

export const productionProjection = {
  'production.recipeSet': (write, entry) => {
    const { item, recipe } = entry.data
    const fields = { recipe: recipe === null ? null : canonical(recipe) }
    applyEdit(write, entry, { table: 'recipes', id: item, fields, blank: {} })
  },
  'production.recorded': (write, entry) => {
    const { till, seq, at, day, by, data } = entry
    const { item, made, failed, value, madeOn, note, moves, lots } = data
    write.insert(productions, {
      ...{ till, seq, at, day, by, item, madeOn, made, failed, value, note },
      workers: canonical(data.workers),
      uses: canonical(data.uses),
      offcuts: canonical(data.offcuts),
    })
    addLots(write, entry, lots)
    const out = made > 0 ? 'usedUp' : 'waste'
    addMoves(write, entry, { moves, cause: ({ quantity }) => (quantity > 0 ? 'made' : out), note })
    // An off-cut costs what its roll did: only what was made has a cost of its own.
    noteCosts(
      write,
      entry,
      moves.filter((move) => move.item === item),
    )
  },
} satisfies Partial<Projection>
