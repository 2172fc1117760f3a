// What is in the file: each record in plain words, and its debits and credits for the accountant.

import { ClipboardList, FileText } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { TillId } from '../../shared/kernel/id.ts'
import { sumCents } from '../../shared/kernel/money.ts'
import type { ExportPreview } from '../../shared/export/contract.ts'
import type { AccountingEntry } from '../../shared/export/postings.ts'
import { AskAbout } from '../app/AskAbout.tsx'
import { invoiceName } from '../app/invoice-name.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Card } from '../ui/Screen.tsx'
import { useFieldWords } from './field-words.ts'

/** One fold an entry. */
export function ExportEntries({ preview }: { preview: ExportPreview }) {
  const { t, money, number } = useText()
  return (
    <Card title={t('export.preview')}>
      {preview.entries.map((entry) => (
        <Entry key={entry.number} entry={entry} />
      ))}
      {preview.more > 0 && <p className="host-soft">{t('export.moreEntries', { number: number(preview.more) })}</p>}
      <SharedLines lines={preview.shares} />
      <p className="host-entry-total">
        <span>{t('export.totals')}</span>
        <strong className="figure">
          {t('export.debit')} {money(preview.totalDebit)}
        </strong>
        <strong className="figure">
          {t('export.credit')} {money(preview.totalCredit)}
        </strong>
      </p>
    </Card>
  )
}

function Entry({ entry }: { entry: AccountingEntry }) {
  const { t, money, day, number } = useText()
  const total = sumCents(entry.postings.map(({ debit }) => debit))
  const [isOpen, setOpen] = useState(false)
  const words = t(`export.source.${entry.source.kind}`, { day: day(entry.date, 'short'), piece: entry.piece })
  return (
    <details className="host-entry" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span>{words}</span>
        <strong className="figure">{money(total)}</strong>
      </summary>
      <p className="host-soft">
        {t('export.entryNumber', { number: number(entry.number) })} · {entry.journal} {entry.journalLabel} ·{' '}
        {entry.piece}
      </p>
      <Postings entry={entry} />
      {isOpen && INVOICED.has(entry.source.kind) && <BehindIt source={entry.source} />}
      <AskAbout
        about={{
          kind: 'posting',
          key: `${entry.source.till}-${entry.source.seq}-${entry.source.kind}`,
          label: `${words} · ${money(total)}`,
        }}
      />
    </details>
  )
}

const INVOICED: ReadonlySet<AccountingEntry['source']['kind']> = new Set(['invoice', 'creditNote', 'invoicePaid'])

/** To the invoice that an entry is of, and to its order. */
function BehindIt({ source: { till, seq } }: Pick<AccountingEntry, 'source'>) {
  const { t } = useText()
  const [, go] = useLocation()
  const { value } = useAnswer('invoice.ofEntry', { of: { till: till as TillId, seq } })
  if (!value) return null
  const { invoice, order } = value
  return (
    <div className="host-entry-ways">
      <BigButton
        size="small"
        tone="quiet"
        icon={<FileText />}
        label={invoiceName(value, { t })}
        onPress={() => go(`/invoices/${invoice}`)}
      />
      {order && (
        <BigButton
          size="small"
          tone="quiet"
          icon={<ClipboardList />}
          label={t('orders.number', { number: order.number })}
          onPress={() => go(`/orders/${order.order}`)}
        />
      )}
    </div>
  )
}

/** What goes from the coop's section to each member's: in the file, but on no account's balance. */
function SharedLines({ lines }: { lines: ExportPreview['shares'] }) {
  const { t, money, day } = useText()
  if (lines.length === 0) return null
  return (
    <details className="host-entry">
      <summary>
        <span>{t('export.shares')}</span>
        <strong className="figure">{money(sumCents(lines.map(({ debit }) => debit)))}</strong>
      </summary>
      <p className="host-soft">{t('export.sharesHint')}</p>
      <table className="host-postings">
        <thead>
          <tr>
            <th scope="col">{t('export.piece')}</th>
            <th scope="col">{t('export.label')}</th>
            <th scope="col">{t('export.section')}</th>
            <th scope="col">{t('export.debit')}</th>
            <th scope="col">{t('export.credit')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ piece, date, label, section, debit, credit }, index) => (
            <tr key={`${piece} ${section} ${index}`}>
              <th scope="row">
                {piece} · {day(date, 'short')}
              </th>
              <td dir="auto">{label}</td>
              <td>{section}</td>
              <td className="figure">{debit === 0 ? '' : money(debit)}</td>
              <td className="figure">{credit === 0 ? '' : money(credit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Postings({ entry }: { entry: AccountingEntry }) {
  const { t, money } = useText()
  const wordsOf = useFieldWords()
  return (
    <table className="host-postings">
      <thead>
        <tr>
          <th scope="col">{t('export.what')}</th>
          <th scope="col">{t('export.account')}</th>
          <th scope="col">{t('export.label')}</th>
          <th scope="col">{t('export.section')}</th>
          <th scope="col">{t('export.debit')}</th>
          <th scope="col">{t('export.credit')}</th>
        </tr>
      </thead>
      <tbody>
        {entry.postings.map((posting, index) => (
          <tr key={`${posting.account} ${index}`}>
            <th scope="row">{wordsOf(posting.from)}</th>
            <td>
              <span className="figure">{posting.account}</span>{' '}
              <span className="host-soft">{posting.accountLabel}</span>
            </td>
            <td dir="auto">{posting.label}</td>
            <td>{posting.section}</td>
            <td className="figure">{posting.debit === 0 ? '' : money(posting.debit)}</td>
            <td className="figure">{posting.credit === 0 ? '' : money(posting.credit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
