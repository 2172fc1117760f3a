// A SIREN is nine digits whose last one proves the others, so that a mistyped one is seen before it is on an invoice.

/** Whether a SIREN's digits prove each other (Luhn; INSEE). Empty: none was given, which is no mistake. */
export function isSiren(text: string): boolean {
  return text === '' || (/^[0-9]{9}$/.test(text) && luhnSum(text) % 10 === 0)
}

function luhnSum(digits: string): number {
  return [...digits].toReversed().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)
}
