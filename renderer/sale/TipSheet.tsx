// "Keep the change": what a customer leaves for the group beside what she paid.

import { useState } from 'react'
import { piecesTotal } from '../../shared/cash-session/cash-session.ts'
import { TIP_TENDERS, type TipTender } from '../../shared/cash-session/tips.ts'
import { cents } from '../../shared/kernel/money.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { TipFields } from '../app/TipFields.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import type { Done } from './paying.ts'
import { afterTip } from './tip.ts'

interface TipSheetProps {
  done: Done
  /** The sale with what is still to be handed over. */
  onTaken: (done: Done, amount: number) => void
  onClose: () => void
}

/** The change is proposed, when there is some. */
export function TipSheet({ done, onTaken, onClose }: TipSheetProps) {
  const { t, money } = useText()
  const { ask, pending } = useAsk('cashSession.takeTip')
  const change = piecesTotal(done.handOver.pieces)
  const paidBy = done.tenders.map(({ kind }) => TIP_TENDERS.find((tender) => tender === kind))
  const [amount, setAmount] = useState<number | null>(change > 0 ? change : null)
  const [tender, setTender] = useState<TipTender>(change > 0 ? 'cash' : (paidBy.find(Boolean) ?? 'cash'))
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const take = async () => {
    const [ticket] = done.sale.tickets
    const { left, pieces } = afterTip(done.handOver, tender === 'cash' ? (amount ?? 0) : 0)
    const of = ticket ? { till: ticket.till, seq: ticket.seq } : null
    const answer = await ask({ tender, amount: cents(amount ?? 0), ticket: of, pieces })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onTaken({ ...done, handOver: left }, amount ?? 0)
  }
  return (
    <Sheet
      isOpen
      width="wide"
      title={t('tips.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        <BigButton
          tone="go"
          size="huge"
          label={t('tips.take', { amount: money(amount ?? 0) })}
          isDisabled={!amount}
          isBusy={pending}
          onPress={() => void take()}
        />
      }
    >
      <RefusalNotice refusal={refusal} />
      <TipFields amount={amount} onAmount={setAmount} tender={tender} onTender={setTender} />
    </Sheet>
  )
}
