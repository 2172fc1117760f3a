// A wrong tender put right: what was noted, how it was really paid.

import './pad.css'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { EntryRef } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import type { TicketDetail } from '../../shared/sale/contract.ts'
import { TENDERS, type Tender, type TenderKind } from '../../shared/sale/sale.ts'
import { isDoorRefusal } from '../app/client.ts'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { refusalSentence } from '../text/refusal-sentence.ts'
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
  const text = useText()
  const { t, money } = text
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
    setRefused(refusalSentence(refusal, text))
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
      <div className="correct-told">
        {refused !== null && <Notice tone="attention" text={refused} />}
        {from && ticket.returnTickets.map((of) => <RefundedSo key={`${of.till}-${of.seq}`} of={of} kind={from.kind} />)}
      </div>
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

/** A refund noted by the same tender is likely as wrong as the sale, and takes from the same drawer: it comes first. */
function RefundedSo({ of, kind }: { readonly of: EntryRef; readonly kind: TenderKind }) {
  const { t, money } = useText()
  const [, navigate] = useLocation()
  const { value: refund } = useAnswer('sale.ticket', of)
  const back = refund?.paidBy.find((tender) => tender.kind === kind)
  if (!refund || !back) return null
  const amount = money(Math.abs(back.amount))
  return (
    <Notice
      tone="attention"
      text={t('history.refundedSo', { number: refund.number, amount, kind: t(`pay.kind_${kind}`) })}
      action={{ label: t('history.seeRefund'), onPress: () => navigate(`/history/${of.till}-${of.seq}`) }}
    />
  )
}
