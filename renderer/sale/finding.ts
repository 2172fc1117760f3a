// Taking the best answer to what is typed, and doing what is typed and scanned in its order.

import { useEffect, useRef, useState } from 'react'
import { Barcode, type Tile } from '../../shared/catalogue/catalogue.ts'
import { call } from '../app/client.ts'
import { answers, asked } from '../app/use-answer.ts'
import { atListPrice } from './list-price.ts'
import { takeScanned } from './paying.ts'
import type { Scanned } from './scanner.ts'

/** The best answer to a text, waited for when it is not there yet: never that to a text typed before. */
export async function firstFound(text: string): Promise<Tile | undefined> {
  const answer = await answers.fetchQuery(asked('catalogue.search', { text }))
  const [best] = answer.ok ? answer.value : []
  return best && atListPrice(best)
}

/** The article that has a code, at the price of this kind of event; null when none has. */
export async function tileOf(code: string): Promise<Tile | null> {
  const barcode = Barcode.safeParse(code)
  if (!barcode.success) return null
  const answer = await call('catalogue.byBarcode', { barcode: barcode.data })
  return answer.ok && answer.value ? atListPrice(answer.value) : null
}

/** What has one of these codes and is not on sale. */
export async function awayWith(scanned: readonly Scanned[]): Promise<Tile | null> {
  for (const { code } of scanned) {
    const barcode = Barcode.safeParse(code)
    const answer = barcode.success ? await call('catalogue.byBarcode', { barcode: barcode.data, away: true }) : null
    if (answer?.ok && answer.value) return answer.value
  }
  return null
}

/** Whether an article has one of these codes. */
export async function isKnown(scanned: readonly Scanned[]): Promise<boolean> {
  for (const { code } of scanned) if (await tileOf(code)) return true
  return false
}

/** Does one thing after the other, so that paying waits for the article asked for before it; a failure stops nothing. */
export function useTurns(): (act: () => void | Promise<void>) => void {
  const [inTurn] = useState(() => {
    let last: Promise<void> = Promise.resolve()
    return (act: () => void | Promise<void>) => {
      last = last.then(act, act)
    }
  })
  return inTurn
}

/** Does what the scanner brought while the last customer paid, as the selling screen comes back. */
export function useScannedMeanwhile(onScan: (scanned: readonly Scanned[]) => void): void {
  const latest = useRef(onScan)
  latest.current = onScan
  useEffect(() => {
    const scanned = takeScanned()
    if (scanned) latest.current(scanned)
  }, [])
}
