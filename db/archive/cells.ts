// Cells of the tables for people and spreadsheets: decimal commas, and nothing that a program would run.

/** Text as a cell; one that begins like a formula is kept from being one. */
export function cell(text: string | null): string {
  return text !== null && /^[=+@\t\r]|^-(?!\d)/u.test(text) ? `'${text}` : (text ?? '')
}

/** `-12,50`. */
export function centsCell(amount: number): string {
  return decimalCell(amount, 2)
}

/** Whole units of the last decimal place, written with a comma. */
export function decimalCell(units: number, places: number): string {
  const digits = String(Math.abs(units)).padStart(places + 1, '0')
  return `${units < 0 ? '-' : ''}${digits.slice(0, -places)},${digits.slice(-places)}`
}

/** A rate in basis points: `5,5 %`. */
export function percentCell(rate: number): string {
  return `${decimalCell(rate, 2).replace(/,?0+$/u, '')} %`
}
