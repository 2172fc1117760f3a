// Figures typed where one searches, before a tile is pressed: how many, how long, how heavy.

/** Up to four digits, with or without decimals, as a quantity in thousandths; null when the text is anything else. */
export function quantityTyped(text: string): number | null {
  const match = /^(\d{1,4})(?:[.,](\d{0,3}))?$/u.exec(text)
  if (!match) return null
  const [, whole = '', after = ''] = match
  const quantity = Number(`${whole}${after.padEnd(3, '0')}`)
  return quantity > 0 ? quantity : null
}
