// The whole list with big steppers: pieces are tapped up and down, lengths and weights open their card.

import { thingArt } from '../app/thing-art.ts'
import { Check } from 'lucide-react'
import type { Output } from '../../shared/contract.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import type { SaidAmount } from './CountCard.tsx'
import { fullName, lineKey } from './line-key.ts'

type Line = Output<'count.sheet'>['lines'][number]

interface CountListProps {
  readonly lines: readonly Line[]
  readonly onOpen: (key: string) => void
  readonly onSay: (line: Line, amount: SaidAmount) => void
}

/** Each tap is kept at once. */
export function CountList({ lines, onOpen, onSay }: CountListProps) {
  return (
    <ul className="count-list">
      {lines.map((line) => (
        <Row key={lineKey(line)} line={line} onOpen={onOpen} onSay={onSay} />
      ))}
    </ul>
  )
}

function Row({ line, onOpen, onSay }: Omit<CountListProps, 'lines'> & { line: Line }) {
  const { t, quantity } = useText()
  const name = fullName(line)
  const { counted, expected, unit } = line
  const valueText = counted === null ? '–' : quantity(counted, unit)
  const step = (by: number) => onSay(line, { how: 'piece', quantity: Math.max(0, (counted ?? 0) + by) })
  return (
    <li className="counting-row" data-counted={counted !== null || undefined}>
      <ArtPicture {...thingArt(line)} size={64} />
      <span className="counting-row-words">
        <b>
          <bdi>{line.name}</bdi>
        </b>
        {line.label !== '' && <bdi className="count-label">{line.label}</bdi>}
        <span className="counting-row-book">
          {expected === null
            ? counted === null && t('count.notYet')
            : t('count.inBook', { quantity: quantity(expected, unit) })}
        </span>
      </span>
      {expected !== null && expected >= 0 && counted === null && (
        <IconButton
          label={t('count.isRight', { name, quantity: quantity(expected, unit) })}
          icon={<Check />}
          onPress={() => onSay(line, { how: unit === 'piece' ? 'piece' : 'length', quantity: expected })}
        />
      )}
      {unit === 'piece' ? (
        <Stepper
          label={name}
          valueText={valueText}
          lessLabel={t('count.less', { name })}
          moreLabel={t('count.more', { name })}
          isLessDisabled={counted === null || counted === 0}
          onLess={() => step(-1000)}
          onMore={() => step(1000)}
          onPressValue={() => onOpen(lineKey(line))}
        />
      ) : (
        <BigButton
          size="small"
          label={counted === null ? t('count.open', { name: line.label || line.name }) : valueText}
          onPress={() => onOpen(lineKey(line))}
        />
      )}
    </li>
  )
}
