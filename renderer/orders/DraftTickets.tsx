// Orders that somebody began to type: each a ticket to take up again.

import { useLocation } from 'wouter'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { TicketButton } from '../ui/TicketButton.tsx'
import { readDraft } from './order-draft.ts'

/** Nothing is shown while there is none. */
export function DraftTickets() {
  const { t } = useText()
  const [, go] = useLocation()
  const { value: kept = [] } = useAnswer('orderDraft.list', {})
  const drafts = kept.flatMap(({ id, fields }) => readDraft(id, fields) ?? [])
  if (drafts.length === 0) return null
  return (
    <div className="draft-tickets" role="group" aria-label={t('orders.begun')}>
      <span aria-hidden="true">{t('orders.begun')}</span>
      {drafts.map(({ id, who, fields }) => (
        <TicketButton
          key={id}
          label={[t(`orders.kind.${fields.kind}`), who || fields.caller].filter(Boolean).join(' · ')}
          onPress={() => go(`/orders/draft/${id}`)}
        />
      ))}
    </div>
  )
}
