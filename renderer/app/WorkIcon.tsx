// A kind of work as a drawing.

import { ChefHat, GraduationCap, MessagesSquare, Scissors, Sparkles, Store, type LucideIcon } from 'lucide-react'
import { Pictogram } from '../ui/Pictogram.tsx'
import { pictogramNamed } from '../ui/pictograms.ts'

const ICONS: Readonly<Record<string, LucideIcon>> = {
  making: Scissors,
  selling: Store,
  cooking: ChefHat,
  training: GraduationCap,
  meeting: MessagesSquare,
}

/** Decoration: its word stands beside it. */
export function WorkIcon({ work, picture }: { work: string; picture?: string | undefined }) {
  if (picture) return <Pictogram name={pictogramNamed(picture)} className="work-icon" />
  const Icon = ICONS[work] ?? Sparkles
  return <Icon className="work-icon" aria-hidden="true" />
}
