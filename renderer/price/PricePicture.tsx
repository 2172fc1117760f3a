// The price as one length of cloth, each part in its colour, and what an hour of work brings.

import { earnedHourly, type PriceParts } from '../../shared/price/price.ts'
import { useText } from '../text/use-text.ts'
import { Notice } from '../ui/Notice.tsx'
import { Card } from '../ui/Screen.tsx'
import { StackedBar } from '../ui/StackedBar.tsx'

interface PricePictureProps {
  readonly parts: PriceParts
  readonly price: number
  readonly seconds: number
  readonly unknown: readonly string[]
  readonly isFromStock: boolean
}

const DRAWN = [
  { id: 'materials', colour: '#23388f', pattern: 'check' },
  { id: 'packaging', colour: '#6b5f55', pattern: 'plain' },
  { id: 'work', colour: '#b3541e', pattern: 'plain' },
  { id: 'stall', colour: '#7a4a8f', pattern: 'plain' },
  { id: 'host', colour: '#0f6c74', pattern: 'plain' },
  { id: 'vat', colour: '#55606b', pattern: 'plain' },
  { id: 'rest', colour: '#0d7a4f', pattern: 'plain' },
] as const

/** Everything adds up to the price; what is short is said, not hidden. */
export function PricePicture({ parts, price, seconds, unknown, isFromStock }: PricePictureProps) {
  const { t, money, list } = useText()
  const hourly = earnedHourly(parts, seconds)
  return (
    <Card title={t('price.picture')} className="price-picture">
      <StackedBar
        label={`${t('price.picture')} ${money(price)}`}
        parts={DRAWN.map((part) => ({
          ...part,
          label: t(`price.${part.id}`),
          amountText: money(parts[part.id]),
          value: parts[part.id],
        }))}
      />
      {parts.rest < 0 && <p className="price-short">{t('price.short', { amount: money(-parts.rest) })}</p>}
      {hourly !== null && (
        <p className="price-hour">
          <span>{t('price.hourBrings')}</span> <strong className="figure">{money(hourly)}</strong>
        </p>
      )}
      {isFromStock && <Notice text={t('price.noRecipe')} />}
      {unknown.length > 0 && <Notice text={t('price.unknown', { names: list(unknown) })} />}
    </Card>
  )
}
