// A figure: what was measured beside its baseline, and the table they are printed in.

/** One line of the table. */
export interface Figure {
  readonly name: string
  readonly ours: string
  readonly baseline: string
  readonly ratio: string
  readonly target: string
  /** Whether the target is met; null where there is none. */
  readonly met: boolean | null
}

/** The value below which a part of them lie. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

export const median = (values: readonly number[]) => quantile(values, 0.5)

/** `0.42 ms`, with three digits that mean something. */
export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`
}

export function perSecond(value: number): string {
  return `${Math.round(value).toLocaleString('en')}/s`
}

/** `p50 16.1, p95 17.0, max 17.2 ms`. */
export function spread(values: readonly number[]): string {
  const of = (part: number) => quantile(values, part).toFixed(1)
  return `p50 ${of(0.5)}, p95 ${of(0.95)}, max ${Math.max(...values).toFixed(1)} ms`
}

/** A figure that stands for itself. */
export function alone(name: string, ours: string, target: string, met: boolean | null): Figure {
  return { name, ours, baseline: '–', ratio: '–', target, met }
}

/** Milliseconds that something takes. */
export function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const HEADS = { name: 'figure', ours: 'ours', baseline: 'baseline', ratio: 'ratio', target: 'target', met: 'met' }

/** The table as text. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEADS, ...figures.map((figure) => ({ ...figure, met: met(figure) }))]
  const columns = ['name', 'ours', 'baseline', 'ratio', 'target', 'met'] as const
  const widths = columns.map((column) => Math.max(...rows.map((row) => row[column].length)))
  const lines = rows.map((row) => columns.map((column, index) => row[column].padEnd(widths[index] ?? 0)).join(' | '))
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('-|-'))
  return lines.map((line) => line.trimEnd()).join('\n')
}

function met(figure: Figure): string {
  return figure.met === null ? '' : figure.met ? 'yes' : 'NO'
}
