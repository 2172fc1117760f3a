// The log: one line per happening, on stderr and, when there is a folder for it, in a file that stays small.

import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const LARGEST = 2 * 1024 * 1024

/** Opens the log. A disk that takes no line more (full, read-only, gone) costs the line, never the sale. */
export function openLog(folder?: string): (line: string) => void {
  const file = folder === undefined ? null : join(folder, 'etal.log')
  if (folder !== undefined) quietly(() => mkdirSync(folder, { recursive: true }))
  if (file !== null) quietly(() => statSync(file).size > LARGEST && renameSync(file, `${file}.old`))
  return (line) => {
    const written = `${new Date().toISOString()} ${line}\n`
    quietly(() => process.stderr.write(written))
    if (file !== null) quietly(() => appendFileSync(file, written, { mode: 0o600 }))
  }
}

function quietly(act: () => unknown): void {
  try {
    act()
  } catch {
    // There is nowhere left to say it.
  }
}
