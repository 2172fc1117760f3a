// Money that came outside the till: by transfer, cheque or card, on a day, all of it or a part.

import { Banknote, Check, CreditCard, Landmark } from 'lucide-react'
import { useState } from 'react'
import type { Invoice } from '../../shared/invoices/contract.ts'
import { Day } from '../../shared/kernel/day.ts'
import { cents } from '../../shared/kernel/money.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'

const MEANS = { transfer: Landmark, cheque: Banknote, card: CreditCard } as const
type Means = keyof typeof MEANS

interface PaySheetProps {
  readonly invoice: Invoice
  readonly onClose: () => void
}

/** Of what is owed to the customer (below zero), the amount that went back. */
export function PaySheet({ invoice, onClose }: PaySheetProps) {
  const { t, day, decimalMark } = useText()
  const { today } = useStatus()
  const [by, setBy] = useState<Means>('transfer')
  const [on, setOn] = useState<Day>(today as Day)
  const [amount, setAmount] = useState<number | null>(Math.abs(invoice.open))
  const [reference, setReference] = useState('')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const { ask, pending } = useAsk('invoice.pay')
  const keep = async () => {
    if (amount === null) return
    const answer = await ask({ invoice: invoice.whole.invoice, amount: cents(amount), on, by, reference })
    if (answer.ok) onClose()
    else setRefusal(answer.refusal)
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t(invoice.open > 0 ? 'invoice.moneyCame' : 'invoice.moneyWent')}
      closeLabel={t('common.close')}
      footer={
        <BigButton
          tone="go"
          icon={<Check />}
          label={t('common.save')}
          isDisabled={amount === null || amount === 0}
          isBusy={pending}
          onPress={() => void keep()}
        />
      }
    >
      <div className="invoice-column">
        <RefusalNotice refusal={refusal} />
        <IconChoice
          label={t('invoice.howPaid')}
          shape="tile"
          value={by}
          onChange={setBy}
          options={(Object.keys(MEANS) as Means[]).map((id) => {
            const Icon = MEANS[id]
            return { id, label: t(`invoice.by.${id}`), icon: <Icon /> }
          })}
        />
        <AmountInput label={t('invoice.amount')} value={amount} decimalText={decimalMark} onChange={setAmount} />
        <DateInput
          label={t('orders.acceptedOn')}
          value={on}
          words={day(on)}
          onChange={(typed) => {
            const parsed = Day.safeParse(typed)
            if (parsed.success) setOn(parsed.data)
          }}
        />
        <TextInput label={t('invoice.reference')} value={reference} maxLength={80} onChange={setReference} />
      </div>
    </Sheet>
  )
}
