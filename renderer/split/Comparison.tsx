// Two or three rules side by side, face by face.

import type { Proposal, Share } from '../../shared/split/split.ts'
import { useText } from '../text/use-text.ts'
import { byName } from './by-name.ts'
import { nameOf, RULE_ICONS, type RuleName } from './rules.ts'
import { ShareFace } from './Shares.tsx'

interface ComparisonProps {
  proposals: readonly Proposal[]
  /** Whether each amount says how it differs from the first: only where the group chose so. */
  showDifferences: boolean
}

/** What each would receive by each rule; every column adds up to the same total. */
export function Comparison({ proposals, showDifferences }: ComparisonProps) {
  const { t, language, money } = useText()
  const [first] = proposals
  const names = proposals.map(({ rule }) => nameOf(rule))
  if (!first) return null
  const amounts = ({ member }: Share) =>
    proposals.map(({ shares }) => shares.find((own) => own.member === member)?.amount ?? 0)
  const most = Math.max(1, ...proposals.flatMap(({ shares }) => shares.map(({ amount }) => amount)))
  return (
    <table className="share-compare" aria-label={t('split.compare')}>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t('common.name')}</span>
          </th>
          {names.map((name) => (
            <RuleHead key={name} name={name} />
          ))}
        </tr>
      </thead>
      <tbody>
        {byName(first.shares, language).map((share) => (
          <tr key={share.member}>
            <th scope="row">
              <span className="share-compare-face">
                <ShareFace share={share} size={44} />
                <span dir="auto">{share.name}</span>
              </span>
            </th>
            {amounts(share).map((amount, index, [before = 0]) => (
              <td key={names[index]}>
                <strong className="share-compare-amount figure">{money(amount)}</strong>
                {showDifferences && index > 0 && <Difference amount={amount - before} />}
                <span className="share-compare-bar" style={{ inlineSize: `${(Math.max(0, amount) / most) * 100}%` }} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('split.total')}</th>
          {proposals.map(({ proceeds }, index) => (
            <td key={names[index]}>
              <strong className="share-compare-amount figure">{money(proceeds.toShare)}</strong>
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

function RuleHead({ name }: { name: RuleName }) {
  const { t } = useText()
  const Icon = RULE_ICONS[name]
  return (
    <th scope="col">
      <Icon aria-hidden="true" /> {t(`split.rule.${name}`)}
    </th>
  )
}

/** More or less than by the first rule, in one calm colour: nobody wins against another. */
function Difference({ amount }: { amount: number }) {
  const { money } = useText()
  return <span className="share-soft figure">{`${amount > 0 ? '+' : ''}${money(amount)}`}</span>
}
