// What was sold, by range and by article: net, what it cost the stock, and what that leaves.

import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Pattern } from '../ui/Pattern.tsx'
import { patternNamed } from '../ui/patterns.ts'
import { Card } from '../ui/Screen.tsx'
import { lengthOf, type Within } from './flow.ts'
import { LinesSheet } from './LinesSheet.tsx'

type Range = Output<'results.period'>['ranges'][number]
type Article = Output<'results.period'>['articles'][number]

export function SoldRanges({ ranges }: { ranges: readonly Range[] }) {
  const { t, money } = useText()
  const most = Math.max(1, ...ranges.map(({ net }) => net))
  if (ranges.length === 0) return null
  return (
    <Card title={t('results.byRange')}>
      <ul className="results-list">
        {ranges.map(({ range, name, colour, pattern, net, cost }) => (
          <li key={range ?? ''} className="sold-row">
            <span className="market-words">
              <strong>
                <bdi>{name ?? t('results.noRange')}</bdi>
              </strong>
              <span className="sold-bar" aria-hidden="true">
                <span style={{ inlineSize: lengthOf(net, most) }}>
                  <Pattern colour={colour} pattern={patternNamed(pattern)} className="worth-cloth" />
                </span>
              </span>
            </span>
            <SoldFigures net={net} cost={cost} />
          </li>
        ))}
      </ul>
      <p className="results-soft">
        {t('results.netHint', { amount: money(ranges.reduce((sum, { net }) => sum + net, 0)) })}
      </p>
    </Card>
  )
}

const FIRST_SHOWN = 12

export function SoldArticles({ articles, within }: { articles: readonly Article[]; within: Within }) {
  const { t, quantity } = useText()
  const [opened, setOpened] = useState<Article | null>(null)
  const [isWhole, setWhole] = useState(false)
  if (articles.length === 0) return null
  return (
    <Card title={t('results.byArticle')}>
      <ul className="results-list">
        {articles.slice(0, isWhole ? undefined : FIRST_SHOWN).map((article) => (
          <li key={`${article.article ?? ''} ${article.label} ${article.unit}`}>
            <button type="button" className="sold-row results-link" onClick={() => setOpened(article)}>
              <span className="market-words">
                <strong>
                  <bdi>{article.label}</bdi>
                </strong>
                <span> {quantity(article.quantity, article.unit)}</span>
              </span>
              <SoldFigures net={article.net} cost={article.cost} />
            </button>
          </li>
        ))}
      </ul>
      {!isWhole && articles.length > FIRST_SHOWN && (
        <BigButton size="small" tone="quiet" label={t('results.all')} onPress={() => setWhole(true)} />
      )}
      {opened && <LinesSheet article={opened} within={within} onClose={() => setOpened(null)} />}
    </Card>
  )
}

function SoldFigures({ net, cost }: { net: number; cost: number }) {
  const { t, money } = useText()
  return (
    <span className="market-left">
      <strong className="figure">{money(net)}</strong>
      {cost !== 0 && <span> {t('results.afterCost', { amount: money(net - cost) })}</span>}
    </span>
  )
}
