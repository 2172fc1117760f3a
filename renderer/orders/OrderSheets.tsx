// The other papers of an order: its plan, the allergen sheet, labels of boxes, the delivery note.

import { ListChecks, ShieldAlert, Tags, Truck, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import type { OrderKind } from '../../shared/orders/orders.ts'
import { download } from '../app/download.ts'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import type { OrderWaysProps } from './OrderMoves.tsx'

const ICON = { plan: ListChecks, allergens: ShieldAlert, boxes: Tags, delivery: Truck } as const satisfies Record<
  string,
  LucideIcon
>
type Sheet = keyof typeof ICON

/** Those that mean something for its kind. */
const SHEETS: Readonly<Record<OrderKind, readonly Sheet[]>> = {
  catering: ['plan', 'allergens', 'boxes', 'delivery'],
  madeToOrder: ['plan', 'delivery'],
  alteration: [],
  subscription: ['plan', 'boxes'],
}

export function OrderSheets({ order, onRefused }: OrderWaysProps) {
  const { t } = useText()
  const [asked, setAsked] = useState<Sheet | null>(null)
  const { ask, pending } = useAsk('order.paper')
  const { id, kind } = order.listed
  const give = async (paper: Sheet) => {
    setAsked(paper)
    const answer = await ask({ order: id, paper })
    onRefused(answer.ok ? null : answer.refusal)
    if (answer.ok) download(answer.value)
  }
  return (
    <div className="order-ways">
      {SHEETS[kind].map((paper) => {
        const Icon = ICON[paper]
        return (
          <BigButton
            key={paper}
            size="small"
            tone="quiet"
            icon={<Icon />}
            label={t(`follow.paper.${paper}`)}
            isBusy={pending && asked === paper}
            onPress={() => void give(paper)}
          />
        )
      })}
    </div>
  )
}
