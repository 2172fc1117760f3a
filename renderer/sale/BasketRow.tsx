// A line of the basket: small until touched, then its steps, its discount and its bin are under the thumb.

import { ClipboardList, Percent, RotateCcw, Trash2 } from 'lucide-react'
import { memo } from 'react'
import type { BasketLine } from '../../shared/sale/sale.ts'
import { pictureUrl } from '../app/client.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { canDiscount, canStep, quantityOf } from './basket.ts'
import { pickLine, removeLine, stepLine } from './selling.ts'
import { artOf } from './tile-art.ts'

interface BasketRowProps {
  line: BasketLine
  gross: number
  discount: number
  total: number
  isPicked: boolean
  /** What it cost before the catalogue changed. */
  oldPrice: number | undefined
  onQuantity: (line: BasketLine) => void
  onDiscount: (line: BasketLine) => void
}

/** Pressing it picks it; what comes back to the shop is marked as such. */
export const BasketRow = memo(function BasketRow(props: BasketRowProps) {
  const { line, total, gross, discount, isPicked } = props
  const { t, money, quantity } = useText()
  const isBack = quantityOf(line) < 0
  const amount = quantity(Math.abs(quantityOf(line)), line.unit)
  return (
    <li className={classNames('basket-row', isPicked && 'picked', isBack && 'back')} data-line={line.key}>
      <button
        type="button"
        className="basket-row-face"
        aria-expanded={isPicked}
        onClick={() => pickLine(isPicked ? null : line.key)}
      >
        <ArtPicture
          art={artOf(line, line.label)}
          photoUrl={line.photo === null ? undefined : pictureUrl(line.photo)}
          size={48}
        />
        <span className="basket-row-words">
          <span className="basket-row-name">
            {isBack && <RotateCcw className="basket-row-back" aria-hidden="true" />}
            {isBack ? t('sell.comesBack', { name: line.label }) : line.label}
          </span>{' '}
          <span className="basket-row-detail">
            <span className="figure">
              {amount} × {props.oldPrice !== undefined && <s>{money(props.oldPrice)}</s>} {money(line.unitPrice)}
            </span>
          </span>
          <Promised line={line} />
        </span>{' '}
        <span className="basket-row-total">
          {discount > 0 && <s className="figure">{money(gross)}</s>} <span className="figure">{money(total)}</span>
        </span>
      </button>
      {isPicked && <Steps {...props} />}
    </li>
  )
})

/** It is sold all the same, but not silently: more of it is in the basket than is promised to nobody. */
function Promised({ line: { sale, unit } }: { line: BasketLine }) {
  const { t, quantity } = useText()
  const { value: reserved } = useAnswer('order.reserved', {})
  if (sale.type !== 'article') return null
  const promised = reserved?.find(({ item }) => item === sale.article)
  if (!promised || promised.free === null || sale.quantity <= promised.free) return null
  const orders = promised.orders.map(({ number }) => number).join(', ')
  return (
    <span className="basket-row-promised">
      <ClipboardList aria-hidden="true" />
      {t('sell.promisedTo', { quantity: quantity(promised.quantity, unit), orders })}
    </span>
  )
}

function Steps({ line, onQuantity, onDiscount }: BasketRowProps) {
  const { t, quantity } = useText()
  const name = line.label
  return (
    <div className="basket-row-steps">
      {canStep(line) && (
        <Stepper
          label={t('sell.quantityOf', { name })}
          valueText={quantity(Math.abs(quantityOf(line)), line.unit)}
          lessLabel={t('sell.less', { name })}
          moreLabel={t('sell.more', { name })}
          onLess={() => stepLine(line.key, -1)}
          onMore={() => stepLine(line.key, 1)}
          onPressValue={() => onQuantity(line)}
        />
      )}
      {canDiscount(line) && (
        <IconButton label={t('sell.discountOn', { name })} icon={<Percent />} onPress={() => onDiscount(line)} />
      )}
      <IconButton
        label={t('sell.removeLine', { name })}
        icon={<Trash2 />}
        tone="warn"
        onPress={() => removeLine(line.key)}
      />
    </div>
  )
}
