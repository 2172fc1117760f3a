// Cash that sales brought into a drawer.

import { tippedBy, type TipTotals } from '../../shared/cash-session/tips.ts'
import { cents, type Cents } from '../../shared/kernel/money.ts'

interface DrawerFigures {
  readonly cashExpected: Cents
  readonly float: Cents
  readonly paidIn: Cents
  readonly paidOut: Cents
  readonly banked: Cents
  readonly tips?: TipTotals
}

/** What is expected less everything that was no sale; refunds in cash are taken off. */
export function cashTakings({ cashExpected, float, paidIn, paidOut, banked, tips }: DrawerFigures): Cents {
  return cents(cashExpected - float - paidIn + paidOut + banked - tippedBy(tips, 'cash') + (tips?.passedOn ?? 0))
}
