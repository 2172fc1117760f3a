// Tips at the drawer: what is left of them, passing them on in equal parts, a tip put on the counter, and undoing.

import { HandHeart, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { cents } from '../../shared/kernel/money.ts'
import type { EntryRef, MemberId } from '../../shared/kernel/id.ts'
import type { TipTender } from '../../shared/cash-session/tips.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { TipFields } from '../app/TipFields.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useFaces } from '../app/use-faces.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { FaceGrid } from '../ui/FaceGrid.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Sheet } from '../ui/Sheet.tsx'

type Way = 'pass' | 'take'

export function TipsSheet({ onClose }: { onClose: () => void }) {
  const { t, money } = useText()
  const { value: tips } = useAnswer('cashSession.tips', {})
  const [chosen, setWay] = useState<Way | null>(null)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const way = chosen ?? (tips && tips.left > 0 ? 'pass' : 'take')
  const passing = usePassing(tips?.left ?? 0)
  const taking = useTaking()
  const { label, isReady, isBusy, confirm } = way === 'pass' ? passing : taking
  return (
    <Sheet
      isOpen
      width="wide"
      title={t('tips.all')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        <BigButton
          tone="go"
          size="huge"
          label={label}
          isDisabled={!isReady}
          isBusy={isBusy}
          onPress={() => void confirm().then(setRefusal)}
        />
      }
    >
      <div className="drawer-form">
        <p className="tip-left">
          <HandHeart aria-hidden="true" /> {t('tips.left')} <strong className="figure">{money(tips?.left ?? 0)}</strong>
        </p>
        <Segmented
          label={t('tips.all')}
          value={way}
          onChange={setWay}
          options={[
            { id: 'pass', label: t('tips.passWay') },
            { id: 'take', label: t('tips.takeWay') },
          ]}
        />
        <RefusalNotice refusal={refusal} />
        {way === 'pass' ? <PassFields passing={passing} /> : <TipFields {...taking.fields} />}
        {tips && <TipLines tips={tips} onRefused={setRefusal} />}
      </div>
    </Sheet>
  )
}

function useTaking() {
  const { t, money } = useText()
  const { ask, pending } = useAsk('cashSession.takeTip')
  const [amount, setAmount] = useState<number | null>(null)
  const [tender, setTender] = useState<TipTender>('cash')
  const confirm = async () => {
    const answer = await ask({ tender, amount: cents(amount ?? 0) })
    if (answer.ok) setAmount(null)
    return answer.ok ? null : answer.refusal
  }
  return {
    fields: { amount, onAmount: setAmount, tender, onTender: setTender },
    label: t('tips.take', { amount: money(amount ?? 0) }),
    isReady: (amount ?? 0) > 0,
    isBusy: pending,
    confirm,
  }
}

/** All of it, to those who are here, until somebody chooses otherwise. */
function usePassing(left: number) {
  const { t, money } = useText()
  const { ask, pending } = useAsk('cashSession.passTips')
  const { working } = useFaces()
  const { value: now } = useAnswer('presence.now', {})
  const [typed, setTyped] = useState<number | null | undefined>(undefined)
  const [picked, setPicked] = useState<readonly string[] | null>(null)
  const amount = typed === undefined ? left : (typed ?? 0)
  const here = now?.here.map(({ member }) => member as string) ?? []
  const members = picked ?? working.map(({ id }) => id).filter((id) => here.includes(id))
  const toggle = (id: string) =>
    setPicked(members.includes(id) ? members.filter((one) => one !== id) : [...members, id])
  const confirm = async () => {
    const answer = await ask({ amount: cents(amount), members: members as MemberId[] })
    if (answer.ok) setTyped(undefined)
    return answer.ok ? null : answer.refusal
  }
  return {
    ...{ amount, setAmount: setTyped, faces: working, members, toggle },
    label: t('tips.pass', { amount: money(amount) }),
    isReady: amount > 0 && members.length > 0,
    isBusy: pending,
    confirm,
  }
}

function PassFields({ passing }: { passing: ReturnType<typeof usePassing> }) {
  const { t } = useText()
  const { amount, setAmount, faces, members, toggle } = passing
  return (
    <>
      <AmountInput label={t('tips.howMuch')} value={amount || null} onChange={setAmount} />
      <FaceGrid label={t('tips.whom')} faces={faces} size={64} selectedIds={members} onChoose={toggle} />
    </>
  )
}

interface TipLinesProps {
  tips: Output<'cashSession.tips'>
  onRefused: (refusal: WordedRefusal | null) => void
}

function TipLines({ tips, onRefused }: TipLinesProps) {
  const { t, list } = useText()
  const { of } = useFaces()
  const undoTip = useAsk('cashSession.undoTip')
  const undoPassed = useAsk('cashSession.undoPassedTips')
  const undo = async (ref: EntryRef, isTaken: boolean) => {
    const answer = await (isTaken ? undoTip : undoPassed).ask({ of: ref })
    onRefused(answer.ok ? null : answer.refusal)
  }
  const lines = [
    ...tips.taken.map((tip) => ({ ...tip, isTaken: true, words: t(`pay.kind_${tip.tender}`) })),
    ...tips.passedOn.map((passed) => ({
      ...passed,
      isTaken: false,
      words: list(passed.shares.map(({ member }) => of(member).name)),
    })),
  ].toSorted((a, b) => b.at - a.at)
  return (
    <ul className="tip-lines" aria-label={t('tips.past')}>
      {lines.slice(0, 20).map((line) => (
        <TipLine key={`${line.till} ${line.seq}`} line={line} onUndo={() => void undo(line, line.isTaken)} />
      ))}
    </ul>
  )
}

interface TipLineProps {
  line: EntryRef & {
    readonly at: number
    readonly amount: number
    readonly undone: boolean
    readonly isTaken: boolean
    readonly words: string
  }
  onUndo: () => void
}

function TipLine({ line: { till, seq, at, amount, undone, isTaken, words }, onUndo }: TipLineProps) {
  const { t, money, time } = useText()
  return (
    <li key={`${till} ${seq}`} className={undone ? 'tip-undone' : undefined}>
      <span>
        {time(at)} · {t(isTaken ? 'tips.takeWay' : 'tips.passWay')} · {words}
      </span>
      <strong className="figure">{money(isTaken ? amount : -amount)}</strong>
      {undone && <span>{t('split.pay.undone')}</span>}
      {!undone && <IconButton size="small" icon={<Undo2 />} label={t('tips.undo')} onPress={onUndo} />}
    </li>
  )
}
