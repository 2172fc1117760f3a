// What was promised, with pictures, and how much of it went out.

import { Check } from 'lucide-react'
import type { LineProgress, Order } from '../../shared/orders/contract.ts'
import { timesOf } from '../../shared/orders/pricing.ts'
import type { OrderLine } from '../../shared/orders/orders.ts'
import { thingArt } from '../app/thing-art.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { Card } from '../ui/Screen.tsx'
import { LinePicture, LineWords } from './LineFace.tsx'

export function OrderLines({ order: { fields, progress } }: { readonly order: Order }) {
  const { t } = useText()
  return (
    <Card title={t('orders.lines')}>
      <ul className="order-lines">
        {fields.lines.map((line) => (
          <Line key={line.key} line={line} so={progress.find(({ key }) => key === line.key)} times={timesOf(fields)} />
        ))}
      </ul>
      {fields.lines.length === 0 && <p className="order-none">{t('follow.noLines')}</p>}
      {fields.notes !== '' && (
        <p className="order-notes">
          <bdi>{fields.notes}</bdi>
        </p>
      )}
    </Card>
  )
}

interface LineProps {
  readonly line: OrderLine
  readonly so: LineProgress | undefined
  readonly times: number
}

function Line({ line, so, times }: LineProps) {
  const { t, money, quantity } = useText()
  const gone = so?.delivered ?? 0
  const isGone = so !== undefined && gone >= so.ordered
  return (
    <li>
      <LinePicture line={line} />
      <LineWords line={line} />
      {line.cloth !== null && <Cloth cloth={line.cloth} />}
      {gone > 0 && (
        <span className={isGone ? 'line-gone all' : 'line-gone'}>
          {isGone && <Check aria-hidden="true" />}
          {t('follow.gone', { some: quantity(gone, line.unit), all: quantity(line.quantity * times, line.unit) })}
        </span>
      )}
      <span className="figure">{money(line.unitPrice)}</span>
    </li>
  )
}

function Cloth({ cloth }: { readonly cloth: NonNullable<OrderLine['cloth']> }) {
  const { value } = useAnswer('stock.material', { material: cloth })
  if (!value) return null
  return (
    <span className="line-cloth">
      <ArtPicture {...thingArt(value)} size={44} />
      <bdi>{value.name}</bdi>
    </span>
  )
}
