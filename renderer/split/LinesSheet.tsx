// Where an amount comes from: the lines sold of what she made, ticket by ticket.

import { sumCents } from '../../shared/kernel/money.ts'
import type { Share } from '../../shared/split/split.ts'
import type { DayRange } from '../app/day-range.ts'
import { SayButton } from '../app/SayButton.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { Sheet } from '../ui/Sheet.tsx'
import { ShareFace } from './Shares.tsx'

interface LinesSheetProps {
  range: DayRange
  share: Share
  onClose: () => void
}

/** Every line can be found again by its ticket. */
export function LinesSheet({ range, share, onClose }: LinesSheetProps) {
  const { t, money, number, day } = useText()
  const { value: lines } = useAnswer('split.lines', { ...range, member: share.member })
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
      {lines?.length === 0 && <p className="share-soft">{t('split.noLines')}</p>}
      {lines && lines.length > 0 && (
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
      )}
    </Sheet>
  )
}
