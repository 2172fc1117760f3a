// Words typed: one line, several, or one of a list.

import './inputs.css'
import { useId } from 'react'
import type { HTMLInputTypeAttribute, ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'
import { useNoScan } from './no-scan.ts'

interface FieldWords {
  label: string
  /** A sentence below the field. */
  hint?: string | undefined
  /** What is wrong and what to do; the field is marked invalid. */
  error?: string | undefined
}

interface TextInputProps extends FieldWords {
  value: string
  onChange: (text: string) => void
  /** `text` when not said. */
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'tel' | 'url' | 'password' | 'time' | 'number'>
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel'
  placeholder?: string
  maxLength?: number
  /** More than 1 makes a text of that many lines. */
  rows?: number
  isRequired?: boolean
  isDisabled?: boolean
  autoFocus?: boolean
  autoComplete?: string
  min?: string
  max?: string
  onEnter?: (text: string) => void
  /** A scanner's code is not written here: where one sells, a hand may scan while a name is typed. */
  noScan?: boolean
  ref?: Ref<HTMLInputElement>
}

/** A labelled field, 56 px high. */
export function TextInput(props: TextInputProps) {
  const { label, hint, error, value, onChange, onEnter, rows = 1 } = props
  const id = useId()
  const isScanned = useNoScan(onChange)
  const shared = {
    id,
    value,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    required: props.isRequired,
    disabled: props.isDisabled,
    autoFocus: props.autoFocus,
    autoComplete: props.autoComplete ?? 'off',
    dir: value === '' ? undefined : 'auto',
    'aria-invalid': error !== undefined || undefined,
    'aria-describedby': hint !== undefined || error !== undefined ? `${id}-note` : undefined,
  }
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      {rows > 1 ? (
        <textarea className="field-control" {...shared} rows={rows} onChange={(e) => onChange(e.currentTarget.value)} />
      ) : (
        <input
          className="field-control"
          {...shared}
          ref={props.ref}
          type={props.type ?? 'text'}
          inputMode={props.inputMode}
          min={props.min}
          max={props.max}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (props.noScan && isScanned(event)) return
            if (event.key !== 'Enter' || !onEnter) return
            // A sheet that closes gives the focus back: the same Enter would press what opened it.
            event.preventDefault()
            onEnter(event.currentTarget.value)
          }}
        />
      )}
    </FieldFrame>
  )
}

interface SelectInputProps<Id extends string> extends FieldWords {
  options: readonly { id: Id; label: string }[]
  value: Id
  onChange: (id: Id) => void
  isDisabled?: boolean
}

/** One of a list, by the system's own list. Prefer `Segmented` or `Choice` for fewer than six. */
export function SelectInput<Id extends string>(props: SelectInputProps<Id>) {
  const { label, hint, error, options, value, onChange } = props
  const id = useId()
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.id === chosen)
    if (option) onChange(option.id)
  }
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select
        id={id}
        className="field-control"
        value={value}
        disabled={props.isDisabled}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={hint !== undefined || error !== undefined ? `${id}-note` : undefined}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

interface FieldFrameProps extends FieldWords {
  id: string
  children: ReactNode
}

/** Label above, note below (its id is `<id>-note`): for fields made elsewhere. */
export function FieldFrame({ id, label, hint, error, children }: FieldFrameProps) {
  const note = error ?? hint
  return (
    <div className={classNames('field', error !== undefined && 'wrong')}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children}
      {note !== undefined && (
        <p id={`${id}-note`} className="field-note" role={error !== undefined ? 'alert' : undefined}>
          {note}
        </p>
      )}
    </div>
  )
}
