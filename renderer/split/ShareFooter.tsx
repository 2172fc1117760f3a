// What one tries at the foot of the sharing: a rule or several, the group's mix, and agreeing.

import { Check, Columns2, SlidersHorizontal } from 'lucide-react'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { RuleChoice, RulesChoice } from './RuleChoice.tsx'
import type { RuleName } from './rules.ts'

interface ShareFooterProps {
  names: readonly RuleName[]
  onNames: (names: readonly RuleName[]) => void
  isComparing: boolean
  onComparing: (isComparing: boolean) => void
  onMix: () => void
  /** Absent for those who do not decide, or when there is nothing to share. */
  onValidate: (() => void) | undefined
}

export function ShareFooter({ names, onNames, isComparing, onComparing, onMix, onValidate }: ShareFooterProps) {
  const { t } = useText()
  return (
    <>
      {isComparing ? (
        <RulesChoice values={names} onChange={onNames} />
      ) : (
        <RuleChoice value={names[0] ?? 'equal'} onChange={(name) => onNames([name])} />
      )}
      {names.includes('mix') && (
        <IconButton icon={<SlidersHorizontal />} label={t('split.mix.title')} onPress={onMix} />
      )}
      <BigButton
        tone="quiet"
        icon={<Columns2 />}
        iconAt="top"
        label={t('split.compare')}
        isPressed={isComparing}
        onPress={() => onComparing(!isComparing)}
      />
      {onValidate && (
        <BigButton tone="go" size="huge" icon={<Check />} label={t('split.validate')} onPress={onValidate} />
      )}
    </>
  )
}
