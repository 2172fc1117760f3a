// An invoice for a ticket that was paid already: made out to a customer, it counts nothing again.

import { ReceiptText, UserPen } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CustomerId, EntryRef } from '../../shared/kernel/id.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { CustomerFind } from './CustomerFind.tsx'
import { InvoiceLine } from './InvoiceLine.tsx'
import { RefusalNotice, type WordedRefusal } from './RefusalNotice.tsx'
import { useAnswer, useAsk } from './use-answer.ts'

interface InvoiceTicketProps {
  readonly ticket: EntryRef
}

/** Its documents when it has any; else a button, then for whom. */
export function InvoiceTicket({ ticket }: InvoiceTicketProps) {
  const { t } = useText()
  const [isAsked, setAsked] = useState(false)
  const { value: made } = useAnswer('invoice.list', { ticket })
  if (made === undefined) return null
  if (made.length > 0) return made.map((invoice) => <InvoiceLine key={invoice.facts.invoice} invoice={invoice} />)
  return (
    <>
      <BigButton
        label={t('invoice.ofTicket')}
        icon={<ReceiptText />}
        isWide
        tone="quiet"
        onPress={() => setAsked(true)}
      />
      {isAsked && <ForWhom ticket={ticket} onClose={() => setAsked(false)} />}
    </>
  )
}

function ForWhom({ ticket, onClose }: InvoiceTicketProps & { readonly onClose: () => void }) {
  const { t } = useText()
  const [, go] = useLocation()
  const [refused, setRefused] = useState<{ readonly refusal: WordedRefusal; readonly customer: CustomerId } | null>(
    null,
  )
  const { ask } = useAsk('invoice.ofTicket')
  const bill = async (customer: CustomerId) => {
    const answer = await ask({ ticket, customer })
    if (answer.ok) go(`/invoices/${answer.value.invoice}`)
    else setRefused({ refusal: answer.refusal, customer })
  }
  return (
    <Sheet isOpen onClose={onClose} title={t('invoice.forWhom')} closeLabel={t('common.close')} width="wide">
      <RefusalNotice refusal={refused?.refusal} />
      {refused?.refusal.type === 'CustomerNeedsAddress' && (
        <BigButton
          icon={<UserPen />}
          label={t('invoice.addAddress')}
          onPress={() => go(`/customers/${refused.customer}`)}
        />
      )}
      <CustomerFind onChoose={({ id }) => void bill(id)} />
    </Sheet>
  )
}
