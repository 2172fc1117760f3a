// What the host's long lists are made of: a fold, the head of a table, a cell to type in.

import type { ReactNode } from 'react'

/** Closed until somebody wants it. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="host-fold">
      <summary>{title}</summary>
      {children}
    </details>
  )
}

export function Head({ words }: { words: readonly string[] }) {
  return (
    <thead>
      <tr>
        {words.map((word) => (
          <th key={word} scope="col">
            {word}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface CellProps {
  label: string
  value: string
  onChange: (text: string) => void
}

/** A field without a label of its own: its row and its column name it. */
export function Cell({ label, value, onChange }: CellProps) {
  return (
    <input
      className="field-control host-cell"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
