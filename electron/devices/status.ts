// What a printer answers to `DLE EOT`: off-line, cover open, paper at its end (Epson ESC/POS, real-time status).

/** What the printer says of itself; null when it says nothing, as many cheap ones do. */
export type PrinterState = 'ready' | 'outOfPaper' | 'coverOpen' | 'other'

/** The three questions: printer, cause of being off-line, paper sensor. */
export const STATUS_QUESTIONS: readonly number[] = [1, 2, 4]

/** `DLE EOT n`. */
export function statusQuestion(n: number): Uint8Array {
  return Uint8Array.of(0x10, 0x04, n)
}

/** Whether a byte is an answer to `DLE EOT`: bits 1 and 4 are set, bits 0 and 7 are not. */
export function isStatus(byte: number): boolean {
  return (byte & 0x93) === 0x12
}

/** Reads the three answers, in the order of the questions. */
export function readStatus(answers: readonly number[]): PrinterState {
  const [printer = 0x12, cause = 0x12, paper = 0x12] = answers
  if ((cause & 0x04) !== 0) return 'coverOpen'
  if ((paper & 0x60) !== 0 || (cause & 0x20) !== 0) return 'outOfPaper'
  if ((printer & 0x08) !== 0 || (cause & 0x40) !== 0) return 'other'
  return 'ready'
}
