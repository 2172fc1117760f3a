// What the host held for a member and had paid her before Étal: said once by a manager, undone with a reason.

import { History, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { DECIDERS } from '../../shared/kernel/contract.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import type { KeptOpening } from '../../shared/split/opening.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { UndoWithReason } from './UndoWithReason.tsx'

/** What was said, those undone too; nothing when nothing was. */
export function Before({ openings }: { openings: readonly KeptOpening[] }) {
  const { t } = useText()
  if (openings.length === 0) return null
  return (
    <ul className="share-lines" aria-label={t('split.before.title')}>
      {openings.map((opening) => (
        <BeforeRow key={opening.opening} opening={opening} />
      ))}
    </ul>
  )
}

/** What was said of her, and a way to say it while nobody did. */
export function SayBefore({ member }: { member: MemberId }) {
  const { t } = useText()
  const { value: account } = useAnswer('split.account', { member })
  const [isSaying, setSaying] = useState(false)
  if (!account) return null
  const isSaid = account.openings.some(({ reversed }) => !reversed)
  return (
    <>
      <Before openings={account.openings} />
      {!isSaid && !isSaying && (
        <BigButton
          tone="quiet"
          size="small"
          icon={<History />}
          label={t('split.before.say')}
          onPress={() => setSaying(true)}
        />
      )}
      {!isSaid && isSaying && <BeforeFields member={member} onDone={() => setSaying(false)} />}
    </>
  )
}

function BeforeRow({ opening }: { opening: KeptOpening }) {
  const { t, money, day } = useText()
  const { caller } = useStatus()
  const { ask, pending } = useAsk('payout.reverseOpening')
  const [isAsking, setAsking] = useState(false)
  const undo = async (reason: string) => {
    const answer = await ask({ opening: opening.opening, reason })
    if (answer.ok) setAsking(false)
    return answer.ok ? null : answer.refusal
  }
  return (
    <li className={opening.reversed ? 'share-reversed' : undefined}>
      <span className="share-lines-what">
        <strong>{t('split.before.until', { day: day(opening.on, 'dated') })}</strong>
        <span className="share-soft">{t('split.before.paid', { amount: money(opening.paid) })}</span>
      </span>
      {isAsking && <UndoWithReason label={t('split.before.undo')} isBusy={pending} onUndo={undo} />}
      <span className="share-lines-part">
        <span className="share-soft">{t('split.before.heldThen')}</span>
        <strong className="figure">{money(opening.held)}</strong>
      </span>
      {opening.reversed && <span className="share-mark">{t('split.pay.undone')}</span>}
      {!opening.reversed && DECIDERS.includes(caller) && (
        <IconButton
          size="small"
          icon={<Undo2 />}
          label={t('split.before.undo')}
          isPressed={isAsking}
          onPress={() => setAsking(!isAsking)}
        />
      )}
    </li>
  )
}

function BeforeFields({ member, onDone }: { member: MemberId; onDone: () => void }) {
  const { t, day } = useText()
  const { today } = useStatus()
  const { ask, pending } = useAsk('payout.open')
  const [held, setHeld] = useState<number | null>(null)
  const [paid, setPaid] = useState<number | null>(null)
  const [on, setOn] = useState(today)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const write = async () => {
    const answer = await ask({ member, held: cents(held ?? 0), paid: cents(paid ?? 0), on })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onDone()
  }
  return (
    <div className="share-reversing">
      <p className="share-soft">{t('split.before.hint')}</p>
      <RefusalNotice refusal={refusal} />
      <div className="share-terms-row">
        <AmountInput label={t('split.before.held')} value={held} onChange={setHeld} autoFocus />
        <AmountInput label={t('split.before.paidLabel')} value={paid} onChange={setPaid} />
        <DateInput label={t('split.before.on')} value={on} words={day(on, 'numeric')} onChange={setOn} isRequired />
      </div>
      <BigButton
        tone="go"
        size="small"
        label={t('split.before.write')}
        isDisabled={(held ?? 0) + (paid ?? 0) === 0 || on === ''}
        isBusy={pending}
        onPress={() => void write()}
      />
    </div>
  )
}
