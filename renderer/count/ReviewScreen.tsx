// What differs from the book, what it is worth and why; then one button makes the book what was counted.

import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Answer, Output } from '../../shared/contract.ts'
import type { CountId } from '../../shared/kernel/id.ts'
import type { CountReason } from '../../shared/stock/count.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useMember } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { DifferenceRow } from './DifferenceRow.tsx'
import { lineKey } from './line-key.ts'
import { Uncounted } from './Uncounted.tsx'

type Review = Output<'count.review'>
type Refused = Extract<Answer<'count.close'>, { ok: false }>['refusal']

/** Shown before anything moves. */
export function ReviewScreen({ count }: { readonly count: CountId }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { value: review, refusal } = useAnswer('count.review', { count })
  if (review) return <Reviewed count={count} review={review} />
  if (!refusal) return null
  return (
    <Screen
      title={t('count.differences')}
      footer={
        <BigButton
          label={t('common.back')}
          tone="go"
          onPress={() => go(refusal.type === 'BlindCount' ? `/stock/count/${count}` : '/stock/count')}
        />
      }
    >
      <RefusalNotice refusal={refusal} />
    </Screen>
  )
}

/** The choices made on a review, and how it ends. */
function useClosing(count: CountId, review: Review) {
  const [, go] = useLocation()
  const close = useAsk('count.close')
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [reasons, setReasons] = useState<ReadonlyMap<string, CountReason>>(new Map())
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const end = async () => {
    const answer = await close.ask({
      count,
      revision: review.revision,
      gone: review.uncounted.filter((thing) => gone.has(lineKey(thing))).map(({ item, lot }) => ({ item, lot })),
      reasons: review.differences.map(({ item, lot, cause }) => ({
        item,
        lot,
        reason: reasons.get(lineKey({ item, lot })) ?? cause.reason,
      })),
    })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) go('/stock/count')
  }
  const turn = (key: string, isGone: boolean) => {
    const next = new Set(gone)
    if (isGone) next.add(key)
    else next.delete(key)
    setGone(next)
  }
  const explain = (key: string, reason: CountReason) => setReasons(new Map([...reasons, [key, reason]]))
  return { gone, reasons, refusal, isBusy: close.pending, end, turn, explain }
}

function Reviewed({ count, review }: { count: CountId; review: Review }) {
  const { t, money, number } = useText()
  const [, go] = useLocation()
  const isKeeper = useMember().role !== 'cashier'
  const closing = useClosing(count, review)
  const [isLeaving, setLeaving] = useState(false)
  const { differences, gained, lost, uncounted, equal } = review
  return (
    <Screen
      title={t('count.differences')}
      footer={
        <>
          {isKeeper && (
            <BigButton label={t('count.discard')} tone="quiet" icon={<Trash2 />} onPress={() => setLeaving(true)} />
          )}
          <BigButton label={t('count.onward')} tone="quiet" onPress={() => go(`/stock/count/${count}`)} />
          {isKeeper && (
            <BigButton
              label={t('count.close')}
              subLabel={t('count.closeDetail')}
              tone="go"
              isBusy={closing.isBusy}
              onPress={() => void closing.end()}
            />
          )}
        </>
      }
    >
      <div className="review">
        {!isKeeper && <Notice text={t('count.askKeeper')} />}
        <RefusalNotice refusal={closing.refusal} />
        <ul className="review-sums">
          <li>{t('count.equal', { count: equal, formatted: number(equal) })}</li>
          <li>{t('count.gained', { value: money(gained) })}</li>
          <li>{t('count.lost', { value: money(lost) })}</li>
        </ul>
        <Card>
          {differences.length === 0 && <p>{t('count.noDifference')}</p>}
          <ul className="differences">
            {differences.map((line) => (
              <DifferenceRow
                key={lineKey(line)}
                line={line}
                reason={closing.reasons.get(lineKey(line)) ?? line.cause.reason}
                onReason={(reason) => closing.explain(lineKey(line), reason)}
              />
            ))}
          </ul>
        </Card>
        {uncounted.length > 0 && (
          <Uncounted things={uncounted} total={review.uncountedTotal} gone={closing.gone} onTurn={closing.turn} />
        )}
      </div>
      {isLeaving && <DiscardSheet count={count} onClose={() => setLeaving(false)} />}
    </Screen>
  )
}

function DiscardSheet({ count, onClose }: { count: CountId; onClose: () => void }) {
  const { t } = useText()
  const [, go] = useLocation()
  const discard = useAsk('count.discard')
  const leave = async () => {
    await discard.ask({ count })
    go('/stock/count')
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('count.discard')}
      closeLabel={t('common.close')}
      footer={
        <BigButton
          label={t('count.discard')}
          tone="warn"
          icon={<Trash2 />}
          isBusy={discard.pending}
          onPress={() => void leave()}
        />
      }
    >
      <p>{t('count.discardText')}</p>
    </Sheet>
  )
}
