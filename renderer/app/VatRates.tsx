// The VAT rates of the host to choose from.

import { useText } from '../text/use-text.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { useAnswer } from './use-answer.ts'

interface VatRatesProps {
  readonly label: string
  readonly rates: readonly number[]
  readonly value: number
  readonly onChange: (rate: number) => void
}

export function VatRates({ label, rates, value, onChange }: VatRatesProps) {
  const { percent } = useText()
  return (
    <Segmented
      label={label}
      options={rates.map((rate) => ({ id: String(rate), label: percent(rate) }))}
      value={String(value)}
      onChange={(rate) => onChange(Number(rate))}
    />
  )
}

/** The host's rates, and those a thing already has. */
export function useRates(own: readonly (number | undefined)[]): readonly number[] {
  const { value: profile } = useAnswer('host.profile', {})
  const known = profile?.vatCollected.map(({ rate }) => rate) ?? [2000, 1000, 550, 0]
  return [...new Set([...known, ...own.filter((rate) => rate !== undefined)])].sort((a, b) => b - a)
}
