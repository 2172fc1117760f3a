// A coin as it is told apart: by its metal, its size and its figure.

import './money.css'

/** Diameters in hundredths of a millimetre (European Central Bank, coin specifications). */
const DIAMETER: Partial<Record<number, number>> = {
  200: 2575,
  100: 2325,
  50: 2425,
  20: 2225,
  10: 1975,
  5: 2125,
  2: 1875,
  1: 1625,
}

interface CoinProps {
  /** Face value in cents: one of `COINS`. */
  cents: number
  /** Height in pixels of the 20 € note it is drawn beside, 72 when not said. */
  height?: number
}

/** A drawn coin, in proportion to the others; decoration only: what holds it names it. */
export function Coin({ cents, height = 72 }: CoinProps) {
  const size = Math.round((height * 0.92 * (0.35 * 2575 + 0.65 * (DIAMETER[cents] ?? 2575))) / 2575)
  const isEuro = cents >= 100
  const metal = cents <= 5 ? 'copper' : 'gold'
  return (
    <svg
      className="coin keep-colour"
      viewBox="0 0 100 100"
      width={size}
      height={size}
      aria-hidden="true"
      direction="ltr"
    >
      <circle className={`coin-${cents === 200 ? 'silver' : metal}`} cx="50" cy="50" r="48" />
      {isEuro && <circle className={`coin-${cents === 200 ? 'gold' : 'silver'}`} cx="50" cy="50" r="34" />}
      <circle className="coin-rim" cx="50" cy="50" r="43.500" strokeDasharray={cents === 20 ? '33 6' : '2 3.2'} />
      <path className="coin-shine" d="M18 40a34 34 0 0 1 26-24" />
      <text className="coin-face" x="50" y={isEuro ? 58 : 56} textAnchor="middle">
        {isEuro ? cents / 100 : cents}
      </text>
      <text className="coin-sign" x="50" y={isEuro ? 76 : 76} textAnchor="middle">
        {isEuro ? '€' : 'c'}
      </text>
    </svg>
  )
}
