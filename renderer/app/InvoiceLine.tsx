// One invoice in a list: its number, for whom, until when, what is still open.

import './invoice-line.css'
import { Check, FileMinus2, ReceiptText, TriangleAlert } from 'lucide-react'
import { Link } from 'wouter'
import type { ListedInvoice } from '../../shared/invoices/contract.ts'
import { useText } from '../text/use-text.ts'
import { invoiceName } from './invoice-name.ts'

/** Leads to it. */
export function InvoiceLine({ invoice }: { readonly invoice: ListedInvoice }) {
  const text = useText()
  const { money, day } = text
  const { facts } = invoice
  const Icon = facts.type === 'creditNote' ? FileMinus2 : ReceiptText
  return (
    <Link href={`/invoices/${facts.invoice}`} className={invoice.late ? 'invoice-line late' : 'invoice-line'}>
      <Icon aria-hidden="true" />
      <span className="invoice-line-words">
        <strong>
          <bdi>{facts.to.name}</bdi>
        </strong>{' '}
        <span>
          {invoiceName(facts, text)} · {day(facts.on, 'short')}
        </span>
      </span>
      <InvoiceState invoice={invoice} />
      <strong className="figure">{money(facts.total)}</strong>
    </Link>
  )
}

/** Paid, open, late, or owed back: in a picture and a word. */
export function InvoiceState({ invoice }: { readonly invoice: ListedInvoice }) {
  const { t, money, day } = useText()
  const { facts, open, late } = invoice
  if (open === 0) {
    return (
      <span className="invoice-state paid">
        <Check aria-hidden="true" />
        {t('invoice.paid')}
      </span>
    )
  }
  if (open < 0) return <span className="invoice-state owed">{t('invoice.owed', { amount: money(-open) })}</span>
  return (
    <span className={late ? 'invoice-state late' : 'invoice-state'}>
      {late && <TriangleAlert aria-hidden="true" />}
      {t(late ? 'invoice.late' : 'invoice.before', { amount: money(open), day: day(facts.dueOn, 'short') })}
    </span>
  )
}
