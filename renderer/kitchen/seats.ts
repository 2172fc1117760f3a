// The screens that serve one purpose: how they are drawn, and which a coop has.

import { ChefHat, Hash, Scissors, type LucideIcon } from 'lucide-react'
import type { Seat } from '../../shared/kernel/contract.ts'
import { useStatus } from '../app/session.tsx'

export const SEAT_ICON: Readonly<Record<Seat, LucideIcon>> = { kitchen: ChefHat, workshop: Scissors, board: Hash }

/** A coop that only sews has no kitchen, one that only cooks no workshop. */
export function useSeats(): readonly Seat[] {
  const { coop } = useStatus()
  const cooks = coop?.activities.includes('food') ?? false
  const sews = coop?.activities.includes('textile') ?? false
  return [...(cooks ? (['kitchen'] as const) : []), ...(sews || !cooks ? (['workshop'] as const) : []), 'board']
}
