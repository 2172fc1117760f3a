// The rules one is trying: one, or two and three side by side, and what they give.

import { useState } from 'react'
import type { SplitRule } from '../../shared/split/rule.ts'
import type { DayRange } from '../app/day-range.ts'
import { useAnswer } from '../app/use-answer.ts'
import { ruleNamed, type RuleName } from './rules.ts'

export type Trial = ReturnType<typeof useTrial>

/** A mix that was tried but not kept by the group is only of this screen. */
export function useTrial(range: DayRange) {
  const [chosen, setChosen] = useState<readonly RuleName[]>(['equal'])
  const [isComparing, setComparing] = useState(false)
  const [tried, setTried] = useState<SplitRule | null>(null)
  const { value: kept } = useAnswer('split.settings', {})
  const ruleOf = (name: RuleName) => (name === 'mix' && tried ? tried : ruleNamed(name, kept?.settings))
  const { value: proposals, refusal } = useAnswer(
    'split.compare',
    { ...range, rules: chosen.map(ruleOf) },
    { keep: true },
  )
  return {
    names: chosen,
    onNames: setChosen,
    isComparing,
    onComparing: (isOn: boolean) => {
      setComparing(isOn)
      setChosen(isOn ? besides(chosen) : chosen.slice(0, 1))
    },
    mix: ruleOf('mix'),
    onTry: setTried,
    kept,
    showDifferences: kept?.settings.showDifferences ?? false,
    proposals,
    first: proposals?.[0],
    refusal,
  }
}

/** The rule one looks at, and another to hold beside it. */
function besides(names: readonly RuleName[]): readonly RuleName[] {
  const [first = 'equal'] = names
  return [first, first === 'byMaker' ? 'equal' : 'byMaker']
}
