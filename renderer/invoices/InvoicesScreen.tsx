// Invoices: what is late, what is open, all of them; and one at a time.

import './invoices.css'
import { FileText } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { InvoiceId } from '../../shared/kernel/id.ts'
import { sumCents } from '../../shared/kernel/money.ts'
import type { Input } from '../../shared/contract.ts'
import { InvoiceLine } from '../app/InvoiceLine.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { InvoicePage } from './InvoicePage.tsx'

type Only = NonNullable<Input<'invoice.list'>['only']>
const MOST = 200

/** `/invoices` and `/invoices/<id>`. */
export function InvoicesScreen() {
  const { '*': rest = '' } = useParams<{ '*'?: string }>()
  return rest === '' ? <Invoices /> : <InvoicePage key={rest} invoice={rest as InvoiceId} />
}

function Invoices() {
  const { t, money } = useText()
  const [, go] = useLocation()
  const [only, setOnly] = useState<Only>('open')
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const { value: invoices } = useAnswer('invoice.list', { only, text, limit: MOST }, { keep: true })
  const open = sumCents((invoices ?? []).map((invoice) => invoice.open))
  return (
    <Screen
      title={t('invoice.title')}
      actions={
        <>
          <Segmented
            label={t('invoice.which')}
            value={only}
            onChange={setOnly}
            options={(['late', 'open', 'all'] as const).map((id) => ({ id, label: t(`invoice.only.${id}`) }))}
          />
          <SearchBox label={t('invoice.search')} value={typed} onChange={setTyped} clearLabel={t('catalogue.clear')} />
        </>
      }
      footer={<BackButton label={t('common.back')} onPress={() => go('/orders')} />}
    >
      {only !== 'all' && open > 0 && (
        <p className="invoices-open">
          <span>{t('invoice.toCome')}</span> <strong className="figure">{money(open)}</strong>
        </p>
      )}
      <ul className="invoices-list" aria-label={t('invoice.title')}>
        {invoices?.map((invoice) => (
          <li key={invoice.facts.invoice}>
            <InvoiceLine invoice={invoice} />
          </li>
        ))}
      </ul>
      {invoices?.length === 0 && <EmptyState picture={<FileText />} title={t(`invoice.none.${only}`)} />}
    </Screen>
  )
}
