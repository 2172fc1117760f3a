// One difference that explains itself: book, count, worth, and the likeliest cause in a sentence.

import { thingArt } from '../app/thing-art.ts'
import { CircleHelp } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { COUNT_REASONS, type CountReason } from '../../shared/stock/count.ts'
import { useText, type Text } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { fullName } from './line-key.ts'

type Difference = Output<'count.review'>['differences'][number]

interface DifferenceRowProps {
  readonly line: Difference
  readonly reason: CountReason
  readonly onReason: (reason: CountReason) => void
}

/** The reason can be another than the one guessed. */
export function DifferenceRow({ line, reason, onReason }: DifferenceRowProps) {
  const text = useText()
  const { t, quantity, money } = text
  const [isAsking, setAsking] = useState(false)
  const isGuess = reason === line.cause.reason
  return (
    <li className="difference">
      <ArtPicture {...thingArt(line)} size={72} />
      <div className="difference-words">
        <h2>
          <bdi>{fullName(line)}</bdi>
        </h2>
        <p>
          {t('count.bookAndCount', {
            expected: quantity(line.expected, line.unit),
            counted: quantity(line.counted, line.unit),
          })}
        </p>
        <p className="difference-cause">{isGuess ? causeSentence(line, text) : t(`count.reason.${reason}`)}</p>
        {line.movedSince !== 0 && <p>{t('count.movedSince', { quantity: quantity(line.movedSince, line.unit) })}</p>}
      </div>
      <div className="difference-figures">
        <b className="figure">{signed(line.difference, quantity(Math.abs(line.difference), line.unit))}</b>
        <span className="figure">{money(line.value)}</span>
      </div>
      <BigButton
        size="small"
        tone="quiet"
        icon={<CircleHelp />}
        label={t('count.whyElse')}
        onPress={() => setAsking(true)}
      />
      {isAsking && (
        <Sheet
          isOpen
          onClose={() => setAsking(false)}
          title={t('count.why', { name: fullName(line) })}
          closeLabel={t('common.close')}
        >
          <IconChoice
            label={t('count.why', { name: fullName(line) })}
            options={COUNT_REASONS.map((id) => ({ id, label: t(`count.reason.${id}`), icon: <CircleHelp /> }))}
            value={reason}
            onChange={(id) => {
              onReason(id)
              setAsking(false)
            }}
          />
        </Sheet>
      )}
    </li>
  )
}

function signed(difference: number, text: string): string {
  return `${difference > 0 ? '+' : '−'}${text}`
}

/** The facts behind the guess, in the reader's words. */
function causeSentence({ cause, difference, unit }: Difference, { t, quantity }: Text): string {
  const facts = { quantity: quantity(cause.quantity, unit), other: cause.other ?? '' }
  switch (cause.reason) {
    case 'notMoved': {
      const place = cause.other ?? t('stock.store')
      return t(difference < 0 ? 'count.cause.notMovedAway' : 'count.cause.notMovedHere', { ...facts, place })
    }
    case 'notMade':
      return t(cause.quantity > 0 ? 'count.cause.notMadeSold' : 'count.cause.notMade', facts)
    default:
      return t(`count.cause.${cause.reason}`, facts)
  }
}
