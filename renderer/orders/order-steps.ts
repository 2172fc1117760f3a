// The steps that lead to an order: their pictures, which a kind of order has, and a new one.

import type { OrderKind, OrderStep } from '../../shared/orders/orders.ts'
import { newId } from '../app/client.ts'

const SEWN: readonly OrderStep['kind'][] = ['cut', 'sew', 'finish', 'buy', 'pack', 'deliver', 'other']
const COOKED: readonly OrderStep['kind'][] = ['buy', 'prepare', 'cook', 'pack', 'deliver', 'other']

/** Those one would look for, in the order they are done. */
export function stepKindsFor(kind: OrderKind): readonly OrderStep['kind'][] {
  if (kind === 'subscription') return [...COOKED.slice(0, -1), ...SEWN.slice(0, 3), 'other']
  return kind === 'catering' ? COOKED : SEWN
}

/** The next one that is not there yet. */
export function blankStep(kind: OrderKind, steps: readonly OrderStep[]): OrderStep {
  const next = stepKindsFor(kind).find((one) => !steps.some((step) => step.kind === one)) ?? 'other'
  return { key: newId(), kind: next, label: '', on: null, minutes: 0, members: [], doneOn: null }
}
