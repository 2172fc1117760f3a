// An amount of money by digits, under the thumb.

import './pads.css'
import './amount-pad.css'
import { useEffect, useState } from 'react'
import { Keypad } from './Keypad.tsx'
import { pressKey, typedToUnits, unitsToTyped, type KeypadKey } from './typed-number.ts'

interface AmountPadProps {
  /** Accessible name of the whole. */
  label: string
  /** Cents; `null` while nothing is typed. */
  value: number | null
  onChange: (cents: number | null) => void
  /** The amount in the reader's figures. */
  format: (cents: number) => string
  /** What it comes to: what is left. */
  note?: string | undefined
  keypadLabel: string
  backspaceLabel: string
  /** Also listens to the keyboard while nothing that takes text is focused; true when not said. */
  listens?: boolean
}

/** Shows the amount big; the first digit typed replaces what stood there. */
export function AmountPad({ value, onChange, listens = true, ...props }: AmountPadProps) {
  const [typed, setTyped] = useState('')
  const typedValue = typedToUnits(typed, 2)
  useEffect(() => {
    if (typedValue !== value) setTyped('')
  }, [typedValue, value])
  const press = (key: KeypadKey) => {
    const before = typed === '' && value !== null && key === 'backspace' ? unitsToTyped(value, 2) : typed
    const next = pressKey(before, key, { decimals: 2, wholeDigits: 6 })
    setTyped(next)
    onChange(typedToUnits(next, 2))
  }
  return (
    <div className="quantity-pad amount-pad" role="group" aria-label={props.label}>
      <div className="quantity-pad-shown">
        <output className="quantity-pad-value figure">{props.format(value ?? 0)}</output>
        {props.note !== undefined && <span className="quantity-pad-note">{props.note}</span>}
      </div>
      <Keypad
        label={props.keypadLabel}
        backspaceLabel={props.backspaceLabel}
        extra="decimal"
        decimalText={props.format(150).includes('.') ? '.' : ','}
        onKey={press}
        listens={listens}
        size="small"
      />
    </div>
  )
}
