// What was given back in these days, and a way to take back a mistake.

import { HandCoins, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useMember } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Card } from '../ui/Screen.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'

type Repayment = Output<'expense.list'>['repayments'][number]

export function Repayments({ repayments }: { repayments: readonly Repayment[] }) {
  const { t, money, day } = useText()
  const { role } = useMember()
  const { value: members } = useAnswer('member.list', { withLeft: true })
  const [undoing, setUndoing] = useState<Repayment | null>(null)
  const reversed = new Set(repayments.filter(({ isReversal }) => isReversal).map(({ repayment }) => repayment))
  return (
    <Card title={t('expense.givenBack')}>
      <ul className="expense-list">
        {repayments.map((one) => (
          <li key={`${one.till} ${one.seq}`} className="expense-row">
            <span className="expense-picture" aria-hidden="true">
              <HandCoins />
            </span>
            <span className="expense-words">
              <strong>
                <bdi>{members?.find(({ id }) => id === one.member)?.name}</bdi>
              </strong>
              <span>
                {' '}
                {day(one.on, 'short')} · {t(`expense.payer.${one.from}`)}
                {one.isReversal && ` · ${t('expense.takenBack')}`}
              </span>
            </span>
            <strong className="figure">{money(one.amount)}</strong>
            {role === 'manager' && !reversed.has(one.repayment) && (
              <IconButton
                size="small"
                tone="quiet"
                label={t('expense.takeBack')}
                icon={<Undo2 />}
                onPress={() => setUndoing(one)}
              />
            )}
          </li>
        ))}
      </ul>
      {undoing && <UndoSheet repayment={undoing} onClose={() => setUndoing(null)} />}
    </Card>
  )
}

function UndoSheet({ repayment, onClose }: { repayment: Repayment; onClose: () => void }) {
  const { t } = useText()
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const cancel = useAsk('expense.cancelRepayment')
  const takeBack = async () => {
    const answer = await cancel.ask({ repayment: repayment.repayment, reason })
    if (answer.ok) onClose()
    else setRefusal(answer.refusal)
  }
  return (
    <Sheet
      isOpen
      title={t('expense.takeBack')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        <BigButton
          tone="warn"
          label={t('expense.takeBack')}
          isDisabled={reason.trim() === ''}
          isBusy={cancel.pending}
          onPress={() => void takeBack()}
        />
      }
    >
      <RefusalNotice refusal={refusal} />
      <TextInput autoFocus label={t('expense.why')} value={reason} maxLength={200} onChange={setReason} />
    </Sheet>
  )
}
