// Notes and coins to hand over, drawn in the order of the hand.

import './money.css'
import type { CSSProperties } from 'react'
import { classNames } from './class-names.ts'
import { Coin } from './Coin.tsx'
import { isNote } from './denominations.ts'
import { Note } from './Note.tsx'

/** So many of one denomination (face value in cents). */
export interface MoneyGroup {
  denomination: number
  count: number
}

interface MoneyRowProps {
  /** Accessible name of the list. */
  label: string
  groups: readonly MoneyGroup[]
  /** Words for one group: "2 notes of 5 €". */
  groupLabel: (group: MoneyGroup) => string
  /** Height of a note in pixels, 84 when not said. */
  height?: number
}

const DRAWN_AT_MOST = 3
/** Below this height, in pixels, the counts are written smaller. */
const SMALL = 60

/** A list drawn largest first: up to three of a kind are drawn one over another, more are one and `×n`. */
export function MoneyRow({ label, groups, groupLabel, height = 84 }: MoneyRowProps) {
  const shown = groups.filter(({ count }) => count > 0).sort((a, b) => b.denomination - a.denomination)
  return (
    <ul
      className={classNames('money-row', height < SMALL && 'small')}
      style={{ '--drawn': `${height}px` } as CSSProperties}
      aria-label={label}
    >
      {shown.map((group) => (
        <li key={group.denomination} className="money-group">
          <span className="unseen">{groupLabel(group)}</span>
          <Stack {...group} height={height} />
        </li>
      ))}
    </ul>
  )
}

function Stack({ denomination, count, height }: MoneyGroup & { height: number }) {
  const copies = count > DRAWN_AT_MOST ? 1 : count
  return (
    <span className={classNames('money-stack', isNote(denomination) ? 'notes' : 'coins')} aria-hidden="true">
      {Array.from({ length: copies }, (_, index) => (
        <Money key={index} cents={denomination} height={height} />
      ))}
      {count > 1 && <span className="money-times figure">×{count}</span>}
    </span>
  )
}

interface MoneyProps {
  cents: number
  height?: number
}

/** A note or a coin, whichever that value is. */
export function Money({ cents, height = 72 }: MoneyProps) {
  return isNote(cents) ? <Note cents={cents} height={height} /> : <Coin cents={cents} height={height} />
}
