// Ten digits under the thumb, and the same keys on a keyboard.

import './pads.css'
import { Delete } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import { isOfScanner } from './scanner-burst.ts'
import { keyTyped, type KeypadKey } from './typed-number.ts'

interface KeypadProps {
  /** Accessible name of the pad. */
  label: string
  /** Accessible name of the key that takes back the last digit (held: everything). */
  backspaceLabel: string
  onKey: (key: KeypadKey) => void
  /** The key left of the zero: double zero (default), the decimal mark, or none. */
  extra?: 'double-zero' | 'decimal' | 'none'
  /** The reader's decimal mark, `,` when not said. */
  decimalText?: string
  /** Also listens to the keyboard while nothing that takes text is focused. */
  listens?: boolean
  /** `small` 56 px keys, `regular` 68 px (default). */
  size?: 'small' | 'regular'
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** A pad of digits, the same way round in every language. */
export function Keypad(props: KeypadProps) {
  const { label, onKey, extra = 'double-zero', decimalText = ',', listens = true, size = 'regular' } = props
  useKeyboard(onKey, listens)
  return (
    <div className={classNames('keypad', size)} role="group" aria-label={label}>
      {DIGITS.map((digit) => (
        <Key key={digit} text={digit} onPress={() => onKey(digit)} />
      ))}
      {extra === 'double-zero' && <Key text="00" onPress={() => onKey('00')} />}
      {extra === 'decimal' && <Key text={decimalText} onPress={() => onKey('decimal')} />}
      {extra === 'none' && <span />}
      <Key text="0" onPress={() => onKey('0')} />
      <button
        type="button"
        className="key erase"
        aria-label={props.backspaceLabel}
        onClick={() => onKey('backspace')}
        onContextMenu={(event) => {
          event.preventDefault()
          onKey('clear')
        }}
      >
        <Delete />
      </button>
    </div>
  )
}

function Key({ text, onPress }: { text: string; onPress: () => void }) {
  return (
    <button type="button" className="key" onClick={onPress}>
      {text}
    </button>
  )
}

function useKeyboard(onKey: (key: KeypadKey) => void, listens: boolean) {
  const latest = useRef(onKey)
  latest.current = onKey
  useEffect(() => {
    if (!listens) return
    const hear = (event: KeyboardEvent) => {
      const key = keyTyped(event)
      if (key === undefined || takesText(event.target) || isOfScanner(event)) return
      event.preventDefault()
      latest.current(key)
    }
    // What a scanner typed until it was known is taken back. In a sheet the rest, and its Enter, reach nothing else.
    const refuse = (event: KeyboardEvent) => {
      if (!isOfScanner(event) || takesText(event.target)) return
      latest.current('clear')
      if (!document.querySelector('dialog[open]')) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    addEventListener('keydown', refuse, { capture: true })
    addEventListener('keydown', hear)
    return () => {
      removeEventListener('keydown', refuse, { capture: true })
      removeEventListener('keydown', hear)
    }
  }, [listens])
}

function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]')
  )
}
