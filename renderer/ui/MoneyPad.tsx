// Cash received, tapped as it is put on the table.

import './money.css'
import { classNames } from './class-names.ts'
import { isNote } from './denominations.ts'
import { Money } from './MoneyRow.tsx'
import { useLongPress } from './use-long-press.ts'

/** What a stand is handed: offered when nothing else is said. */
const USUAL = [5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5] as const

interface MoneyPadProps {
  /** Accessible name of the pad. */
  label: string
  /** Words for one denomination (cents): "50 €". */
  name: (denomination: number) => string
  /** One was tapped. */
  onAdd: (denomination: number) => void
  /** One was held for half a second (or Shift+Enter): takes one back, or says its name. */
  onHold?: ((denomination: number) => void) | undefined
  /** Face values offered, in cents; 50 € to 5 c when not said. */
  denominations?: readonly number[]
  /** How many of each were tapped: drawn on each. */
  counts?: Readonly<Record<number, number>>
  isDisabled?: boolean
}

/** Drawn notes and coins as buttons. */
export function MoneyPad(props: MoneyPadProps) {
  const { label, denominations = USUAL } = props
  const notes = denominations.filter(isNote)
  const coins = denominations.filter((cents) => !isNote(cents))
  return (
    <div className="money-pad" role="group" aria-label={label}>
      {notes.length > 0 && (
        <div className="money-pad-notes">
          {notes.map((cents) => (
            <PadButton key={cents} cents={cents} pad={props} />
          ))}
        </div>
      )}
      {coins.length > 0 && (
        <div className="money-pad-coins">
          {coins.map((cents) => (
            <PadButton key={cents} cents={cents} pad={props} />
          ))}
        </div>
      )}
    </div>
  )
}

function PadButton({ cents, pad }: { cents: number; pad: MoneyPadProps }) {
  const { onHold } = pad
  const handlers = useLongPress({
    onPress: () => pad.onAdd(cents),
    onLongPress: onHold && (() => onHold(cents)),
  })
  const count = pad.counts?.[cents] ?? 0
  return (
    <button
      type="button"
      className={classNames('pad-money', isNote(cents) ? 'of-note' : 'of-coin')}
      disabled={pad.isDisabled}
      {...handlers}
    >
      <span className="unseen">{pad.name(cents)}</span>
      <Money cents={cents} height={92} />
      {count > 0 && (
        <span key={count} className="money-times figure" aria-hidden="true">
          ×{count}
        </span>
      )}
    </button>
  )
}
