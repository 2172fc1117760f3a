// The rules a group chooses among: one basis each, or its own mix.

import { Clock, Equal, Layers, Scissors, Star, type LucideIcon } from 'lucide-react'
import { SHARE_BASES, wholeBy, type ShareBase, type SplitRule, type SplitSettings } from '../../shared/split/rule.ts'
import type { Text } from '../text/use-text.ts'

/** One basis, or the group's own mix. */
export type RuleName = ShareBase | 'mix'

export const RULE_NAMES: readonly RuleName[] = [...SHARE_BASES, 'mix']

/** How each is drawn. */
export const RULE_ICONS: Readonly<Record<RuleName, LucideIcon>> = {
  equal: Equal,
  byMaker: Scissors,
  byHours: Clock,
  byPoints: Star,
  mix: Layers,
}

/** Each basis has its colour wherever it is drawn. */
export const BASE_COLOURS: Readonly<Record<ShareBase | 'other', string>> = {
  equal: 'indigo',
  byMaker: 'forest',
  byHours: 'earth',
  byPoints: 'plum',
  other: 'slate',
}

/** Until the group made its own: most to those who made, some to those who sold, some to all. */
const FIRST_MIX: SplitRule = {
  parts: [
    { by: 'byMaker', shareBp: 6000, works: [] },
    { by: 'byHours', shareBp: 2000, works: ['selling'] },
    { by: 'equal', shareBp: 2000, works: [] },
  ],
}

/** The rule of a name. */
export function ruleNamed(name: RuleName, settings: Pick<SplitSettings, 'mix'> | undefined): SplitRule {
  return name === 'mix' ? (settings?.mix ?? FIRST_MIX) : wholeBy(name)
}

/** The name a rule is chosen by. */
export function nameOf({ parts: [first, ...others] }: SplitRule): RuleName {
  return first && others.length === 0 && first.works.length === 0 ? first.by : 'mix'
}

/** A rule in words: its basis, or each of its parts with its percentage. */
export function ruleWords({ parts }: SplitRule, { t, percent, list }: Text): string {
  const [only] = parts
  if (parts.length === 1 && only) return t(`split.rule.${only.by}`)
  return list(parts.map(({ by, shareBp }) => `${percent(shareBp)} ${t(`split.rule.${by}`)}`))
}
