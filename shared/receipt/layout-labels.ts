// Labels on receipt paper: what it is, in large, and a code to scan; one cut after each.

import type { Language } from '../kernel/language.ts'
import { BLANK, sheetOf, type PrintedBlock } from './blocks.ts'

/** What is written on a label, and the code a scanner types for it. */
interface LabelFacts {
  readonly title: string
  readonly detail: string
  readonly code: string
  /** A barcode that is printed as such, its digits below; else the code is a QR code. */
  readonly isBarcode: boolean
}

/** Sets the labels one under the other, each to be cut off. */
export function layoutLabels(
  labels: readonly LabelFacts[],
  { columns, language }: { readonly columns: number; readonly language: Language },
): readonly PrintedBlock[] {
  const { text } = sheetOf(columns, language)
  return labels.flatMap(({ title, detail, code, isBarcode }, index): readonly PrintedBlock[] => [
    ...(index === 0 ? [] : [{ type: 'cut' } as const]),
    ...text(title, { align: 'centre', bold: true, double: true }),
    ...(detail === '' ? [] : text(detail, { align: 'centre' })),
    BLANK,
    { type: 'code', text: code, isBarcode },
    ...(isBarcode ? text(code, { align: 'centre' }) : []),
  ])
}
