// Where an amount comes from: its parts, the hours behind them, and the lines sold, ticket by ticket.

import { minutesOf } from '../../shared/split/hours.ts'
import type { SplitId } from '../../shared/kernel/id.ts'
import { sumCents } from '../../shared/kernel/money.ts'
import type { SplitRule } from '../../shared/split/rule.ts'
import type { Share } from '../../shared/split/split.ts'
import type { DayRange } from '../app/day-range.ts'
import { SayButton } from '../app/SayButton.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { Sheet } from '../ui/Sheet.tsx'
import { ShareParts } from './ShareParts.tsx'
import { ShareFace } from './Shares.tsx'
import { hoursWords, useWorkWord } from './work-words.ts'

interface LinesSheetProps {
  days: DayRange
  /** A validated split: its own lines, as they were. */
  split?: SplitId
  rule: SplitRule
  share: Share
  onClose: () => void
}

/** Every line can be found again by its ticket. */
export function LinesSheet({ days, split, rule, share, onClose }: LinesSheetProps) {
  const { t, money } = useText()
  const parts = rule.parts.map(({ by }, index) => ({ by, amount: share.parts[index] ?? 0 }))
  const other = share.raised + share.rounded
  return (
    <Sheet
      isOpen
      place="side"
      title={t('split.linesOf', { name: share.name })}
      closeLabel={t('common.close')}
      onClose={onClose}
    >
      <div className="share-lines-head">
        <ShareFace share={share} size={84} />
        <p>
          {t('split.receives')} <strong className="share-amount figure">{money(share.amount)}</strong>
        </p>
        <SayButton words={`${t('split.linesOf', { name: share.name })} : ${money(share.amount)}`} />
      </div>
      <ShareParts parts={[...parts, { by: 'other', amount: other }]} />
      <HoursLines days={days} split={split} share={share} />
      <SoldLines days={days} split={split} share={share} />
    </Sheet>
  )
}

/** Day by day; what was written or corrected since of days shared before says so. */
function HoursLines({ days, split, share }: { days: DayRange; split: SplitId | undefined; share: Share }) {
  const text = useText()
  const { t, day } = text
  const workWord = useWorkWord()
  const { value: rows } = useAnswer('split.hours', { ...days, member: share.member, ...(split && { split }) })
  if (share.hours.length === 0) return null
  return (
    <ul className="share-lines">
      <li className="share-lines-sum">
        <span>{t('split.hoursOf')}</span>
        <strong className="figure">{hoursWords(minutesOf(share.hours), text)}</strong>
      </li>
      {rows?.map(({ on, since, work, minutes }, index) => (
        <li key={`${on ?? ''} ${work} ${index}`}>
          <span className="share-lines-what">
            <strong>{workWord(work)}</strong>
            <span className="share-soft">
              {on !== null && day(on, 'short')}
              {on !== null && since && ' · '}
              {since && t(on === null ? 'split.correctedSince' : 'split.addedSince')}
            </span>
          </span>
          <strong className="figure">{hoursWords(minutes, text)}</strong>
        </li>
      ))}
    </ul>
  )
}

function SoldLines({ days, split, share }: { days: DayRange; split: SplitId | undefined; share: Share }) {
  const { t, money, number, day } = useText()
  const { value: lines } = useAnswer('split.lines', { ...days, member: share.member, ...(split && { split }) })
  if (!lines) return null
  if (lines.length === 0) return <p className="share-soft">{t('split.noLines')}</p>
  return (
    <ul className="share-lines">
      <li className="share-lines-sum">
        <span>{t('split.madeSold')}</span>
        <strong className="figure">{money(sumCents(lines.map(({ part }) => part)))}</strong>
      </li>
      {lines.map((line, index) => (
        <li key={`${line.ticket.till} ${line.ticket.seq} ${index}`}>
          <span className="share-lines-what">
            <strong dir="auto">
              {number(line.quantity / 1000)} × {line.label}
            </strong>
            <span className="share-soft">
              {day(line.ticket.day, 'short')} · {t('split.ticket', { number: number(line.ticket.number) })} ·{' '}
              {money(line.net)}
            </span>
          </span>
          <span className="share-lines-part">
            <span className="share-soft">{t('split.part')}</span>
            <strong className="figure">{money(line.part)}</strong>
          </span>
        </li>
      ))}
    </ul>
  )
}
