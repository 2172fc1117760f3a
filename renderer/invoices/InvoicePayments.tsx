// Money that came for an invoice; one that did not is taken back, with its reason.

import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Invoice } from '../../shared/invoices/contract.ts'
import { DECIDERS } from '../../shared/kernel/contract.ts'
import { useMember } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Card } from '../ui/Screen.tsx'
import type { InvoicePartProps } from './InvoiceWays.tsx'
import { ReasonSheet } from './ReasonSheet.tsx'

type Payment = Invoice['payments'][number]

export function InvoicePayments({ invoice, onRefused }: InvoicePartProps) {
  const { t, money, day } = useText()
  const { role } = useMember()
  const [reversed, setReversed] = useState<Payment | null>(null)
  const { ask, pending } = useAsk('invoice.reversePayment')
  const reverse = async (reason: string) => {
    if (!reversed) return
    const { till, seq } = reversed
    const answer = await ask({ of: { till, seq }, reason })
    onRefused(answer.ok ? null : answer.refusal)
    setReversed(null)
  }
  if (invoice.payments.length === 0) return null
  return (
    <Card title={t('invoice.payments')} className="invoice-payments">
      <ul>
        {invoice.payments.map((payment) => (
          <li key={`${payment.till}-${payment.seq}`} className={payment.isReversed ? 'undone' : undefined}>
            <span className="invoice-label">
              {day(payment.on, 'short')} · {t(`invoice.by.${payment.by}`)}
              {payment.reference !== '' && <bdi> · {payment.reference}</bdi>}
            </span>
            <strong className="figure">{money(payment.amount)}</strong>
            {DECIDERS.includes(role) && payment.by !== 'till' && !payment.isReversed && payment.amount > 0 && (
              <IconButton
                size="small"
                tone="quiet"
                label={t('invoice.reverse')}
                icon={<Undo2 />}
                onPress={() => setReversed(payment)}
              />
            )}
          </li>
        ))}
      </ul>
      {reversed && (
        <ReasonSheet
          title={t('invoice.reverse')}
          isBusy={pending}
          onGive={(reason) => void reverse(reason)}
          onClose={() => setReversed(null)}
        />
      )}
    </Card>
  )
}
