// A wrong tender put right: what was noted, how it was really paid.

import './pad.css'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { cents } from '../../shared/kernel/money.ts'
import type { TicketDetail } from '../../shared/sale/contract.ts'
import { TENDERS, type Tender, type TenderKind } from '../../shared/sale/sale.ts'
import { isDoorRefusal } from '../app/client.ts'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TENDER_ICONS } from './OtherPane.tsx'

interface CorrectTenderSheetProps {
  ticket: TicketDetail
  onClose: () => void
}

type Kept = Tender & { readonly kind: TenderKind }

/** The whole amount of a tender goes to another; the journal keeps both. */
export function CorrectTenderSheet({ ticket, onClose }: CorrectTenderSheetProps) {
  const { t, money } = useText()
  const paid = ticket.paidBy.filter((tender): tender is Kept => tender.kind !== 'exchange' && tender.amount !== 0)
  const [from, setFrom] = useState(paid[0])
  const [to, setTo] = useState<TenderKind | null>(null)
  const { ask, pending } = useAsk('sale.correctTender')
  const [refused, setRefused] = useState<string | null>(null)
  const correct = async () => {
    if (!from || !to) return
    const of = { till: ticket.till, seq: ticket.seq }
    const answer = await ask({ of, from: from.kind, to, amount: cents(Math.abs(from.amount)) })
    if (answer.ok) return onClose()
    if (isDoorRefusal(answer.refusal)) return
    const { refusal } = answer
    const limit = money(refusal.type === 'CashLimit' ? refusal.limit : 0)
    setRefused(t(`refusal.${refusal.type}`, { limit }))
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('history.wrongTender')}
      closeLabel={t('common.close')}
      width="wide"
      footer={
        <BigButton
          label={t('history.correct')}
          subLabel={from ? money(from.amount) : undefined}
          tone="go"
          isWide
          isDisabled={!to}
          isBusy={pending}
          onPress={() => void correct()}
        />
      }
    >
      {refused !== null && <Notice tone="attention" text={refused} />}
      <div className="correct-tender">
        <section>
          <h3>{t('history.noted')}</h3>
          {paid.map((tender) => (
            <BigButton
              key={tender.kind}
              label={t(`pay.kind_${tender.kind}`)}
              subLabel={money(tender.amount)}
              icon={TENDER_ICONS[tender.kind]}
              isWide
              isPressed={tender.kind === from?.kind}
              onPress={() => {
                setFrom(tender)
                setTo(null)
              }}
            />
          ))}
        </section>
        <ArrowRight className="correct-arrow" aria-hidden="true" />
        <section>
          <h3>{t('history.really')}</h3>
          {TENDERS.filter((kind) => kind !== from?.kind).map((kind) => (
            <BigButton
              key={kind}
              label={t(`pay.kind_${kind}`)}
              icon={TENDER_ICONS[kind]}
              size="small"
              isWide
              isPressed={kind === to}
              onPress={() => setTo(kind)}
            />
          ))}
        </section>
      </div>
    </Sheet>
  )
}
