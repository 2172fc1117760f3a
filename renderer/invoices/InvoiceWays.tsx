// What else can be done about an invoice: take lines or all of it back, send its lines to the host.

import { FileMinus2, Landmark } from 'lucide-react'
import { useState } from 'react'
import type { Invoice } from '../../shared/invoices/contract.ts'
import { ACCOUNTS, DECIDERS } from '../../shared/kernel/contract.ts'
import { download } from '../app/download.ts'
import type { WordedRefusal } from '../app/RefusalNotice.tsx'
import { useMember } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { creditable } from './credit-lines.ts'
import { CreditSheet } from './CreditSheet.tsx'

export interface InvoicePartProps {
  readonly invoice: Invoice
  readonly onRefused: (refusal: WordedRefusal | null) => void
}

export function InvoiceWays({ invoice, onRefused }: InvoicePartProps) {
  const { t } = useText()
  const { role } = useMember()
  const [isCrediting, setCrediting] = useState(false)
  const { ask, pending } = useAsk('invoice.request')
  const { whole, requested } = invoice
  const mayCredit = DECIDERS.includes(role) && whole.type === 'invoice' && creditable(invoice).length > 0
  const mayRequest = ACCOUNTS.includes(role) && whole.terms.by === 'request'
  const request = async () => {
    const answer = await ask({ invoice: whole.invoice })
    onRefused(answer.ok ? null : answer.refusal)
    if (answer.ok) download(answer.value)
  }
  return (
    <div className="invoice-papers">
      {mayRequest && (
        <BigButton
          size="small"
          icon={<Landmark />}
          label={t(requested ? 'invoice.requested' : 'invoice.request')}
          isBusy={pending}
          onPress={() => void request()}
        />
      )}
      {mayCredit && (
        <BigButton
          size="small"
          tone="quiet"
          icon={<FileMinus2 />}
          label={t('invoice.credit')}
          onPress={() => setCrediting(true)}
        />
      )}
      {isCrediting && <CreditSheet invoice={invoice} onClose={() => setCrediting(false)} />}
    </div>
  )
}
