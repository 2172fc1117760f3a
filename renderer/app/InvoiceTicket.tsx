// An invoice for a ticket that was paid already: made out to a customer, it counts nothing again.

import { ReceiptText, User, UserPen } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
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

/** Its documents; and while some of it is on none, a button, then for whom. */
export function InvoiceTicket({ ticket }: InvoiceTicketProps) {
  const { t } = useText()
  const [isAsked, setAsked] = useState(false)
  const { value: made } = useAnswer('invoice.list', { ticket })
  const { value: left } = useAnswer('invoice.leftOfTicket', { ticket })
  if (made === undefined || left === undefined) return null
  return (
    <>
      {made.map((invoice) => (
        <InvoiceLine key={invoice.facts.invoice} invoice={invoice} />
      ))}
      {(left.customers.length > 0 || left.forAnybody) && (
        <BigButton
          label={t('invoice.ofTicket')}
          icon={<ReceiptText />}
          isWide
          tone="quiet"
          onPress={() => setAsked(true)}
        />
      )}
      {isAsked && <ForWhom ticket={ticket} left={left} onClose={() => setAsked(false)} />}
    </>
  )
}

interface ForWhomProps extends InvoiceTicketProps {
  readonly left: Output<'invoice.leftOfTicket'>
  readonly onClose: () => void
}

/** Whose orders it hands over, by name; anybody where some of it is nobody's order. */
function ForWhom({ ticket, left, onClose }: ForWhomProps) {
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
      <div className="invoice-for">
        {left.customers.map(({ id, name }) => (
          <BigButton key={id} label={name} icon={<User />} isWide onPress={() => void bill(id)} />
        ))}
      </div>
      {left.forAnybody && <CustomerFind onChoose={({ id }) => void bill(id)} />}
    </Sheet>
  )
}
