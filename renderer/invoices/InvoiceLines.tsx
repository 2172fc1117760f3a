// What an invoice is for, and the VAT in it.

import type { InvoiceFacts } from '../../shared/invoices/invoices.ts'
import { useText } from '../text/use-text.ts'
import { Card } from '../ui/Screen.tsx'

export function InvoiceLines({ facts }: { readonly facts: InvoiceFacts }) {
  const { t, money, quantity, percent } = useText()
  return (
    <Card title={t('invoice.lines')} className="invoice-lines">
      <ul>
        {facts.lines.map((line, index) => (
          <li key={index}>
            <span className="figure">{quantity(line.quantity, line.unit)}</span>
            <span className="invoice-label">
              <bdi>{line.label}</bdi>
            </span>
            <strong className="figure">{money(line.total)}</strong>
          </li>
        ))}
      </ul>
      <ul className="invoice-vat">
        {facts.byRate
          .filter(({ vat }) => vat !== 0)
          .map(({ rate, vat }) => (
            <li key={rate}>
              <span>{t('invoice.vatAt', { rate: percent(rate) })}</span> <span className="figure">{money(vat)}</span>
            </li>
          ))}
      </ul>
      {facts.reason !== '' && (
        <p>
          <bdi>{facts.reason}</bdi>
        </p>
      )}
    </Card>
  )
}
