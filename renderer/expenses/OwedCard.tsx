// Whom the group owes for what she paid, by face; given back in two taps.

import { Landmark, Wallet } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { pictureUrl } from '../app/client.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useMember, useStatus } from '../app/session.tsx'
import { SayButton } from '../app/SayButton.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { AmountPad } from '../ui/AmountPad.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Face } from '../ui/Face.tsx'
import { Card } from '../ui/Screen.tsx'
import { Sheet } from '../ui/Sheet.tsx'

type Owed = Output<'expense.owed'>[number]

/** Nothing is shown when nothing is owed. */
export function OwedCard() {
  const { t, money } = useText()
  const { role } = useMember()
  const { value: owed } = useAnswer('expense.owed', {})
  const { value: members } = useAnswer('member.list', { withLeft: true })
  const [repaying, setRepaying] = useState<Owed | null>(null)
  if (!owed || owed.length === 0) return null
  return (
    <Card title={t('expense.weOwe')} className="expense-owed-card">
      <ul className="expense-owed-list">
        {owed.map((one) => {
          const face = members?.find(({ id }) => id === one.member)
          return (
            <li key={one.member}>
              {face && <Face {...face} photoUrl={face.photo ? pictureUrl(face.photo) : undefined} size={64} />}
              <span className="expense-words">
                <strong>
                  <bdi>{one.name}</bdi>
                </strong>
                <span className="expense-amount figure"> {money(one.amount)}</span>
              </span>
              <SayButton words={`${one.name} : ${money(one.amount)}`} />
              {role === 'manager' && (
                <BigButton size="small" tone="go" label={t('expense.giveBack')} onPress={() => setRepaying(one)} />
              )}
            </li>
          )
        })}
      </ul>
      {repaying && <RepaySheet owed={repaying} onClose={() => setRepaying(null)} />}
    </Card>
  )
}

function RepaySheet({ owed, onClose }: { owed: Owed; onClose: () => void }) {
  const { t, money } = useText()
  const { today } = useStatus()
  const [amount, setAmount] = useState<number | null>(owed.amount)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const repay = useAsk('expense.repay')
  const give = async (from: 'drawer' | 'host') => {
    const answer = await repay.ask({ member: owed.member, amount: amount ?? 0, from, on: today })
    if (answer.ok) onClose()
    else setRefusal(answer.refusal)
  }
  const ways = { isDisabled: !amount, isBusy: repay.pending }
  return (
    <Sheet
      isOpen
      title={t('expense.giveBackTo', { name: owed.name })}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        <>
          <BigButton icon={<Landmark />} label={t('expense.byHost')} {...ways} onPress={() => void give('host')} />
          <BigButton
            tone="go"
            icon={<Wallet />}
            label={t('expense.fromDrawer', { amount: money(amount ?? 0) })}
            {...ways}
            onPress={() => void give('drawer')}
          />
        </>
      }
    >
      <RefusalNotice refusal={refusal} />
      <AmountPad
        label={t('drawer.howMuch')}
        value={amount}
        onChange={setAmount}
        format={money}
        keypadLabel={t('drawer.digits')}
        backspaceLabel={t('drawer.erase')}
      />
    </Sheet>
  )
}
