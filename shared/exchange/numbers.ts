// Numbers as files write them: a comma, no spaces between thousands, the last digit as it is kept.

import type { Unit } from '../kernel/quantity.ts'

/** A cell of a file that is made: a text, or a number of so many decimals in whole units of the last. */
export type OutCell = string | { readonly units: number; readonly decimals: number }

/** Cents as a cell. */
export const moneyCell = (units: number): OutCell => ({ units, decimals: 2 })
/** Thousandths as a cell: whole pieces without decimals. */
export function amountCell(thousandths: number, unit: Unit): OutCell {
  const isWhole = unit === 'piece' && thousandths % 1000 === 0
  return isWhole ? { units: thousandths / 1000, decimals: 0 } : { units: thousandths, decimals: 3 }
}

/** A cell as text: `7,20`. */
export function cellWords(cell: OutCell): string {
  return typeof cell === 'string' ? cell : decimalText(cell.units, cell.decimals)
}

/** `-1,500` of -1500 and 3 decimals. */
export function decimalText(units: number, decimals: number): string {
  if (decimals === 0) return String(units)
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0')
  return `${units < 0 ? '-' : ''}${digits.slice(0, -decimals)},${digits.slice(-decimals)}`
}

/** Basis points as `12,5 %`, always with its sign: a spreadsheet's own fractions are not mistaken for it. */
export function percentText(basisPoints: number): string {
  return `${decimalText(basisPoints, 2).replace(/,?0+$/u, '')} %`
}
