// The invoices of a customer, and what is still to be paid on them.

import { useAnswer } from '../app/use-answer.ts'
import type { CustomerId } from '../../shared/kernel/id.ts'
import { useText } from '../text/use-text.ts'
import { Card } from '../ui/Screen.tsx'

/** Nothing is shown while there is none. */
export function CustomerInvoices({ customer }: { readonly customer: CustomerId }) {
  const { t, money, day } = useText()
  const { value: invoices = [] } = useAnswer('invoice.list', { customer, limit: 200 })
  if (invoices.length === 0) return null
  return (
    <Card title={t('customers.invoices')}>
      <ul className="customer-invoices">
        {invoices.map(({ facts, open, late }) => (
          <li key={facts.invoice} className={late ? 'late' : undefined}>
            <strong className="figure">{facts.code}</strong>
            <span>{day(facts.on, 'dated')}</span>
            <span>{open === 0 ? t('customers.paid') : t('customers.stillOpen', { amount: money(open) })}</span>
            <strong className="figure">{money(facts.total)}</strong>
          </li>
        ))}
      </ul>
    </Card>
  )
}
