// What the book has and nobody counted: it stays, unless there is none left.

import { thingArt } from '../app/thing-art.ts'
import type { Output } from '../../shared/contract.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { Card } from '../ui/Screen.tsx'
import { Toggle } from '../ui/Toggle.tsx'
import { fullName, lineKey } from './line-key.ts'

interface UncountedProps {
  readonly things: Output<'count.review'>['uncounted']
  /** How many there are in all. */
  readonly total: number
  readonly gone: ReadonlySet<string>
  readonly onTurn: (key: string, isGone: boolean) => void
}

/** A switch for each. */
export function Uncounted({ things, total, gone, onTurn }: UncountedProps) {
  const { t, quantity, number } = useText()
  return (
    <Card title={t('count.uncounted')}>
      <p>{t('count.uncountedText')}</p>
      {total > things.length && <p>{t('count.of', { done: number(things.length), total: number(total) })}</p>}
      <ul className="uncounted">
        {things.map((thing) => (
          <li key={lineKey(thing)}>
            <ArtPicture {...thingArt(thing)} size={56} />
            <Toggle
              label={t('count.noneLeft', { name: fullName(thing) })}
              detail={t('count.inBook', { quantity: quantity(thing.expected, thing.unit) })}
              isOn={gone.has(lineKey(thing))}
              onChange={(isGone) => onTurn(lineKey(thing), isGone)}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}
