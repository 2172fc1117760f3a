// What a part of a share is called and how it is coloured on paper.

import type { EarnedPart } from '../../shared/split/account.ts'
import type { SplitRule } from '../../shared/split/rule.ts'
import type { AccountWords } from './account-words-fr.ts'
import type { PagePart, Writer } from './page.ts'
import type { StatementWords } from './statement-words.ts'

type Words = StatementWords & AccountWords

const COLOURS: Readonly<Record<EarnedPart['by'], string>> = {
  equal: '#23388f',
  byMaker: '#0f766e',
  byHours: '#b45309',
  byPoints: '#7e22ce',
  other: '#8a7f74',
}

/** Parts to draw, in words. */
export function pageParts(parts: readonly EarnedPart[], words: Words): PagePart[] {
  return parts.map(({ by, amount }) => ({ label: words[by], amount, colour: COLOURS[by] }))
}

/** The rule in words: `60 % Selon qui a fabriqué, 40 % Parts égales`. */
export function ruleText({ parts }: SplitRule, words: Words, write: Writer): string {
  const [only] = parts
  if (parts.length === 1 && only) return words[only.by]
  return parts.map(({ by, shareBp }) => `${write.percent(shareBp)} ${words[by]}`).join(', ')
}
