// A discount on a line or on the basket: a percentage or an amount.

import './pad.css'
import { useState } from 'react'
import { cents } from '../../shared/kernel/money.ts'
import type { Discount } from '../../shared/sale/pricing.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { mostTaken, type TotalWith } from './basket-price.ts'
import { SumPad } from './SumPad.tsx'
import { useEnter } from './use-enter.ts'

interface DiscountSheetProps {
  /** What it is taken from. */
  name: string
  /** What it then comes to, in cents: the rest of the basket costs what it costs. */
  totalWith: TotalWith
  value: Discount | null
  onDone: (discount: Discount | null) => void
  onClose: () => void
}

const PERCENTS = [500, 1000, 1500, 2000, 3000, 5000]
const AMOUNTS = [50, 100, 200, 300, 500, 1000]

/** Shows what is left to pay as the discount is chosen. */
export function DiscountSheet({ name, totalWith, value, onDone, onClose }: DiscountSheetProps) {
  const { t, money, percent } = useText()
  const [type, setType] = useState<Discount['type']>(value?.type ?? 'percent')
  const [hundredths, setHundredths] = useState<number | null>(valueOf(value))
  const discount = discountFrom(type, hundredths)
  const before = totalWith(null)
  const taken = mostTaken(totalWith)
  const finish = (chosen: Discount | null) => {
    onDone(chosen)
    onClose()
  }
  useEnter(() => {
    if (discount) finish(discount)
  })
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('sell.discountOn', { name })}
      closeLabel={t('common.close')}
      width="wide"
      aside={
        <Segmented
          label={t('sell.discountKind')}
          value={type}
          options={[
            { id: 'percent', label: t('sell.discountPercent') },
            { id: 'amount', label: t('sell.discountAmount') },
          ]}
          onChange={(chosen) => {
            setType(chosen)
            setHundredths(null)
          }}
        />
      }
      footer={
        <>
          {value && <BigButton label={t('sell.discountNone')} onPress={() => finish(null)} />}
          <BigButton
            label={t('common.ok')}
            subLabel={
              discount ? t('sell.instead', { after: money(totalWith(discount)), before: money(before) }) : undefined
            }
            tone="go"
            isWide
            isDisabled={!discount}
            onPress={() => finish(discount)}
          />
        </>
      }
    >
      <SumPad
        key={type}
        label={t('sell.discount')}
        value={hundredths}
        onChange={setHundredths}
        format={type === 'percent' ? percent : money}
        quick={type === 'percent' ? PERCENTS : AMOUNTS.filter((amount) => amount < taken)}
      />
    </Sheet>
  )
}

function valueOf(discount: Discount | null): number | null {
  if (!discount) return null
  return discount.type === 'percent' ? discount.bp : discount.amount
}

function discountFrom(type: Discount['type'], hundredths: number | null): Discount | null {
  if (hundredths === null || hundredths <= 0) return null
  if (type === 'amount') return { type, amount: cents(hundredths) }
  return { type, bp: Math.min(10_000, hundredths) }
}
