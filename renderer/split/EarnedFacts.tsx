// Behind what she earned: share by share, each opening to its lines; what was paid; quarter by quarter.

import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { MemberId, SplitId } from '../../shared/kernel/id.ts'
import type { Account } from '../../shared/split/account.ts'
import { rangeWords } from '../app/range-words.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { Card } from '../ui/Screen.tsx'
import { Before } from './Before.tsx'
import { LinesSheet } from './LinesSheet.tsx'
import { Payouts } from './Payouts.tsx'

export function EarnedFacts({ account }: { account: Account }) {
  const { t, money } = useText()
  const { member, shares, payouts, openings, quarters } = account
  return (
    <div className="earned-facts">
      {shares.length > 0 && <EarnedShares account={account} />}
      {openings.length > 0 && (
        <Card title={t('split.before.title')}>
          <Before openings={openings} />
        </Card>
      )}
      {payouts.length > 0 && (
        <Card title={t('split.earned.payouts')}>
          <Payouts member={member} />
        </Card>
      )}
      {quarters.length > 0 && (
        <Card title={t('split.earned.quarters')}>
          <ul className="share-lines">
            {quarters.map(({ quarter, paid }) => {
              const [year = '', number = ''] = quarter.split('-Q')
              return (
                <li key={quarter}>
                  <span>{t('split.earned.quarter', { year, number })}</span>
                  <span className="share-lines-part">
                    <span className="share-soft">{t('split.earned.paid')}</span>
                    <strong className="figure">{money(paid)}</strong>
                  </span>
                </li>
              )
            })}
          </ul>
        </Card>
      )}
    </div>
  )
}

function EarnedShares({ account: { member, shares } }: { account: Account }) {
  const text = useText()
  const { t, money } = text
  const [opened, setOpened] = useState<SplitId | null>(null)
  return (
    <Card title={t('split.earned.shares')}>
      <ul className="earned-shares" aria-label={t('split.earned.shares')}>
        {shares.map((share) => (
          <li key={share.split}>
            <button type="button" className="earned-share" onClick={() => setOpened(share.split)}>
              <span>{rangeWords(share, text)}</span>
              <strong className="figure">{money(share.amount)}</strong>
              <ChevronRight aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {opened && <Opened split={opened} member={member} onClose={() => setOpened(null)} />}
    </Card>
  )
}

function Opened({ split: id, member, onClose }: { split: SplitId; member: MemberId; onClose: () => void }) {
  const { value: kept } = useAnswer('split.list', {})
  const split = kept?.find((own) => own.split === id)
  const share = split?.shares.find((own) => own.member === member)
  if (!split || !share) return null
  return (
    <LinesSheet
      days={{ from: split.from, to: split.to }}
      split={id}
      rule={split.rule}
      share={share}
      onClose={onClose}
    />
  )
}
