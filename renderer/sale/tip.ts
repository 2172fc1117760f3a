// What is still handed over once the customer left a tip of her change.

import { addPieces, changeFrom, piecesTotal, type Pieces } from '../../shared/cash-session/cash-session.ts'
import { cents } from '../../shared/kernel/money.ts'

interface HandOver {
  readonly pieces: Pieces
  readonly fromDrawer: boolean
}

/** `left`: what still goes to the customer; `pieces`: those that stay for the tip, as far as that is known. */
export function afterTip(handOver: HandOver, tip: number): { readonly left: HandOver; readonly pieces: Pieces } {
  const change = piecesTotal(handOver.pieces)
  if (tip === 0 || change === 0 || tip > change) return { left: handOver, pieces: {} }
  const rest = changeFrom(handOver.pieces, cents(change - tip))
  return { left: rest, pieces: rest.fromDrawer ? addPieces(handOver.pieces, rest.pieces, -1) : {} }
}
