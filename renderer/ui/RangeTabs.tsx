// The ranges of a stall as bolts of cloth: press one to see what is made of it.

import './choices.css'
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { classNames } from './class-names.ts'
import { clothStyle, Pattern } from './Pattern.tsx'
import type { PatternName } from './patterns.ts'

/** A tab with its cloth. */
export interface RangeTab {
  id: string
  label: string
  /** Name of one of the twelve colours, or `#rrggbb`. */
  colour: string
  pattern: PatternName
}

interface RangeTabsProps {
  /** Accessible name of the row. */
  label: string
  tabs: readonly RangeTab[]
  selectedId: string
  onSelect: (id: string) => void
  /** Id of the element the tabs change: give it `role="tabpanel"`. */
  panelId: string
}

/** A tab list: arrows follow the reading direction, Home and End go to the ends; it scrolls sideways when there are many. */
export function RangeTabs({ label, tabs, selectedId, onSelect, panelId }: RangeTabsProps) {
  const row = useRef<HTMLDivElement>(null)
  const goTo = (index: number) => {
    const tab = tabs[(index + tabs.length) % tabs.length]
    if (!tab) return
    onSelect(tab.id)
    const button = row.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(tab.id)}"]`)
    button?.focus()
    button?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = nextIndex(
      event,
      tabs.findIndex(({ id }) => id === selectedId),
      tabs.length,
    )
    if (target === undefined) return
    event.preventDefault()
    goTo(target)
  }
  return (
    <div ref={row} className="range-tabs" role="tablist" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          data-tab={tab.id}
          className={classNames('range-tab', tab.id === selectedId && 'selected')}
          style={clothStyle(tab.colour, tab.pattern)}
          aria-selected={tab.id === selectedId}
          aria-controls={panelId}
          tabIndex={tab.id === selectedId ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          <Pattern colour={tab.colour} pattern={tab.pattern} className="range-tab-cloth" />
          <span className="range-tab-label">{tab.label}</span>
        </button>
      ))}
    </div>
  )
}

function nextIndex(event: KeyboardEvent<HTMLElement>, index: number, count: number): number | undefined {
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  if (event.key === 'Home') return 0
  if (event.key === 'End') return count - 1
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return undefined
  return event.key === forward ? index + 1 : index - 1
}
