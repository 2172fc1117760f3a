// An invoice: for whom, for what, what came in for it, what is open, and its papers.

import { Banknote, HandCoins } from 'lucide-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Invoice } from '../../shared/invoices/contract.ts'
import { DECIDERS, SELLERS } from '../../shared/kernel/contract.ts'
import type { InvoiceId } from '../../shared/kernel/id.ts'
import { invoiceName } from '../app/invoice-name.ts'
import { InvoiceState } from '../app/InvoiceLine.tsx'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useMember } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { StackedBar } from '../ui/StackedBar.tsx'
import { InvoiceLines } from './InvoiceLines.tsx'
import { InvoicePapers } from './InvoicePapers.tsx'
import { InvoicePayments } from './InvoicePayments.tsx'
import { InvoiceWays } from './InvoiceWays.tsx'
import { PaySheet } from './PaySheet.tsx'
import { usePayInvoice } from './use-pay-invoice.ts'

export function InvoicePage({ invoice }: { readonly invoice: InvoiceId }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { value, refusal } = useAnswer('invoice.get', { invoice })
  if (value) return <Shown invoice={value} />
  return (
    <Screen title={t('invoice.title')} footer={<BackButton label={t('common.back')} onPress={() => go('/invoices')} />}>
      <RefusalNotice refusal={refusal} />
    </Screen>
  )
}

function Shown({ invoice }: { readonly invoice: Invoice }) {
  const text = useText()
  const { t } = text
  const [, go] = useLocation()
  const { role } = useMember()
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const [isPaying, setPaying] = useState(false)
  const payAtTill = usePayInvoice(invoice)
  const { ofTicket } = invoice.whole
  const isOpen = invoice.open !== 0 && ofTicket === null
  return (
    <Screen
      title={invoiceName(invoice.whole, text)}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/invoices')} />
          {isOpen && SELLERS.includes(role) && (
            <BigButton icon={<HandCoins />} label={t('invoice.atTill')} onPress={payAtTill} />
          )}
          {isOpen && DECIDERS.includes(role) && (
            <BigButton
              tone="go"
              icon={<Banknote />}
              label={t(invoice.open > 0 ? 'invoice.moneyCame' : 'invoice.moneyWent')}
              onPress={() => setPaying(true)}
            />
          )}
        </>
      }
    >
      <RefusalNotice refusal={refusal} />
      <div className="invoice-parts">
        <div className="invoice-column">
          <Party invoice={invoice} />
          <InvoiceLines facts={invoice.whole} />
        </div>
        <div className="invoice-column">
          <Sums invoice={invoice} />
          <InvoicePayments invoice={invoice} onRefused={setRefusal} />
          <InvoicePapers invoice={invoice} onRefused={setRefusal} />
          <InvoiceWays invoice={invoice} onRefused={setRefusal} />
        </div>
      </div>
      {isPaying && <PaySheet invoice={invoice} onClose={() => setPaying(false)} />}
    </Screen>
  )
}

function Party({ invoice: { whole } }: { readonly invoice: Invoice }) {
  const { t, day } = useText()
  const { to } = whole
  const place = [to.street, `${to.postcode} ${to.city}`.trim()].filter(Boolean)
  return (
    <Card className="invoice-party">
      <p>
        <strong>
          {to.customer === null ? (
            <bdi>{to.name}</bdi>
          ) : (
            <Link href={`/customers/${to.customer}`}>
              <bdi>{to.name}</bdi>
            </Link>
          )}
        </strong>
      </p>
      {place.map((line) => (
        <p key={line}>
          <bdi>{line}</bdi>
        </p>
      ))}
      <p className="invoice-days">
        {t('invoice.on', { day: day(whole.on, 'dated') })} · {t('invoice.dueOn', { day: day(whole.dueOn, 'dated') })}
      </p>
      {whole.order !== null && (
        <p>
          <Link href={`/orders/${whole.order}`} className="invoice-link">
            {t('invoice.seeOrder')}
          </Link>
        </p>
      )}
      {whole.of !== null && (
        <p>
          <Link href={`/invoices/${whole.of.invoice}`} className="invoice-link">
            {t('invoice.seeInvoice')}
          </Link>
        </p>
      )}
    </Card>
  )
}

/** The whole as one length: the deposit used, what was paid, what is open. */
function Sums({ invoice }: { readonly invoice: Invoice }) {
  const { t, money } = useText()
  const { total, toPay, ofTicket } = invoice.whole
  const deposit = total - toPay
  const credited = toPay - invoice.paid - invoice.open
  const parts = [
    { id: 'deposit', amount: deposit, colour: 'rust' },
    { id: 'paidPart', amount: invoice.paid, colour: 'forest' },
    { id: 'credited', amount: credited, colour: 'plum' },
    { id: 'open', amount: invoice.open, colour: 'slate' },
  ] as const
  return (
    <Card className="invoice-sums">
      <p className="invoice-total">
        <span>{t('invoice.total')}</span> <strong className="figure">{money(total)}</strong>
      </p>
      {ofTicket === null ? (
        <>
          <StackedBar
            label={t('invoice.where')}
            parts={parts
              .filter(({ id, amount }) => amount !== 0 || id === 'open')
              .map(({ id, amount, colour }) => ({
                ...{ id, label: t(`invoice.part.${id}`), amountText: money(amount), value: amount, colour },
              }))}
          />
          <InvoiceState invoice={invoice} />
        </>
      ) : (
        <p>{t('invoice.paidByTicket')}</p>
      )}
    </Card>
  )
}
