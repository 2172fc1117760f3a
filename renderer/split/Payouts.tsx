// What was paid to a member, latest first, and undoing one with a reason.

import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { DECIDERS } from '../../shared/kernel/contract.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import type { KeptPayout } from '../../shared/split/payout.ts'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { UndoWithReason } from './UndoWithReason.tsx'

export function Payouts({ member }: { member: MemberId }) {
  const { t } = useText()
  const { value: account } = useAnswer('split.account', { member })
  if (!account || account.payouts.length === 0) return null
  return (
    <ul className="share-lines" aria-label={t('split.pay.past')}>
      {account.payouts.map((payout) => (
        <PaidRow key={payout.payout} payout={payout} />
      ))}
    </ul>
  )
}

function PaidRow({ payout }: { payout: KeptPayout }) {
  const { t, money, day } = useText()
  const { caller } = useStatus()
  const { ask, pending } = useAsk('payout.reverse')
  const [isAsking, setAsking] = useState(false)
  const undo = async (reason: string) => {
    const answer = await ask({ payout: payout.payout, reason })
    if (answer.ok) setAsking(false)
    return answer.ok ? null : answer.refusal
  }
  return (
    <li className={payout.reversed ? 'share-reversed' : undefined}>
      <span className="share-lines-what">
        <strong>{day(payout.on, 'dated')}</strong>
        <span className="share-soft">{t(`split.pay.meansOf.${payout.means}`)}</span>
      </span>
      {isAsking && <UndoWithReason label={t('split.pay.undo')} isBusy={pending} onUndo={undo} />}
      <strong className="figure">{money(payout.amount)}</strong>
      {payout.reversed && <span className="share-mark">{t('split.pay.undone')}</span>}
      {!payout.reversed && DECIDERS.includes(caller) && (
        <IconButton
          size="small"
          icon={<Undo2 />}
          label={t('split.pay.undo')}
          isPressed={isAsking}
          onPress={() => setAsking(!isAsking)}
        />
      )}
    </li>
  )
}
