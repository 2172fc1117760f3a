// One expense in the list: its receipt or its kind, what it was, whose money, how much.

import { Landmark, Wallet } from 'lucide-react'
import { pictureUrl } from '../app/client.ts'
import { CategoryIcon, categoryLabel } from '../app/ExpenseCategory.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { Face } from '../ui/Face.tsx'
import type { Listed } from './expense-draft.ts'

interface ExpenseRowProps {
  readonly expense: Listed
  readonly onOpen: () => void
}

export function ExpenseRow({ expense, onOpen }: ExpenseRowProps) {
  const { t, money, day } = useText()
  const title = useExpenseTitle(expense)
  const { photo, category, on, eventName, total, owed, isCancelled, isReversal } = expense
  return (
    <button type="button" className="expense-row" onClick={onOpen}>
      <span className="expense-picture" aria-hidden="true">
        {photo ? <img src={pictureUrl(photo)} alt="" /> : <CategoryIcon id={category} />}
      </span>
      <span className={isCancelled ? 'expense-words cancelled' : 'expense-words'}>
        <strong>
          <bdi>{title}</bdi>
        </strong>
        <span>
          {' '}
          {day(on, 'short')}
          {eventName && ' · '}
          {eventName && <bdi>{eventName}</bdi>}
          {isReversal && ` · ${t('expense.takenBack')}`}
        </span>
        {owed > 0 && <span className="expense-owed"> {t('expense.stillOwed', { amount: money(owed) })}</span>}
      </span>
      <PayerPicture expense={expense} />
      <strong className="figure">{money(total)}</strong>
    </button>
  )
}

/** What it was called, else where, else its kind. */
export function useExpenseTitle({ supplier, label, category }: Listed): string {
  const { t } = useText()
  const { value: profile } = useAnswer('host.profile', {})
  const known = profile?.expenseCategories.find(({ id }) => id === category)
  return [supplier, label].filter(Boolean).join(' · ') || categoryLabel(category, known?.label ?? '', t)
}

/** The face of whoever advanced it, or the drawer, or the host. */
function PayerPicture({ expense: { paidBy, member } }: { expense: Listed }) {
  const { t } = useText()
  const { value: members } = useAnswer('member.list', { withLeft: true })
  const payer = members?.find(({ id }) => id === member)
  if (payer)
    return (
      <span className="expense-payer">
        <Face {...payer} photoUrl={payer.photo ? pictureUrl(payer.photo) : undefined} size={44} isDecorative={false} />
      </span>
    )
  if (paidBy === 'member') return null
  return (
    <span className="expense-payer" role="img" aria-label={t(`expense.payer.${paidBy}`)}>
      {paidBy === 'drawer' ? <Wallet /> : <Landmark />}
    </span>
  )
}
