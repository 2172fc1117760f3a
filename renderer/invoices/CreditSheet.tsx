// A credit note: all that is left of an invoice, or so much of its lines, with the reason.

import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Invoice } from '../../shared/invoices/contract.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { creditable, withStep, type Credited } from './credit-lines.ts'
import { ReasonSheet } from './ReasonSheet.tsx'

interface CreditSheetProps {
  readonly invoice: Invoice
  readonly onClose: () => void
}

export function CreditSheet({ invoice, onClose }: CreditSheetProps) {
  const { t } = useText()
  const [, go] = useLocation()
  const [isWhole, setWhole] = useState(true)
  const [credited, setCredited] = useState<Credited>(new Map())
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const { ask, pending } = useAsk('invoice.credit')
  const chosen = [...credited].filter(([, quantity]) => quantity > 0)
  const credit = async (reason: string) => {
    const lines = isWhole ? [] : chosen.map(([line, quantity]) => ({ line, quantity: thousandths(quantity) }))
    const answer = await ask({ invoice: invoice.whole.invoice, lines, reason })
    if (!answer.ok) return setRefusal(answer.refusal)
    onClose()
    go(`/invoices/${answer.value.invoice}`)
  }
  return (
    <ReasonSheet
      title={t('invoice.credit')}
      isBusy={pending}
      isReady={isWhole || chosen.length > 0}
      onGive={(reason) => void credit(reason)}
      onClose={onClose}
    >
      <RefusalNotice refusal={refusal} />
      <Segmented
        label={t('invoice.creditWhat')}
        value={isWhole ? 'all' : 'lines'}
        onChange={(id) => setWhole(id === 'all')}
        options={[
          { id: 'all', label: t('common.all') },
          { id: 'lines', label: t('invoice.someLines') },
        ]}
      />
      {!isWhole && <Lines invoice={invoice} credited={credited} onChange={setCredited} />}
    </ReasonSheet>
  )
}

interface LinesProps {
  readonly invoice: Invoice
  readonly credited: Credited
  readonly onChange: (credited: Credited) => void
}

function Lines({ invoice, credited, onChange }: LinesProps) {
  const { t, quantity } = useText()
  return (
    <ul className="credit-lines">
      {creditable(invoice).map((one) => {
        const { line, index, left } = one
        const now = credited.get(index) ?? 0
        return (
          <li key={index}>
            <span className="invoice-label">
              <bdi>{line.label}</bdi>
            </span>
            <Stepper
              label={line.label}
              valueText={quantity(now, line.unit)}
              lessLabel={t('follow.oneLess')}
              moreLabel={t('follow.oneMore')}
              isLessDisabled={now === 0}
              isMoreDisabled={now >= left}
              onLess={() => onChange(withStep(credited, one, -1))}
              onMore={() => onChange(withStep(credited, one, 1))}
            />
          </li>
        )
      })}
    </ul>
  )
}
