// From which roll or heap each material was taken: what the plan proposes, and what somebody changed of it.

import type { Input, Output } from '../../shared/contract.ts'
import type { PlanSpot } from '../../shared/production/contract.ts'

export type PlannedLine = Output<'production.plan'>['lines'][number]
type Use = Input<'production.record'>['uses'][number]

/** What somebody says was taken from a spot, and the piece of it that was kept. */
export interface Change {
  readonly quantity: number
  readonly offcut: number
  readonly photo: string | null
}

/** By line and spot. */
export type Changes = Readonly<Record<string, Change>>

/** Names a spot of a line. */
export function spotKey(line: number, { face, lot, place }: PlanSpot): string {
  return `${line} ${face.item} ${lot ?? ''} ${place ?? ''}`
}

/** What is taken from a spot: as somebody said, else as planned. */
export function takenFrom(changes: Changes, key: string, spot: PlanSpot): Change {
  return changes[key] ?? { quantity: spot.taken, offcut: 0, photo: null }
}

/**
 * What to record. What is missing of a heap was used all the same: the book goes below zero, and shows it. Of rolls, each
 * of which is known, nothing is taken that lies nowhere.
 */
export function usesOf(lines: readonly PlannedLine[], changes: Changes): Use[] {
  return lines.flatMap((line, index) => {
    const known = line.spots.flatMap((spot): Use[] => {
      const { quantity, offcut, photo } = takenFrom(changes, spotKey(index, spot), spot)
      if (quantity === 0) return []
      const offcuts = offcut > 0 ? [{ length: offcut, label: '', photo }] : []
      return [{ item: spot.face.item, lot: spot.lot, place: spot.place, quantity, offcuts }]
    })
    const isSaid = line.spots.some((spot) => changes[spotKey(index, spot)] !== undefined)
    if (line.missing === 0 || line.byLot || isSaid || line.wanted.type === 'family') return known
    return [...known, { item: line.wanted.item, quantity: line.missing }]
  })
}
