// The first five steps of the last evening: what is still open, what was shared, what it all was, what is left, and who goes on.

import { FileText, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Review } from '../../shared/ending/contract.ts'
import type { MadeFile } from '../../shared/receipt/contract.ts'
import { download } from '../app/download.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { StepProps } from './step-props.ts'

export function ClosingsStep({ state }: StepProps) {
  const { t } = useText()
  const [, go] = useLocation()
  return (
    <>
      {state.drawerOpen ? (
        <Notice
          tone="attention"
          text={t('ending.drawerOpen')}
          action={{ label: t('ending.count'), onPress: () => go('/close') }}
        />
      ) : (
        <Notice text={t('ending.drawerClosed')} />
      )}
      <OtherTills state={state} />
    </>
  )
}

/** Each other till by its number, with what is left to do there: it can only be done on its own computer. */
function OtherTills({ state: { otherTills } }: StepProps) {
  const { t, day, number } = useText()
  if (otherTills.length === 0) return null
  const lines = otherTills.map((till) =>
    till.drawerSince === null
      ? t('ending.otherDays', { number: number(till.number), count: till.days })
      : t('ending.otherDrawer', { number: number(till.number), day: day(till.drawerSince, 'dated') }),
  )
  return <Notice tone="attention" title={t('ending.otherTills')} text={lines.join(' ')} />
}

export function SharesStep({ state }: StepProps) {
  const { t } = useText()
  const [, go] = useLocation()
  const { ask, pending } = useAsk('split.statement')
  const { keep, refusal } = useKeeping()
  return (
    <>
      <p>{t('ending.sharesText')}</p>
      <RefusalNotice refusal={refusal} />
      <div className="ending-ways">
        <BigButton label={t('ending.shareNow')} onPress={() => go('/share')} />
        {state.statements.map(({ split, member, name }) => (
          <BigButton
            key={member}
            size="small"
            icon={<FileText />}
            label={t('ending.statement', { name })}
            isBusy={pending}
            onPress={() => void ask({ split, member }).then(keep)}
          />
        ))}
      </div>
    </>
  )
}

export function ReviewStep({ state: { review } }: StepProps) {
  const { t, language } = useText()
  const { ask, pending } = useAsk('ending.review')
  const { keep, refusal } = useKeeping()
  return (
    <>
      <p>{t('ending.reviewText')}</p>
      {review && <Story review={review} />}
      <RefusalNotice refusal={refusal} />
      <BigButton
        icon={<ScrollText />}
        label={t('ending.asPdf')}
        isBusy={pending}
        isDisabled={review === null}
        onPress={() => void ask({ language }).then(keep)}
      />
    </>
  )
}

function Story({ review }: { review: Review }) {
  const { t, money, number } = useText()
  const most = Math.max(1, ...review.liked.map(({ total }) => total))
  const figures = [
    ['sold', money(review.sold)],
    ['hours', number(Math.round(review.minutes / 6) / 10)],
    ['cost', money(review.cost)],
    ['left', money(review.left)],
    ...(review.fund.putIn === 0 && review.fund.spent === 0
      ? []
      : ([
          ['fundSpent', money(review.fund.spent)],
          ['fundLeft', money(review.fund.balance)],
        ] as const)),
  ] as const
  return (
    <>
      <dl className="ending-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`ending.${name}`)}</dt>
            <dd className="figure">{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('ending.liked')}</h3>
      <ul className="ending-liked">
        {review.liked.map(({ label, total }) => (
          <li key={label} style={{ '--part': Math.max(0.02, total / most) } as React.CSSProperties}>
            <span>
              <bdi>{label}</bdi>
            </span>
            <i aria-hidden="true" />
            <strong className="figure">{money(total)}</strong>
          </li>
        ))}
      </ul>
    </>
  )
}

export function RemainsStep({ state: { remains } }: StepProps) {
  const { t, money, quantity } = useText()
  const { stock, stockValue, owed, held, deposits, invoices } = remains
  const debts = [
    ...owed.map((one) => ({ ...one, words: t('ending.owed', { name: one.name }) })),
    ...held.map((one) => ({ ...one, words: t('ending.held', { name: one.name }) })),
    ...deposits.map((one) => ({ ...one, words: t('ending.deposit', { number: one.number }) })),
    ...invoices.map((one) => ({ ...one, words: t('ending.invoice', { code: one.code }) })),
  ]
  return (
    <>
      <h3>{stock.length === 0 ? t('ending.noStock') : t('ending.stock', { amount: money(stockValue) })}</h3>
      <ul className="ending-rows">
        {stock.map(({ name, unit, quantity: count, value }) => (
          <li key={`${name} ${unit}`}>
            <span dir="auto">{name}</span>
            <span className="figure">{quantity(count, unit)}</span>
            <strong className="figure">{money(value)}</strong>
          </li>
        ))}
      </ul>
      {debts.length === 0 && <p>{t('ending.nothingOwed')}</p>}
      <ul className="ending-rows">
        {debts.map(({ words, amount }) => (
          <li key={words}>
            <span dir="auto">{words}</span>
            <strong className="figure">{money(amount)}</strong>
          </li>
        ))}
      </ul>
    </>
  )
}

export function HandOverStep({ state }: StepProps) {
  const { t } = useText()
  return (
    <>
      <p>{t('ending.handOverText')}</p>
      <HandOverFile isDisabled={state.review === null} />
    </>
  )
}

/** The file for whoever goes on; after the end it says by which entry the coop ended. */
export function HandOverFile({ isDisabled }: { isDisabled: boolean }) {
  const { t } = useText()
  const { ask, pending } = useAsk('ending.handOver')
  const { keep, refusal } = useKeeping()
  return (
    <>
      <RefusalNotice refusal={refusal} />
      <BigButton
        icon={<FileText />}
        label={t('ending.handOverFile')}
        isBusy={pending}
        isDisabled={isDisabled}
        onPress={() => void ask({}).then(keep)}
      />
    </>
  )
}

type Made = { readonly ok: true; readonly value: MadeFile } | { readonly ok: false; readonly refusal: WordedRefusal }

/** Keeps a file that was made, or what was refused. */
function useKeeping() {
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const keep = (made: Made) => {
    setRefusal(made.ok ? null : made.refusal)
    if (made.ok) download(made.value)
  }
  return { keep, refusal }
}
