// How much: metres and kilos, by quick lengths or by digits.

import './pads.css'
import { useEffect, useState } from 'react'
import { Keypad } from './Keypad.tsx'
import { pressKey, typedToUnits, unitsToTyped, type KeypadKey } from './typed-number.ts'

/** A length or a weight one press away. */
export interface QuickQuantity {
  /** In figures: `0,50 m`. */
  label: string
  thousandths: number
}

interface QuantityPadProps {
  /** Accessible name of the whole. */
  label: string
  /** Whole thousandths of the unit; `null` while nothing is typed. */
  value: number | null
  onChange: (thousandths: number | null) => void
  /** The quantity in the reader's figures, with its unit: `2,50 m`. */
  format: (thousandths: number) => string
  /** What it comes to, in figures, when known: a price, what is left. */
  note?: string | undefined
  quick?: readonly QuickQuantity[]
  quickLabel: string
  keypadLabel: string
  backspaceLabel: string
  decimalText?: string
  /** Digits after the mark, 3 when not said (0 for pieces). */
  decimals?: 0 | 3
}

/** Shows the quantity big; the first digit typed replaces what stood there. */
export function QuantityPad(props: QuantityPadProps) {
  const { value, onChange, format, quick = [], decimals = 3 } = props
  const [typed, setTyped] = useState('')
  const scale = 10 ** (3 - decimals)
  const typedValue = scaled(typedToUnits(typed, decimals), scale)
  useEffect(() => {
    if (typedValue !== value) setTyped('')
  }, [typedValue, value])

  const press = (key: KeypadKey) => {
    const isFresh = typed === '' && value !== null
    const before = isFresh && key === 'backspace' ? unitsToTyped(value / scale, decimals) : typed
    const next = pressKey(before, key, { decimals, wholeDigits: 5 })
    setTyped(next)
    onChange(scaled(typedToUnits(next, decimals), scale))
  }
  return (
    <div className="quantity-pad" role="group" aria-label={props.label}>
      <div className="quantity-pad-shown">
        <output className="quantity-pad-value figure">{format(value ?? 0)}</output>
        {props.note !== undefined && <span className="quantity-pad-note figure">{props.note}</span>}
      </div>
      {quick.length > 0 && (
        <div className="quantity-pad-quick" role="group" aria-label={props.quickLabel}>
          {quick.map(({ label, thousandths }) => (
            <button
              key={thousandths}
              type="button"
              className="quick-quantity"
              aria-pressed={value === thousandths}
              onClick={() => onChange(thousandths)}
            >
              <span className="figure">{label}</span>
            </button>
          ))}
        </div>
      )}
      <Keypad
        label={props.keypadLabel}
        backspaceLabel={props.backspaceLabel}
        extra={decimals === 0 ? 'double-zero' : 'decimal'}
        decimalText={props.decimalText ?? ','}
        onKey={press}
      />
    </div>
  )
}

function scaled(units: number | null, scale: number): number | null {
  return units === null ? null : units * scale
}
