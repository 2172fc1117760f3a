// Where the command line puts files: a folder that can be written, or a sentence before anything is made.

import { accessSync, constants, mkdirSync } from 'node:fs'
import { CannotOpen } from '../lock.ts'

/** Makes the folder when it is not there. Throws `CannotOpen` when nothing can be put in it. */
export function makeOutFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new CannotOpen(`Nothing can be written in ${folder}.`, error)
  }
}
