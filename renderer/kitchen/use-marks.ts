// What a cook does to a meal, and how it is taken back.

import type { DishState, Meal } from '../../shared/kitchen/kitchen.ts'
import { useAsk } from '../app/use-answer.ts'

export interface Marks {
  /** The whole meal, or one of its dishes. */
  readonly mark: (meal: Meal, to: DishState, line?: string) => void
  readonly undo: (batch: number) => void
  readonly clear: () => void
}

/** Each counts at once, and again when the host was away. */
export function useMarks(): Marks {
  const mark = useAsk('kitchen.mark')
  const undo = useAsk('kitchen.undo')
  const clear = useAsk('kitchen.clear')
  return {
    mark: ({ of }, to, line) => void mark.ask({ marks: [{ of, line: line ?? null, to }] }),
    undo: (batch) => void undo.ask({ batch }),
    clear: () => void clear.ask({}),
  }
}
