// The lines that go out now, each with a stepper that begins at all that is left.

import { PackageX } from 'lucide-react'
import type { Order } from '../../shared/orders/contract.ts'
import { leftToHand, type HandedOver } from '../app/order-basket.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Card } from '../ui/Screen.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { handedLines, withStep } from './deliver-lines.ts'
import { LinePicture } from './LineFace.tsx'

interface DeliverLinesProps {
  readonly order: Order
  readonly handed: HandedOver
  readonly onChange: (handed: HandedOver) => void
}

export function DeliverLines({ order, handed, onChange }: DeliverLinesProps) {
  const { t, quantity } = useText()
  const lines = handedLines(order, handed)
  return (
    <Card title={t('follow.goesNow')}>
      {lines.length === 0 && <p className="order-none">{t('follow.allGone')}</p>}
      <ul className="deliver-lines">
        {lines.map((one) => (
          <li key={one.line.key}>
            <LinePicture line={one.line} />
            <span className="deliver-name">
              <strong>
                <bdi>{one.line.label}</bdi>
              </strong>{' '}
              {one.quantity < one.left && (
                <span>{t('follow.stays', { quantity: quantity(one.left - one.quantity, one.line.unit) })}</span>
              )}
            </span>
            <Stepper
              label={one.line.label}
              valueText={quantity(one.quantity, one.line.unit)}
              lessLabel={t('follow.oneLess')}
              moreLabel={t('follow.oneMore')}
              isLessDisabled={one.quantity === 0}
              isMoreDisabled={one.quantity >= one.left}
              onLess={() => onChange(withStep(handed, one, -1))}
              onMore={() => onChange(withStep(handed, one, 1))}
            />
          </li>
        ))}
      </ul>
      {lines.length > 1 && (
        <div className="deliver-ways">
          <BigButton size="small" tone="quiet" label={t('common.all')} onPress={() => onChange(leftToHand(order))} />
          <BigButton
            size="small"
            tone="quiet"
            icon={<PackageX />}
            label={t('follow.nothing')}
            onPress={() => onChange(new Map())}
          />
        </div>
      )}
    </Card>
  )
}
