// A day to choose: written in her words, with the system's own calendar behind it.

import './inputs.css'
import { CalendarDays } from 'lucide-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { classNames } from './class-names.ts'
import { FieldFrame } from './TextInput.tsx'

interface DateInputProps {
  label: string
  /** `YYYY-MM-DD`. */
  value: string
  onChange: (day: string) => void
  /** The day in the reader's words: the browser would write it in the order of its own language. */
  words: string
  isRequired?: boolean
}

/** A touch opens the calendar; whoever types sees the browser's own day, month and year. */
export function DateInput({ label, value, onChange, words, isRequired }: DateInputProps) {
  const id = useId()
  const [isTyping, setTyping] = useState(false)
  const hear = ({ key }: KeyboardEvent) => {
    if (!GOES_BY.has(key)) setTyping(true)
  }
  return (
    <FieldFrame id={id} label={label}>
      <span className={classNames('field-control', 'date', isTyping && 'typing')}>
        <span className="date-words" aria-hidden="true">
          {words}
        </span>
        <CalendarDays aria-hidden="true" />
        <input
          id={id}
          type="date"
          value={value}
          required={isRequired}
          onChange={(event) => onChange(event.currentTarget.value)}
          onClick={(event) => event.currentTarget.showPicker()}
          onPointerDown={() => setTyping(false)}
          onKeyDown={hear}
          onBlur={() => setTyping(false)}
        />
      </span>
    </FieldFrame>
  )
}

/** Keys that only go by. */
const GOES_BY = new Set(['Tab', 'Shift', 'Escape', 'Enter', 'Control', 'Alt', 'Meta'])
