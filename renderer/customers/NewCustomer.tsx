// A new customer, with all that is known of her.

import { useLocation } from 'wouter'
import { useStatus } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { blankCustomer, type Fields } from './customer-fields.ts'
import { CustomerFormScreen } from './CustomerFormScreen.tsx'

/** A name is enough. */
export function NewCustomer() {
  const { t } = useText()
  const [, go] = useLocation()
  const { coop } = useStatus()
  const { ask, pending } = useAsk('customer.add')
  const keep = async (fields: Fields) => {
    const answer = await ask(fields)
    if (answer.ok) go(`/customers/${answer.value.customer}`, { replace: true })
    return answer.ok ? null : answer.refusal
  }
  return (
    <CustomerFormScreen
      title={t('customers.new')}
      before={blankCustomer(coop?.receiptLanguage ?? 'fr')}
      backLabel={t('common.back')}
      isBusy={pending}
      onBack={() => go('/customers')}
      onKeep={keep}
    />
  )
}
