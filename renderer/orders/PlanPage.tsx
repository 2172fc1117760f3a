// What an order needs before it can be made, of one order or several: shopping, preparation, allergens.

import './plan.css'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { OrderId } from '../../shared/kernel/id.ts'
import type { OrderPlan } from '../../shared/orders/contract.ts'
import { OPEN_STATES } from '../../shared/orders/states.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { ShopList } from '../app/ShopList.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { PlanAllergens } from './PlanAllergens.tsx'
import { PlanPreparation } from './PlanPreparation.tsx'
import { PlanShared } from './PlanShared.tsx'

type Part = 'shopping' | 'preparation' | 'allergens'

/** `first`: the order it was opened from; others are added by a press. */
export function PlanPage({ first }: { readonly first: OrderId }) {
  const { t } = useText()
  const [, go] = useLocation()
  const [orders, setOrders] = useState<readonly OrderId[]>([first])
  const [part, setPart] = useState<Part>('shopping')
  const { value: plan, refusal } = useAnswer('order.plan', { orders: [...orders] }, { keep: true })
  return (
    <Screen
      title={t('follow.plan.title')}
      className="plan"
      actions={
        <Segmented
          label={t('follow.plan.title')}
          value={part}
          onChange={setPart}
          options={(['shopping', 'preparation', 'allergens'] as const).map((id) => ({
            id,
            label: t(`follow.plan.${id}`),
          }))}
        />
      }
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go(`/orders/${first}`)} />
          <BigButton tone="go" icon={<Printer />} label={t('common.print')} onPress={() => window.print()} />
        </>
      }
    >
      <RefusalNotice refusal={refusal} />
      <Together chosen={orders} onChange={setOrders} first={first} />
      {plan && part === 'shopping' && <Shopping plan={plan} />}
      {plan && part === 'preparation' && <PlanPreparation plan={plan} />}
      {plan && part === 'allergens' && <PlanAllergens plan={plan} />}
    </Screen>
  )
}

interface TogetherProps {
  readonly first: OrderId
  readonly chosen: readonly OrderId[]
  readonly onChange: (orders: readonly OrderId[]) => void
}

const MOST = 12

/** Other orders that are open, planned with this one by a press. */
function Together({ first, chosen, onChange }: TogetherProps) {
  const { t, day } = useText()
  const { value: open = [] } = useAnswer('order.list', { states: [...OPEN_STATES], limit: MOST })
  const others = open.filter(({ id }) => id !== first)
  if (others.length === 0) return null
  const press = (id: OrderId) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <div className="plan-together no-print" role="group" aria-label={t('follow.plan.together')}>
      {others.map(({ id, number, title, dueOn }) => (
        <BigButton
          key={id}
          size="small"
          tone={chosen.includes(id) ? 'plain' : 'quiet'}
          isPressed={chosen.includes(id)}
          label={`+ ${number} ${title}`}
          subLabel={dueOn === null ? undefined : day(dueOn, 'short')}
          onPress={() => press(id)}
        />
      ))}
    </div>
  )
}

function Shopping({ plan }: { readonly plan: OrderPlan }) {
  const { t } = useText()
  return (
    <div className="plan-parts">
      <Card title={t('follow.plan.shopping')}>
        {plan.shops.length === 0 && <p className="order-none">{t('follow.plan.nothingToBuy')}</p>}
        {plan.shops.map((at) => (
          <ShopList key={at.supplier ?? ''} at={at} />
        ))}
      </Card>
      <PlanShared plan={plan} />
    </div>
  )
}
