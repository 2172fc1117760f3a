// What is in the group's fund, and the way to it.

import { PiggyBank } from 'lucide-react'
import { useLocation } from 'wouter'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'

/** Nothing while the group never put anything aside. */
export function FundLink() {
  const { t, money } = useText()
  const [, go] = useLocation()
  const { value: fund } = useAnswer('split.fund', {})
  if (!fund || (fund.shares.length === 0 && fund.spendings.length === 0)) return null
  return (
    <BigButton
      icon={<PiggyBank />}
      label={t('split.terms.inFund', { amount: money(fund.balance) })}
      onPress={() => go('/share/fund')}
    />
  )
}
