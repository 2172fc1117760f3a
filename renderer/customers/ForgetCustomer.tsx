// Forgetting a customer: what goes and what stays is shown first, for it cannot be undone.

import { Eraser } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Customer } from '../../shared/customers/customers.ts'
import type { CustomerId } from '../../shared/kernel/id.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Sheet } from '../ui/Sheet.tsx'

/** Afterwards her page says nothing of her. */
export function ForgetCustomer({ customer }: { readonly customer: Customer }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { ask, pending } = useAsk('customer.forget')
  const [isOpen, setOpen] = useState(false)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const forget = async () => {
    const answer = await ask({ customer: customer.id })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) go('/customers')
  }
  return (
    <>
      <BigButton
        label={t('customers.forget')}
        icon={<Eraser />}
        tone="quiet"
        size="small"
        onPress={() => setOpen(true)}
      />
      <Sheet
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('customers.forgetTitle', { name: customer.name })}
        closeLabel={t('common.close')}
        footer={
          <BigButton label={t('customers.forgetYes')} tone="warn" isBusy={pending} onPress={() => void forget()} />
        }
      >
        <div className="customer-forget">
          <RefusalNotice refusal={refusal} />
          <p>{t('customers.forgetGoes')}</p>
          <p>{t('customers.forgetStays')}</p>
          <Traces customer={customer.id} />
        </div>
      </Sheet>
    </>
  )
}

/** What the law or an older version keeps of her: said before, not found later. */
function Traces({ customer }: { readonly customer: CustomerId }) {
  const { t, number } = useText()
  const { value } = useAnswer('customer.traces', { customer })
  return (
    <>
      {value && value.invoices > 0 && <p>{t('customers.forgetInvoices', { number: number(value.invoices) })}</p>}
      {value && value.inJournal > 0 && (
        <Notice tone="attention" text={t('customers.forgetInJournal', { number: number(value.inJournal) })} />
      )}
    </>
  )
}
