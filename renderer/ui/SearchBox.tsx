// One box that finds: typed or scanned.

import './inputs.css'
import { Search, X } from 'lucide-react'
import type { Ref } from 'react'

interface SearchBoxProps {
  /** Accessible name; also the grey words while it is empty. */
  label: string
  value: string
  onChange: (text: string) => void
  /** Enter was pressed: a scanner ends with it. */
  onEnter?: (text: string) => void
  clearLabel: string
  ref?: Ref<HTMLInputElement>
}

/** A search field 56 px high; Escape empties it. */
export function SearchBox({ label, value, onChange, onEnter, clearLabel, ref }: SearchBoxProps) {
  return (
    <div className="search-box" role="search">
      <Search className="search-icon" aria-hidden="true" />
      <input
        ref={ref}
        type="text"
        enterKeyHint="search"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter?.(event.currentTarget.value)
          if (event.key === 'Escape' && value !== '') {
            event.stopPropagation()
            onChange('')
          }
        }}
      />
      {value !== '' && (
        <button type="button" className="search-clear" aria-label={clearLabel} onClick={() => onChange('')}>
          <X />
        </button>
      )}
    </div>
  )
}
