// One market: was it worth it, beside those before it, and what was sold there.

import { useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { AskAbout } from '../app/AskAbout.tsx'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { MarketRow } from './MarketRow.tsx'
import { SoldArticles, SoldRanges } from './SoldTables.tsx'
import { Worth } from './Worth.tsx'

type Market = Output<'results.event'>

export function MarketScreen({ event }: { event: string }) {
  const { t, money } = useText()
  const [, go] = useLocation()
  const { value: market, refusal } = useAnswer('results.event', { event })
  return (
    <Screen
      title={market ? t('results.worthIt', { name: market.event.name }) : t('results.title')}
      footer={<BackButton label={t('common.back')} onPress={() => go('/results')} />}
    >
      <RefusalNotice refusal={refusal} />
      {market && (
        <div className="results">
          <Card>
            <Worth outcome={market.outcome} />
            <AskAbout
              about={{
                kind: 'event',
                key: market.event.id,
                label: `${market.event.name} · ${money(market.outcome.left)}`.slice(0, 160),
              }}
            />
            <Unknown market={market} />
          </Card>
          {market.earlier.length > 0 && <Beside market={market} />}
          <SoldRanges ranges={market.ranges} />
          <SoldArticles
            articles={market.articles}
            within={{ from: '1970-01-01', to: '2199-12-31', event: market.event.id }}
          />
        </div>
      )}
    </Screen>
  )
}

/** What the picture does not know, so that nobody trusts it too much. */
function Unknown({ market: { outcome } }: { market: Market }) {
  const { t, money } = useText()
  return (
    <>
      {outcome.uncosted > 0 && <Notice text={t('results.uncosted', { amount: money(outcome.uncosted) })} />}
      {outcome.minutes === 0 && <Notice text={t('results.noHours')} />}
    </>
  )
}

function Beside({ market }: { market: Market }) {
  const { t } = useText()
  const [, go] = useLocation()
  const all = [{ event: market.event, outcome: market.outcome }, ...market.earlier]
  const most = Math.max(1, ...all.map(({ outcome }) => Math.abs(outcome.left)))
  return (
    <Card title={t(market.isSamePlace ? 'results.samePlace' : 'results.sameKind')}>
      <ul className="results-list">
        {all.map(({ event, outcome }, index) => (
          <li key={event.id}>
            {index === 0 ? (
              <MarketRow event={event} outcome={outcome} most={most} isThis />
            ) : (
              <button type="button" className="results-link" onClick={() => go(`/results/${event.id}`)}>
                <MarketRow event={event} outcome={outcome} most={most} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
