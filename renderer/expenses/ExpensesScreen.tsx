// What was spent: whom we owe for it, and each expense with its picture.

import './expenses.css'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { SELLERS } from '../../shared/kernel/contract.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { sumCents } from '../../shared/kernel/money.ts'
import { DayRangeChoice } from '../app/DayRangeChoice.tsx'
import { rangeNamed, type DayRange } from '../app/day-range.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useMember, useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import type { Listed } from './expense-draft.ts'
import { ExpenseRow } from './ExpenseRow.tsx'
import { ExpenseSheet } from './ExpenseSheet.tsx'
import { NewExpense } from './NewExpense.tsx'
import { OwedCard } from './OwedCard.tsx'
import { Repayments } from './Repayments.tsx'

/** `/expenses`, and `/expenses/new`. */
export function ExpensesScreen() {
  const { '*': rest = '' } = useParams<{ '*'?: string }>()
  return rest === 'new' ? <NewExpense /> : <Overview />
}

function Overview() {
  const { t } = useText()
  const [, go] = useLocation()
  const { today } = useStatus()
  const { role } = useMember()
  const [range, setRange] = useState<DayRange>(() => rangeNamed('month', today as Day))
  const { value, refusal } = useAnswer('expense.list', { ...range, event: null }, { keep: true })
  return (
    <Screen
      title={t('expense.title')}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/money')} />
          {SELLERS.includes(role) && (
            <BigButton tone="go" icon={<Plus />} label={t('expense.new')} onPress={() => go('/expenses/new')} />
          )}
        </>
      }
    >
      <div className="expense-overview">
        <OwedCard />
        <DayRangeChoice
          label={t('split.when')}
          names={['day', 'week', 'month', 'lastMonth']}
          value={range}
          today={today as Day}
          onChange={setRange}
        />
        <RefusalNotice refusal={refusal} />
        {value && <Expenses expenses={value.expenses} />}
        {value && value.repayments.length > 0 && <Repayments repayments={value.repayments} />}
      </div>
    </Screen>
  )
}

function Expenses({ expenses }: { expenses: readonly Listed[] }) {
  const { t, money } = useText()
  const [opened, setOpened] = useState<Listed | null>(null)
  const total = sumCents(expenses.map((expense) => expense.total))
  return (
    <Card title={t('expense.list')}>
      {expenses.length === 0 && <p className="expense-none">{t('expense.none')}</p>}
      <ul className="expense-list">
        {expenses.map((expense) => (
          <li key={`${expense.till} ${expense.seq}`}>
            <ExpenseRow expense={expense} onOpen={() => setOpened(expense)} />
          </li>
        ))}
      </ul>
      {expenses.length > 1 && (
        <p className="expense-total">
          <span>{t('expense.all')}</span>
          <strong className="figure">{money(total)}</strong>
        </p>
      )}
      {opened && <ExpenseSheet expense={opened} onClose={() => setOpened(null)} />}
    </Card>
  )
}
