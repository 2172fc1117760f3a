// The materials of what was made, each with the rolls and heaps it may come from, and what is too short.

import { Scissors } from 'lucide-react'
import { useState } from 'react'
import type { PlanSpot } from '../../shared/production/contract.ts'
import { thingArt } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { Card } from '../ui/Screen.tsx'
import { spotKey, takenFrom, type Changes, type PlannedLine } from './uses.ts'
import { UseSheet } from './UseSheet.tsx'

interface UsedLinesProps {
  readonly lines: readonly PlannedLine[]
  readonly changes: Changes
  readonly onChange: (changes: Changes) => void
}

/** Pressing a roll says how much was cut from it. */
export function UsedLines({ lines, changes, onChange }: UsedLinesProps) {
  const { t } = useText()
  const [open, setOpen] = useState<{ readonly key: string; readonly spot: PlanSpot } | null>(null)
  if (lines.length === 0) return null
  return (
    <Card title={t('workshop.materials')}>
      <ul className="used-lines">
        {lines.map((line, index) => (
          <li key={line.name}>
            <LineWords line={line} />
            <div className="spots">
              {line.spots.map((spot) => {
                const key = spotKey(index, spot)
                const taken = takenFrom(changes, key, spot).quantity
                return <SpotButton key={key} spot={spot} taken={taken} onPress={() => setOpen({ key, spot })} />
              })}
            </div>
          </li>
        ))}
      </ul>
      {open && (
        <UseSheet
          spot={open.spot}
          change={takenFrom(changes, open.key, open.spot)}
          onClose={() => setOpen(null)}
          onKeep={(change) => {
            onChange({ ...changes, [open.key]: change })
            setOpen(null)
          }}
        />
      )}
    </Card>
  )
}

function LineWords({ line: { name, unit, needed, piece, missing } }: { readonly line: PlannedLine }) {
  const { t, quantity, number } = useText()
  const pieces = piece === null ? null : Math.round(needed / piece)
  return (
    <p className="line-words">
      <b>
        <bdi>{name}</bdi>
      </b>
      <span className="figure">{quantity(needed, unit)}</span>
      {piece !== null && pieces !== null && (
        <span className="line-pieces">
          <Scissors aria-hidden="true" /> {t('workshop.pieces', { n: number(pieces), length: quantity(piece, unit) })}
        </span>
      )}
      {missing > 0 && (
        <span className="line-missing">{t('workshop.missing', { quantity: quantity(missing, unit) })}</span>
      )}
    </p>
  )
}

interface SpotButtonProps {
  readonly spot: PlanSpot
  readonly taken: number
  readonly onPress: () => void
}

function SpotButton({ spot, taken, onPress }: SpotButtonProps) {
  const { t, quantity } = useText()
  const { face, label, isOffcut, placeName, pieces } = spot
  const name = [face.name, label, isOffcut ? t('workshop.offcut') : '', placeName ?? ''].filter((part) => part !== '')
  return (
    <button type="button" className="spot" aria-pressed={taken > 0} onClick={onPress}>
      <ArtPicture {...thingArt(face)} size={44} />
      <span className="spot-words">
        <bdi>{name.join(' · ')}</bdi>
        <span className="spot-detail">
          {t('workshop.left', { quantity: quantity(spot.quantity, face.unit) })}
          {pieces === 0 && ` · ${t('workshop.tooShort')}`}
        </span>
      </span>
      {taken > 0 && <span className="figure spot-taken">{quantity(taken, face.unit)}</span>}
    </button>
  )
}
