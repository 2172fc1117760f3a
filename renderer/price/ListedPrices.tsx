// Another price at a kind of event: only what differs is kept.

import { Tag } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { EVENT_KINDS, type EventKind } from '../../shared/events/events.ts'
import type { ArticleId } from '../../shared/kernel/id.ts'
import type { WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Card } from '../ui/Screen.tsx'

interface ListedPricesProps {
  readonly article: ArticleId
  readonly listed: Output<'price.of'>['listed']
  readonly price: number
  readonly mayChange: boolean
  readonly onRefusal: (refusal: WordedRefusal | null) => void
}

/** An empty price is the one of everywhere. */
export function ListedPrices({ listed, mayChange, ...rest }: ListedPricesProps) {
  const { t, money } = useText()
  if (!mayChange && listed.length === 0) return null
  return (
    <Card title={t('price.lists')}>
      <p>{t('price.listsHint', { price: money(rest.price) })}</p>
      <ul className="price-lists">
        {EVENT_KINDS.map((list) => {
          const kept = listed.find((one) => one.list === list)?.price ?? null
          if (mayChange) return <ListRow key={`${list} ${kept}`} list={list} kept={kept} {...rest} />
          return kept === null ? null : (
            <li key={list} className="price-list">
              <Tag aria-hidden="true" /> <span>{t(`events.kind.${list}`)}</span>
              <strong className="figure">{money(kept)}</strong>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

interface ListRowProps extends Pick<ListedPricesProps, 'article' | 'onRefusal'> {
  readonly list: EventKind
  readonly kept: number | null
}

function ListRow({ article, list, kept, onRefusal }: ListRowProps) {
  const { t, decimalMark } = useText()
  const set = useAsk('price.list')
  const [typed, setTyped] = useState<number | null>(kept)
  const keep = async (price: number | null) => {
    const answer = await set.ask({ article, list, price })
    onRefusal(answer.ok ? null : answer.refusal)
  }
  return (
    <li className="price-list">
      <AmountInput
        label={t(`events.kind.${list}`)}
        value={typed}
        decimalText={decimalMark}
        wholeDigits={4}
        onChange={setTyped}
      />
      {typed !== kept && (
        <BigButton
          label={t('common.save')}
          size="small"
          tone="go"
          isBusy={set.pending}
          onPress={() => void keep(typed)}
        />
      )}
      {typed === kept && kept !== null && (
        <BigButton
          label={t('price.asEverywhere')}
          size="small"
          tone="quiet"
          isBusy={set.pending}
          onPress={() => void keep(null)}
        />
      )}
    </li>
  )
}
