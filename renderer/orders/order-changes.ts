// What was changed of an order that was there already: only that is sent, so that two tablets lose nothing.

import type { Input } from '../../shared/contract.ts'
import type { OrderFields } from '../../shared/orders/orders.ts'

type Changes = Omit<Input<'order.change'>, 'order'>

/** Fields that differ; lines and steps by their key, null when they were taken out. */
export function changesOf(before: OrderFields, after: OrderFields): Changes {
  const { lines: linesBefore, steps: stepsBefore, ...plainBefore } = before
  const { lines, steps, ...plain } = after
  const fields = Object.fromEntries(
    Object.entries(plain).filter(([name, value]) => !isSame(value, plainBefore[name as keyof typeof plainBefore])),
  ) as Changes['fields']
  return {
    fields,
    lines: editsOf(linesBefore, lines).map(({ key, value }) => ({ key, line: value })),
    steps: editsOf(stepsBefore, steps).map(({ key, value }) => ({ key, step: value })),
  }
}

/** Whether nothing was changed at all. */
export function isNothing({ fields = {}, lines = [], steps = [] }: Changes): boolean {
  return Object.keys(fields).length === 0 && lines.length === 0 && steps.length === 0
}

function editsOf<T extends { readonly key: string }>(before: readonly T[], after: readonly T[]) {
  const old = new Map(before.map((one) => [one.key, one]))
  const kept = new Set(after.map(({ key }) => key))
  const changed = after.filter((one) => !isSame(one, old.get(one.key)))
  const gone = before.filter(({ key }) => !kept.has(key))
  return [...changed.map((value) => ({ key: value.key, value })), ...gone.map(({ key }) => ({ key, value: null }))]
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
