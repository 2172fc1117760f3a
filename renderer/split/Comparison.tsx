// Two rules side by side, face by face.

import type { DayRange } from '../app/day-range.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import type { SplitRule } from '../../shared/split/split.ts'
import { byName } from './by-name.ts'
import { RULE_ICONS } from './RuleChoice.tsx'
import { ShareFace } from './Shares.tsx'

/** What each would receive by one rule and by the other; both add up to the same total. */
export function Comparison({ range }: { range: DayRange }) {
  const { t, language } = useText()
  const { value: equal } = useAnswer('split.propose', { ...range, rule: 'equal' }, { keep: true })
  const { value: byMaker } = useAnswer('split.propose', { ...range, rule: 'byMaker' }, { keep: true })
  if (!equal || !byMaker) return null
  const amounts = new Map(byMaker.shares.map(({ member, amount }) => [member, amount]))
  return (
    <ul className="share-faces" aria-label={t('split.compare')}>
      {byName(equal.shares, language).map((share) => (
        <li key={share.member} className="share-compared">
          <ShareFace share={share} size={56} />
          <Both name={share.name} equal={share.amount} byMaker={amounts.get(share.member) ?? 0} />
        </li>
      ))}
      <li className="share-compared share-total">
        <Both name={t('split.total')} equal={equal.proceeds.toShare} byMaker={byMaker.proceeds.toShare} />
      </li>
    </ul>
  )
}

interface BothProps {
  name: string
  equal: number
  byMaker: number
}

function Both({ name, equal, byMaker }: BothProps) {
  return (
    <div className="share-both">
      <p className="share-name" dir="auto">
        {name}
      </p>
      <Amount rule="equal" amount={equal} />
      <Amount rule="byMaker" amount={byMaker} />
    </div>
  )
}

function Amount({ rule, amount }: { rule: SplitRule; amount: number }) {
  const { t, money } = useText()
  return (
    <p className="share-by-rule">
      <span aria-hidden="true">{RULE_ICONS[rule]}</span>
      <span className="unseen">{t(`split.rule.${rule}`)}</span>
      <strong className="figure">{money(amount)}</strong>
    </p>
  )
}
