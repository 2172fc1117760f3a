// An amount typed in euros, kept in cents; a quantity typed in metres, kept in thousandths.

import './inputs.css'
import { useId, useState } from 'react'
import { classNames } from './class-names.ts'
import { FieldFrame } from './TextInput.tsx'
import { cleanTyped, typedToUnits, unitsToTyped } from './typed-number.ts'

interface AmountInputProps {
  label: string
  hint?: string | undefined
  /** What is wrong and what to do. */
  error?: string | undefined
  /** Smallest units: cents for 2 decimals, thousandths for 3; `null` when empty. */
  value: number | null
  onChange: (units: number | null) => void
  /** 2 when not said (euros); 3 for metres and kilos, 0 for pieces. */
  decimals?: 0 | 2 | 3
  /** What stands after the figures: `€`, `m`, `kg`. `€` when not said. */
  unitText?: string
  /** The reader's decimal mark, `,` when not said; both marks are understood. */
  decimalText?: string
  /** Digits before the mark, 6 when not said. */
  wholeDigits?: number
  /** `huge` for the one amount of a screen. */
  size?: 'regular' | 'huge'
  isDisabled?: boolean
  autoFocus?: boolean
  onEnter?: () => void
}

/** Takes commas, points and any digits; never a sign. Focus selects what is there. */
export function AmountInput(props: AmountInputProps) {
  const { label, value, onChange, decimals = 2, unitText = '€', decimalText = ',', wholeDigits = 6 } = props
  const id = useId()
  const [typed, setTyped] = useState<string | undefined>()
  const isCurrent = typed !== undefined && typedToUnits(typed, decimals) === value
  const shown = isCurrent ? typed : restingText(value, decimals)
  const change = (raw: string) => {
    const clean = cleanTyped(raw, { decimals, wholeDigits })
    setTyped(clean)
    onChange(typedToUnits(clean, decimals))
  }
  const note = props.error ?? props.hint
  return (
    <FieldFrame id={id} label={label} hint={props.hint} error={props.error}>
      <span className={classNames('amount', 'field-control', props.size)}>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          autoFocus={props.autoFocus}
          disabled={props.isDisabled}
          aria-invalid={props.error !== undefined || undefined}
          aria-describedby={note !== undefined ? `${id}-note` : undefined}
          value={shown.replace('.', decimalText)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => setTyped(undefined)}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && props.onEnter?.()}
        />
        <span className="amount-unit" aria-hidden="true">
          {unitText}
        </span>
      </span>
    </FieldFrame>
  )
}

/** At rest euros show both decimals, quantities only those that matter. */
function restingText(value: number | null, decimals: number): string {
  const text = unitsToTyped(value, decimals)
  if (decimals !== 2 || !text.includes('.')) return text
  return text.padEnd(text.indexOf('.') + 3, '0')
}
