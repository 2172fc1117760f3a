// The prices an article had, the latest first.

import type { Output } from '../../shared/contract.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { Card } from '../ui/Screen.tsx'

export function PastPrices({ prices }: { readonly prices: Output<'price.of'>['history'] }) {
  const { t, money, day } = useText()
  const { value: members = [] } = useAnswer('member.list', { withLeft: true })
  return (
    <Card title={t('price.history')}>
      <ul className="price-past">
        {prices.map((past) => (
          <li key={`${past.day} ${past.list} ${past.price}`}>
            <strong className="figure">{past.price === null ? t('price.asEverywhere') : money(past.price)}</strong>
            {past.list !== null && <span>{t(`events.kind.${past.list}`)}</span>}
            <span>{t('price.since', { day: day(past.day, 'dated') })}</span>
            <bdi>{members.find(({ id }) => id === past.by)?.name ?? ''}</bdi>
          </li>
        ))}
      </ul>
    </Card>
  )
}
