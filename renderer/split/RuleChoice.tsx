// The rules one can share by, as drawn cards.

import { Equal, Scissors } from 'lucide-react'
import type { SplitRule } from '../../shared/split/split.ts'
import { useText } from '../text/use-text.ts'
import { IconChoice } from '../ui/IconChoice.tsx'

/** How each rule is drawn. */
export const RULE_ICONS = { equal: <Equal />, byMaker: <Scissors /> } as const

interface RuleChoiceProps {
  value: SplitRule
  onChange: (rule: SplitRule) => void
}

/** Trying a rule changes nothing but the screen. */
export function RuleChoice({ value, onChange }: RuleChoiceProps) {
  const { t } = useText()
  return (
    <div className="share-rules">
      <IconChoice
        label={t('split.rules')}
        value={value}
        onChange={onChange}
        options={[
          { id: 'equal', label: t('split.rule.equal'), icon: RULE_ICONS.equal },
          { id: 'byMaker', label: t('split.rule.byMaker'), icon: RULE_ICONS.byMaker },
        ]}
      />
    </div>
  )
}
