// The bar from what was sold to what is shared.

import type { Proceeds } from '../../shared/split/split.ts'
import { useText } from '../text/use-text.ts'
import { StackedBar } from '../ui/StackedBar.tsx'
import { flowOf, type FlowStep } from './flow.ts'

const COLOURS: Readonly<Record<FlowStep['id'], { colour: string; pattern: 'check' | 'stripes' | 'dots' | 'plain' }>> = {
  materials: { colour: 'plum', pattern: 'check' },
  expenses: { colour: 'earth', pattern: 'check' },
  stalls: { colour: 'brick', pattern: 'stripes' },
  cardFees: { colour: 'ocean', pattern: 'dots' },
  differences: { colour: 'rust', pattern: 'dots' },
  consigneKept: { colour: 'petrol', pattern: 'plain' },
  contribution: { colour: 'slate', pattern: 'plain' },
  carried: { colour: 'olive', pattern: 'stripes' },
  fund: { colour: 'rose', pattern: 'plain' },
}

/** Sold, each thing taken off with its minus sign, what is left. */
export function FlowBar({ proceeds }: { proceeds: Proceeds }) {
  const { t, money, percent } = useText()
  const { sold, steps, toShare } = flowOf(proceeds)
  const [host, ...others] = proceeds.contributions
  const label = ({ id }: FlowStep) => {
    if (id !== 'contribution') return t(`split.${id}`)
    return host && others.length === 0 ? t('split.contribution', { rate: percent(host.rateBp) }) : t('split.hostTakes')
  }
  return (
    <StackedBar
      label={t('split.flow')}
      words="inside"
      parts={[
        {
          id: 'sold',
          label: t('split.sold'),
          amountText: money(sold),
          value: sold,
          colour: 'indigo',
          pattern: 'wax-rings',
        },
        ...steps.map((step) => ({
          id: step.id,
          label: label(step),
          amountText: money(-step.amount),
          value: step.amount,
          ...COLOURS[step.id],
        })),
        {
          id: 'toShare',
          label: toShare < 0 ? t('split.missing') : t('split.toShare'),
          amountText: money(toShare),
          value: toShare,
          colour: 'forest',
          pattern: 'leaves',
        },
      ]}
    />
  )
}
