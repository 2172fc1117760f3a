// The steps of a rate: from such a sum of the year on, another one.

import { Plus, Trash2 } from 'lucide-react'
import type { ContributionLine } from '../../shared/host/contribution.ts'
import { cents } from '../../shared/kernel/money.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'

type Tier = ContributionLine['tiers'][number]

interface TiersProps {
  tiers: readonly Tier[]
  onChange: (tiers: Tier[]) => void
}

/** In the order typed; that they rise is checked when the profile is kept. */
export function ContributionTiers({ tiers, onChange }: TiersProps) {
  const { t } = useText()
  const change = (index: number, part: Partial<Tier>) =>
    onChange(tiers.map((tier, at) => (at === index ? { ...tier, ...part } : tier)))
  const last = tiers.at(-1)
  const add = () => onChange([...tiers, { from: cents((last?.from ?? 0) + 1_000_000), rateBp: last?.rateBp ?? 0 }])
  return (
    <>
      {tiers.map((tier, index) => (
        <div key={index} className="host-tier">
          <AmountInput
            label={t('host.takes.tierFrom')}
            value={tier.from}
            onChange={(from) => change(index, { from: cents(from ?? 0) })}
          />
          <AmountInput
            label={t('host.rate')}
            unitText="%"
            wholeDigits={3}
            value={tier.rateBp}
            onChange={(rateBp) => change(index, { rateBp: Math.min(rateBp ?? 0, 10_000) })}
          />
          <IconButton
            icon={<Trash2 />}
            label={t('host.takes.removeTier')}
            onPress={() => onChange(tiers.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {tiers.length < 12 && (
        <BigButton tone="quiet" size="small" icon={<Plus />} label={t('host.takes.addTier')} onPress={add} />
      )}
    </>
  )
}
