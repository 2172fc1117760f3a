// The quote as a PDF, in the customer's language; each one handed over is kept as a version.

import { FileText, Ticket } from 'lucide-react'
import { useState } from 'react'
import type { Order } from '../../shared/orders/contract.ts'
import { download } from '../app/download.ts'
import type { WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'

interface OrderPapersProps {
  readonly order: Order
  readonly onRefused: (refusal: WordedRefusal | null) => void
}

export function OrderPapers({ order, onRefused }: OrderPapersProps) {
  const { t } = useText()
  const { listed } = order
  const [isMaking, setMaking] = useState(false)
  const language = usePaperLanguage(order)
  const issue = useAsk('order.issueQuote')
  const paper = useAsk('order.paper')
  const quote = async () => {
    setMaking(true)
    const version = await versionOf()
    if (version !== null) {
      const made = await paper.ask({ order: listed.id, paper: 'quote', version })
      if (made.ok) download(made.value)
      onRefused(made.ok ? null : made.refusal)
    }
    setMaking(false)
  }
  /** The last one when nothing changed since, else a new one. */
  const versionOf = async () => {
    const last = order.quotes.reduce((most, { version }) => Math.max(most, version), 0)
    const happened = order.story.find(({ what }) => what === 'changed' || what === 'quoteIssued')
    if (last > 0 && happened?.what === 'quoteIssued') return last
    const issued = await issue.ask({ order: listed.id, language })
    if (issued.ok) return issued.value.version
    onRefused(issued.refusal)
    return null
  }
  const garment = async () => {
    const made = await paper.ask({ order: listed.id, paper: 'garment' })
    if (made.ok) download(made.value)
    onRefused(made.ok ? null : made.refusal)
  }
  return (
    <div className="order-ways">
      <BigButton
        size="small"
        icon={<FileText />}
        label={t('orders.quotePdf')}
        isBusy={isMaking}
        onPress={() => void quote()}
      />
      {listed.kind === 'alteration' && (
        <BigButton
          size="small"
          icon={<Ticket />}
          label={t('orders.garmentTicket')}
          isBusy={paper.pending}
          onPress={() => void garment()}
        />
      )}
    </div>
  )
}

/** The customer's, else that of the receipts. */
function usePaperLanguage({ listed: { customer, id } }: Order) {
  const { coop } = useStatus()
  const { value } = useAnswer('customer.get', { customer: customer ?? id }, { enabled: customer !== null })
  return value?.language ?? coop?.receiptLanguage ?? 'fr'
}
