// What an amount is made of, drawn: each basis with its icon, its colour and its part.

import type { EarnedPart } from '../../shared/split/account.ts'
import { useText } from '../text/use-text.ts'
import { StackedBar } from '../ui/StackedBar.tsx'
import { BASE_COLOURS } from './rules.ts'

interface SharePartsProps {
  parts: readonly { readonly by: EarnedPart['by']; readonly amount: number }[]
}

/** Parts of nothing are left out; one below zero is only in the words. */
export function ShareParts({ parts }: SharePartsProps) {
  const { t, money } = useText()
  const shown = parts.filter(({ amount }) => amount !== 0)
  if (shown.length === 0) return null
  return (
    <StackedBar
      label={t('split.partsOf')}
      parts={shown.map(({ by, amount }, index) => ({
        id: `${by} ${index}`,
        label: by === 'other' ? t('split.other') : t(`split.rule.${by}`),
        amountText: money(amount),
        value: amount,
        colour: BASE_COLOURS[by],
      }))}
    />
  )
}
