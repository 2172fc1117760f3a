// What a person can cause is a value, never an exception: a Result is either a value or a plain refusal.

/** A refusal is a plain object named by `type`; the screen switches on it and says the way out. */
export interface Refusal {
  readonly type: string
}

/** Either the value asked for, or the reason it was refused. */
export type Result<Value, R extends Refusal = never> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: R }

/** Wraps a value. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

/** Wraps a refusal. */
export function refuse<R extends Refusal>(refusal: R): { readonly ok: false; readonly refusal: R } {
  return { ok: false, refusal }
}

/** The fields an edit changes; the others are absent or undefined. */
export type Edit<T> = { readonly [K in keyof T]?: T[K] | undefined }
