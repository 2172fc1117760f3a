// Counting a drawer: every note and coin drawn, with big steppers.

import './money.css'
import { Minus, Plus } from 'lucide-react'
import { DENOMINATIONS, valueOf } from './denominations.ts'
import { IconButton } from './IconButton.tsx'
import { Money } from './MoneyRow.tsx'
import { digitsTyped } from './typed-number.ts'

const MOST_OF_ONE = 9_999

interface CashCounterProps {
  /** Accessible name of the whole. */
  label: string
  /** How many of each, by face value in cents; absent is none. */
  counts: Readonly<Record<number, number>>
  onChange: (counts: Record<number, number>) => void
  /** An amount in words of the reader: `12,50 €`. */
  format: (cents: number) => string
  /** Word before the total. */
  totalLabel: string
  /** Names of the controls of a denomination (`format` has been applied). */
  names: {
    count: (denomination: string) => string
    more: (denomination: string) => string
    fewer: (denomination: string) => string
  }
  /** Face values shown, in cents; all when not said. */
  denominations?: readonly number[]
  /** Hides the total and the sums, for a blind count. */
  isBlind?: boolean
}

/** Counts by denomination; the total is announced politely as it changes. */
export function CashCounter(props: CashCounterProps) {
  const { label, counts, onChange, denominations = DENOMINATIONS.map(({ cents }) => cents) } = props
  const setCount = (cents: number, count: number) =>
    onChange({ ...counts, [cents]: Math.min(MOST_OF_ONE, Math.max(0, count)) })
  return (
    <div className="cash-counter" role="group" aria-label={label}>
      <ul className="cash-counter-list">
        {denominations.map((cents) => (
          <CountRow key={cents} cents={cents} count={counts[cents] ?? 0} counter={props} setCount={setCount} />
        ))}
      </ul>
      {!props.isBlind && (
        <p className="cash-counter-total" role="status">
          <span>{props.totalLabel}</span> <strong className="figure">{props.format(valueOf(counts))}</strong>
        </p>
      )}
    </div>
  )
}

interface CountRowProps {
  cents: number
  count: number
  counter: CashCounterProps
  setCount: (cents: number, count: number) => void
}

function CountRow({ cents, count, counter, setCount }: CountRowProps) {
  const { names, format } = counter
  const face = format(cents)
  return (
    <li className="count-row">
      <span className="count-row-money">
        <Money cents={cents} height={54} />
      </span>
      <span className="count-row-steps">
        <IconButton
          label={names.fewer(face)}
          icon={<Minus />}
          isDisabled={count === 0}
          onPress={() => setCount(cents, count - 1)}
        />
        <input
          className="count-row-field"
          inputMode="numeric"
          aria-label={names.count(face)}
          value={count === 0 ? '' : String(count)}
          placeholder="0"
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setCount(cents, Number(digitsTyped(event.currentTarget.value, 4)))}
        />
        <IconButton label={names.more(face)} icon={<Plus />} onPress={() => setCount(cents, count + 1)} />
      </span>
      {!counter.isBlind && <span className="count-row-sum figure">{count > 0 ? format(cents * count) : ''}</span>}
    </li>
  )
}
