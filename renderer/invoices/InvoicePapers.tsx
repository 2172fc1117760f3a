// The papers of an invoice, to keep or send.

import { FileCode, FileDown, FileText, MailCheck, MailWarning } from 'lucide-react'
import { useState } from 'react'
import type { Input } from '../../shared/contract.ts'
import { SELLERS } from '../../shared/kernel/contract.ts'
import { download } from '../app/download.ts'
import { useMember, useStatus } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Card } from '../ui/Screen.tsx'
import type { InvoicePartProps } from './InvoiceWays.tsx'

type Paper = Input<'invoice.paper'>['paper']
const ICON = { pdf: FileText, facturx: FileDown, xml: FileCode } as const

export function InvoicePapers({ invoice, onRefused }: InvoicePartProps) {
  const { t } = useText()
  const { role } = useMember()
  const { today } = useStatus()
  const [asked, setAsked] = useState<Paper | null>(null)
  const { ask, pending } = useAsk('invoice.paper')
  const remind = useAsk('invoice.remind')
  const id = invoice.whole.invoice
  const give = async (paper: Paper) => {
    setAsked(paper)
    const answer = await ask({ invoice: id, paper })
    onRefused(answer.ok ? null : answer.refusal)
    if (answer.ok) download(answer.value)
  }
  const sent = async () => {
    const answer = await remind.ask({ invoice: id })
    onRefused(answer.ok ? null : answer.refusal)
  }
  const mayRemind = invoice.open > 0 && SELLERS.includes(role)
  // A letter that was made is not one that was sent: she says so, once a day.
  const maySay = mayRemind && (asked === 'reminder' || invoice.late) && invoice.lastReminded !== today
  // What the host issues itself it makes itself: it is sent the request (`InvoiceWays`).
  const ownPapers = invoice.whole.terms.by === 'request' ? [] : (['pdf', 'facturx', 'xml'] as const)
  if (ownPapers.length === 0 && !mayRemind && invoice.lastReminded === null) return null
  return (
    <Card title={t('invoice.papers')}>
      <div className="invoice-papers">
        {ownPapers.map((paper) => {
          const Icon = ICON[paper]
          return (
            <BigButton
              key={paper}
              size="small"
              icon={<Icon />}
              label={t(`invoice.paper.${paper}`)}
              isBusy={pending && asked === paper}
              onPress={() => void give(paper)}
            />
          )
        })}
        {mayRemind && (
          <BigButton
            size="small"
            icon={<MailWarning />}
            label={t('invoice.paper.reminder')}
            isBusy={pending && asked === 'reminder'}
            onPress={() => void give('reminder')}
          />
        )}
        {maySay && (
          <BigButton
            size="small"
            tone="quiet"
            icon={<MailCheck />}
            label={t('invoice.remindedToday')}
            isBusy={remind.pending}
            onPress={() => void sent()}
          />
        )}
      </div>
      <Reminded invoice={invoice} />
    </Card>
  )
}

function Reminded({ invoice: { reminders, lastReminded } }: Pick<InvoicePartProps, 'invoice'>) {
  const { t, day } = useText()
  if (lastReminded === null) return null
  return <p className="invoice-days">{t('invoice.reminded', { count: reminders, day: day(lastReminded, 'short') })}</p>
}
