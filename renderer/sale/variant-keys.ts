// The keyboard over a model's variants: arrows, the first letters of a size or a cloth, and a scanner.

import { useEffect, useRef, type RefObject } from 'react'
import { fold } from '../../shared/kernel/text.ts'
import { isKnown } from './finding.ts'
import { openScan } from './scan-ear.ts'
import type { Scanned } from './scanner.ts'

/** Listens while the variants are shown; a barcode is told instead of pressing what has the focus. */
export function useVariantKeys(
  grid: RefObject<HTMLElement | null>,
  onScan: (scanned: readonly Scanned[]) => void,
): void {
  const latest = useRef(onScan)
  latest.current = onScan
  useEffect(() => {
    const ear = openEar(
      () => grid.current,
      (scanned) => latest.current(scanned),
    )
    addEventListener('keydown', ear.hear, { capture: true })
    return () => {
      ear.forget()
      removeEventListener('keydown', ear.hear, { capture: true })
    }
  }, [grid])
}

function openEar(grid: () => HTMLElement | null, onScan: (scanned: readonly Scanned[]) => void) {
  const scan = openScan({ isKnown, tell: onScan })
  const hearEnter = (event: KeyboardEvent) => {
    if (!scan.enter(event.timeStamp)) return scan.forget()
    event.preventDefault()
    event.stopPropagation()
  }
  return {
    forget: scan.forget,
    hear(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (event.key === 'Enter') hearEnter(event)
      else if (event.key === ' ') scan.forget()
      else if (event.key.length === 1) goToWord(grid(), scan.character(event.key, event.timeStamp))
      else goTo(grid(), event)
    },
  }
}

/** Puts the focus on the first variant whose size or cloth begins with what is typed; a whole size comes first. */
function goToWord(grid: HTMLElement | null, text: string): void {
  const cells = [...(grid?.querySelectorAll<HTMLElement>('[data-words]') ?? [])]
  const wordsOf = (cell: HTMLElement) => fold(cell.dataset['words'] ?? '').split(' ')
  const sought = fold(text)
  const cell =
    cells.find((one) => wordsOf(one).includes(sought)) ??
    cells.find((one) => wordsOf(one).some((word) => word.startsWith(sought)))
  cell?.querySelector('button')?.focus()
}

const WAYS: Readonly<Partial<Record<string, readonly [x: number, y: number]>>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/** The nearest tile that way, as the eye sees it; from nowhere, the first. */
function goTo(grid: HTMLElement | null, event: KeyboardEvent): void {
  const way = WAYS[event.key]
  if (!grid || !way) return
  event.preventDefault()
  const buttons = [...grid.querySelectorAll<HTMLElement>('button')]
  const from = buttons.find((button) => button === document.activeElement)
  const next = from ? nearest(from, buttons, way) : buttons[0]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

function nearest(
  from: HTMLElement,
  buttons: readonly HTMLElement[],
  [x, y]: readonly [number, number],
): HTMLElement | undefined {
  const here = from.getBoundingClientRect()
  const distances = buttons.flatMap((button) => {
    const there = button.getBoundingClientRect()
    const across = (there.left - here.left) * x + (there.top - here.top) * y
    const aside = Math.abs((there.left - here.left) * y) + Math.abs((there.top - here.top) * x)
    return across > 1 ? [{ button, distance: across + 4 * aside }] : []
  })
  return distances.toSorted((one, other) => one.distance - other.distance)[0]?.button
}
