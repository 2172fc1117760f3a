// One expense: its receipt big, its VAT, who wrote it down, and a way to take it back.

import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { AskAbout } from '../app/AskAbout.tsx'
import { pictureUrl } from '../app/client.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useMember } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useExpenseTitle } from './ExpenseRow.tsx'
import type { Listed } from './expense-draft.ts'

interface ExpenseSheetProps {
  readonly expense: Listed
  readonly onClose: () => void
}

export function ExpenseSheet({ expense, onClose }: ExpenseSheetProps) {
  const { t, money, day } = useText()
  const title = useExpenseTitle(expense)
  const [reason, setReason] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const cancel = useAsk('expense.cancel')
  const mayCancel = useMayCancel(expense)
  const takeBack = async () => {
    if (expense.expense === null || reason === null) return
    const answer = await cancel.ask({ expense: expense.expense, reason })
    if (answer.ok) onClose()
    else setRefusal(answer.refusal)
  }
  const isAsked = reason !== null
  return (
    <Sheet
      isOpen
      title={title}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        mayCancel && (
          <BigButton
            tone="warn"
            icon={<Undo2 />}
            label={t('expense.takeBack')}
            isDisabled={isAsked && reason.trim() === ''}
            isBusy={cancel.pending}
            onPress={() => (isAsked ? void takeBack() : setReason(''))}
          />
        )
      }
    >
      <RefusalNotice refusal={refusal} />
      {isAsked && <TextInput autoFocus label={t('expense.why')} value={reason} maxLength={200} onChange={setReason} />}
      <Facts expense={expense} />
      <AskAbout
        about={{
          kind: 'expense',
          key: `${expense.till}-${expense.seq}`,
          label: `${title} · ${day(expense.on, 'short')} · ${money(expense.total)}`,
        }}
      />
      {expense.photo && <img className="expense-photo" src={pictureUrl(expense.photo)} alt={t('expense.photo')} />}
    </Sheet>
  )
}

function Facts({ expense }: { expense: Listed }) {
  const { t, money, day, percent } = useText()
  const { value: members } = useAnswer('member.list', { withLeft: true })
  const nameOf = (id: string | null) => members?.find((member) => member.id === id)?.name
  const { lines, total, on, number, eventName, paidBy, member, by } = expense
  const payer = paidBy === 'member' ? (nameOf(member) ?? t('expense.payer.member')) : t(`expense.payer.${paidBy}`)
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('expense.when'), day(on, 'dated')],
    [t('drawer.howMuch'), money(total)],
    ...lines
      .filter(({ vat }) => vat !== 0)
      .map(({ rate, vat }) => [t('expense.vatAt', { rate: percent(rate) }), money(vat)] as const),
    [t('expense.whoPaid'), payer],
    [t('expense.which'), eventName ?? undefined],
    [t('expense.writtenBy'), nameOf(by)],
    [t('expense.piece'), number === null ? undefined : `D${number}`],
  ]
  return (
    <dl className="expense-facts">
      {rows.map(
        ([word, fact]) =>
          fact !== undefined && (
            <div key={word}>
              <dt>{word}</dt>
              <dd>
                <bdi>{fact}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** The manager, or whoever advanced it while nothing of it is given back. */
function useMayCancel({ expense, isReversal, isCancelled, member, owed, total }: Listed): boolean {
  const { id, role } = useMember()
  if (expense === null || isReversal || isCancelled || role === 'accountant') return false
  return role === 'manager' || (member === id && owed === total)
}
