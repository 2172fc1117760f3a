// The result, before what cannot be undone: expected, counted, the difference and its reason.

import { CircleHelp, Coins, Eye, NotebookPen, Repeat2, ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { changeFrom, piecesTotal, type Pieces } from '../../shared/cash-session/cash-session.ts'
import type { DrawerCount } from '../../shared/closing/drawer-count.ts'
import { VARIANCE_REASONS, type VarianceReason } from '../../shared/closing/closing.ts'
import { tippedBy } from '../../shared/cash-session/tips.ts'
import type { Output } from '../../shared/contract.ts'
import { DrawnMoney } from '../app/DrawerCount.tsx'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { SayButton } from '../app/SayButton.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { cardTakings, differenceOf, type Difference } from './difference.ts'
import { useWaitingBaskets } from './use-waiting-baskets.ts'

interface ResultStepProps {
  draft: DrawerCount
  onRecount: () => void
}

/** Closing wants a reason when the count differs; "we do not know" is one. */
export function ResultStep({ draft, onRecount }: ResultStepProps) {
  const { t, money } = useText()
  const { value: drawer } = useAnswer('cashSession.drawer', {})
  const [reason, setReason] = useState<VarianceReason | null>(null)
  const [note, setNote] = useState('')
  const { close, pending, refusal } = useClosing()
  if (!drawer) return null
  const counted = piecesTotal(draft.pieces)
  const difference = differenceOf(counted, drawer.expected)
  const isExact = difference.side === 'exact'
  return (
    <Screen
      title={t('closing.resultTitle')}
      footer={
        <>
          <p className="closing-final">{t('closing.final')}</p>
          <BigButton tone="quiet" label={t('closing.recount')} onPress={onRecount} />
          <BigButton
            tone="go"
            size="huge"
            label={t('closing.closeForGood')}
            isDisabled={!isExact && reason === null}
            isBusy={pending}
            onPress={() => void close(draft, isExact ? null : reason, note)}
          />
        </>
      }
    >
      <div className="closing-result">
        <RefusalNotice refusal={refusal} />
        <div className="closing-pictures">
          <Picture title={t('closing.expected')} amount={money(drawer.expected)} pieces={knownPieces(drawer)} />
          <Picture title={t('closing.counted')} amount={money(counted)} pieces={draft.pieces} />
          <DifferencePicture difference={difference} />
        </div>
        {!isExact && <Why reason={reason} onReason={setReason} note={note} onNote={setNote} />}
        <Remarks draft={draft} />
      </div>
    </Screen>
  )
}

function useClosing() {
  const [, go] = useLocation()
  const { ask, pending } = useAsk('closing.closeSession')
  const waiting = useWaitingBaskets()
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const close = async (draft: DrawerCount, reason: VarianceReason | null, note: string) => {
    const { pieces, cardTerminal } = draft
    const answer = await ask({
      pieces,
      note,
      leaveBaskets: waiting.length > 0,
      ...(reason !== null && { reason }),
      ...(cardTerminal !== null && { cardTerminal }),
    })
    if (!answer.ok) return setRefusal(answer.refusal)
    go(`/money/z/${answer.value.ref.till}-${answer.value.ref.seq}`)
  }
  return { close, pending, refusal }
}

function Picture({ title, amount, pieces }: { title: string; amount: string; pieces: Pieces }) {
  return (
    <Card className="closing-picture">
      <h2>{title}</h2>
      <p className="closing-amount figure">{amount}</p>
      <DrawnMoney label={title} pieces={pieces} height={36} />
    </Card>
  )
}

function DifferencePicture({ difference }: { difference: Difference }) {
  const { t, money } = useText()
  const { side, size } = difference
  return (
    <Card className={`closing-picture ${side}`}>
      <div className="closing-picture-head">
        <h2>{side === 'exact' ? t('closing.difference') : t(`closing.${side}`)}</h2>
        <SayButton words={side === 'exact' ? t('closing.exact') : `${t(`closing.${side}`)} ${money(size)}`} />
      </div>
      <p className="closing-amount figure">{side === 'exact' ? t('closing.exact') : money(size)}</p>
      {side !== 'exact' && <DrawnMoney label={t(`closing.${side}`)} pieces={changeFrom({}, size).pieces} height={36} />}
    </Card>
  )
}

/** What the till was told of the notes and coins, when it makes up what is expected; else nothing is drawn. */
function knownPieces({ pieces, expected }: Output<'cashSession.drawer'>): Pieces {
  return piecesTotal(pieces) === expected ? pieces : {}
}

/** What else should be known before closing: cards against their reader, baskets let go. */
function Remarks({ draft }: { draft: DrawerCount }) {
  const { t, money, number } = useText()
  const { value: report } = useAnswer('closing.report', {})
  const waiting = useWaitingBaskets()
  // The card reader knows nothing of tips: its total holds them.
  const cards = cardTakings(report?.totals.tenders ?? []) + tippedBy(report?.tips, 'card')
  const gap = draft.cardTerminal === null ? null : draft.cardTerminal - cards
  return (
    <>
      {gap !== null && (
        <Notice
          tone={gap === 0 ? 'info' : 'attention'}
          title={gap === 0 ? t('closing.cardSame') : t('closing.cardGap', { amount: money(gap) })}
          text={`${t('closing.cardTakings')} : ${money(cards)} · ${t('closing.cardTerminal')} : ${money(draft.cardTerminal ?? 0)}`}
        />
      )}
      {waiting.length > 0 && (
        <Notice
          tone="attention"
          title={t('closing.baskets', { number: number(waiting.length) })}
          text={t('closing.basketsHint')}
        />
      )}
    </>
  )
}

const REASON_ICONS = {
  unknown: <CircleHelp />,
  wrongChange: <Coins />,
  forgottenMovement: <NotebookPen />,
  countedTwice: <Repeat2 />,
  theft: <ShieldAlert />,
  other: <Eye />,
} as const

interface WhyProps {
  reason: VarianceReason | null
  onReason: (reason: VarianceReason) => void
  note: string
  onNote: (note: string) => void
}

function Why({ reason, onReason, note, onNote }: WhyProps) {
  const { t } = useText()
  return (
    <section className="closing-why">
      <h2>{t('closing.why')}</h2>
      <IconChoice
        label={t('closing.why')}
        shape="tile"
        value={reason}
        onChange={onReason}
        options={VARIANCE_REASONS.map((id) => ({ id, label: t(`closing.reason.${id}`), icon: REASON_ICONS[id] }))}
      />
      <TextInput label={t('closing.note')} value={note} onChange={onNote} maxLength={200} />
    </section>
  )
}
