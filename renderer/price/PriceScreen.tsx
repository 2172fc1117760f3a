// Where the price of an article goes, drawn again at each touch of the slider.

import './price.css'
import { Redirect, useLocation, useRoute } from 'wouter'
import { Check } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { ArticleId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { priceParts, type PriceRates } from '../../shared/price/price.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useMember } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useMeanwhile } from '../app/use-meanwhile.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Slider } from '../ui/Slider.tsx'
import { EventSum } from './EventSum.tsx'
import { ListedPrices } from './ListedPrices.tsx'
import { PastPrices } from './PastPrices.tsx'
import { PricePicture } from './PricePicture.tsx'
import { Rates } from './Rates.tsx'
import { useUnitCost, type Basis } from './unit-cost.ts'

export function PriceScreen() {
  const [, params] = useRoute('/price/:article')
  const id = ArticleId.safeParse(params?.article)
  const { value: article, refusal } = useAnswer('catalogue.article', { article: params?.article as ArticleId })
  const { value: facts } = useAnswer('price.of', { article: params?.article as ArticleId })
  if (!id.success || refusal) return <Redirect to="/catalogue" replace />
  return article && facts ? <OnePrice key={`${article.id} ${facts.price}`} article={article} facts={facts} /> : null
}

interface OnePriceProps {
  readonly article: Output<'catalogue.article'>
  readonly facts: Output<'price.of'>
}

function OnePrice({ article, facts }: OnePriceProps) {
  const { t, money } = useText()
  const [, go] = useLocation()
  const { role } = useMember()
  const change = useAsk('catalogue.changeArticle')
  const [price, setPrice] = useState<number>(facts.price)
  const [basis, setBasis] = useState<Basis>('average')
  const form = useMeanwhile<PriceRates>(facts.rates)
  const rates = form.typed
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const cost = useUnitCost(article.id, basis)
  if (!cost) return null
  const parts = priceParts({ ...facts, ...cost, price, rates })
  const mayChange = role === 'manager' || role === 'stockKeeper'
  const use = async () => {
    const answer = await change.ask({ article: article.id, fields: { price: cents(price) } })
    setRefusal(answer.ok ? null : answer.refusal)
  }
  return (
    <Screen
      title={t('price.title', { name: article.name })}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/catalogue')} />
          {mayChange && (
            <BigButton
              label={t('price.use', { price: money(price) })}
              tone="go"
              icon={<Check />}
              isDisabled={price === facts.price}
              isBusy={change.pending}
              onPress={() => void use()}
            />
          )}
        </>
      }
    >
      <div className="price">
        <RefusalNotice refusal={refusal} />
        <div className="price-asked">
          <Slider
            label={t('price.price')}
            valueText={money(price)}
            value={price}
            min={0}
            max={mostShown(facts.price, price)}
            step={10}
            onChange={setPrice}
          />
          <Exact price={price} onChange={setPrice} />
        </div>
        <PricePicture
          parts={parts}
          price={price}
          seconds={cost.seconds}
          unknown={cost.unknown}
          isFromStock={cost.isFromStock}
        />
        <Card title={t('price.basis')}>
          <Segmented
            label={t('price.basis')}
            options={(['average', 'last'] as const).map((one) => ({ id: one, label: t(`price.${one}`) }))}
            value={basis}
            onChange={setBasis}
          />
          <Rates form={form} onRefusal={setRefusal} />
        </Card>
        <EventSum event={facts.event} parts={parts} />
        {article.kind !== 'deposit' && (
          <ListedPrices
            article={article.id}
            listed={facts.listed}
            price={facts.price}
            mayChange={mayChange}
            onRefusal={setRefusal}
          />
        )}
        <PastPrices prices={facts.history} />
      </div>
    </Screen>
  )
}

/** Twice the price, so that it can be moved as far up as down; whole tens. */
function mostShown(kept: number, price: number): number {
  return Math.max(1000, Math.ceil(Math.max(kept * 2, price) / 10) * 10)
}

function Exact({ price, onChange }: { readonly price: number; readonly onChange: (price: number) => void }) {
  const { t, decimalMark } = useText()
  return (
    <AmountInput
      label={t('price.exact')}
      value={price}
      decimalText={decimalMark}
      wholeDigits={4}
      onChange={(typed) => onChange(typed ?? 0)}
    />
  )
}
