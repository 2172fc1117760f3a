// Whether a SIRET can be right: its Luhn key, or La Poste's own rule.

const LA_POSTE = '356000000'

/** True for fourteen digits whose key is right (INSEE; La Poste's establishments sum to a multiple of five). */
export function isSiretLikely(siret: string): boolean {
  if (!/^[0-9]{14}$/u.test(siret)) return false
  const digits = [...siret].map(Number)
  if (siret.startsWith(LA_POSTE) && sum(digits) % 5 === 0) return true
  return sum(digits.map((digit, place) => (place % 2 === 0 ? luhnDouble(digit) : digit))) % 10 === 0
}

function luhnDouble(digit: number): number {
  return digit > 4 ? digit * 2 - 9 : digit * 2
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
