// A new customer, with all that is known of her.

import { Check } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Screen } from '../ui/Screen.tsx'
import { blankCustomer, sirenFault, type Fields } from './customer-fields.ts'
import { CustomerForm } from './CustomerForm.tsx'

/** A name is enough. */
export function NewCustomer() {
  const { t } = useText()
  const [, go] = useLocation()
  const { coop } = useStatus()
  const [fields, setFields] = useState<Fields>(() => blankCustomer(coop?.receiptLanguage ?? 'fr'))
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const { ask, pending } = useAsk('customer.add')
  const keep = async () => {
    const answer = await ask(fields)
    if (answer.ok) go(`/customers/${answer.value.customer}`, { replace: true })
    else setRefusal(answer.refusal)
  }
  return (
    <Screen
      title={t('customers.new')}
      footer={
        <>
          <BigButton tone="quiet" label={t('common.back')} onPress={() => go('/customers')} />
          <BigButton
            tone="go"
            icon={<Check />}
            label={t('common.save')}
            isDisabled={fields.name.trim() === '' || sirenFault(fields.siren)}
            isBusy={pending}
            onPress={() => void keep()}
          />
        </>
      }
    >
      <RefusalNotice refusal={refusal} />
      <CustomerForm fields={fields} onChange={(changed) => setFields({ ...fields, ...changed })} />
    </Screen>
  )
}
