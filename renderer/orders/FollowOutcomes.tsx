// What each order brought after its costs, and its hours, beside what its quote had said.

import { useState } from 'react'
import { Link } from 'wouter'
import type { Day } from '../../shared/kernel/day.ts'
import type { OrderOutcome } from '../../shared/orders/contract.ts'
import { DayRangeChoice } from '../app/DayRangeChoice.tsx'
import { rangeNamed, type DayRange } from '../app/day-range.ts'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { timeWords } from '../app/work-words.ts'
import { useText } from '../text/use-text.ts'
import { Card } from '../ui/Screen.tsx'
import { StackedBar } from '../ui/StackedBar.tsx'

export function FollowOutcomes() {
  const { t } = useText()
  const { today } = useStatus()
  const [range, setRange] = useState<DayRange>(() => rangeNamed('month', today as Day))
  const { value: outcomes } = useAnswer('order.outcomes', range, { keep: true })
  return (
    <Card title={t('follow.outcome.title')}>
      <DayRangeChoice
        label={t('split.when')}
        names={['month', 'lastMonth']}
        value={range}
        today={today as Day}
        onChange={setRange}
      />
      {outcomes?.length === 0 && <p className="order-none">{t('follow.outcome.none')}</p>}
      <ul className="follow-outcomes">
        {outcomes?.map((outcome) => (
          <Outcome key={outcome.order.id} outcome={outcome} />
        ))}
      </ul>
    </Card>
  )
}

function Outcome({ outcome }: { readonly outcome: OrderOutcome }) {
  const { t } = useText()
  const { order, expected } = outcome
  return (
    <li>
      <Link href={`/orders/${order.id}`} className="follow-more">
        <strong>
          {t('orders.number', { number: order.number })} · <bdi>{order.title}</bdi>
        </strong>
      </Link>
      <Bar title={t('follow.outcome.was')} sums={outcome} />
      <Bar title={t('follow.outcome.thought')} sums={expected} />
    </li>
  )
}

interface BarProps {
  readonly title: string
  readonly sums: OrderOutcome['expected']
}

const COLOURS = { materials: 'ocean', expenses: 'rust', left: 'forest' } as const

function Bar({ title, sums }: BarProps) {
  const text = useText()
  const { t, money } = text
  return (
    <div className="outcome-bar">
      <p>
        <strong>{title}</strong> <span className="figure">{money(sums.net)}</span>
        {sums.minutes > 0 && <span> · {timeWords(sums.minutes, text)}</span>}
      </p>
      <StackedBar
        label={title}
        parts={(['materials', 'expenses', 'left'] as const).map((id) => ({
          ...{ id, label: t(`follow.outcome.${id}`), amountText: money(sums[id]), value: sums[id] },
          colour: COLOURS[id],
        }))}
      />
    </div>
  )
}
