// A serial port of this computer, by the name its system gives it.

import { line } from './text.ts'

/** `/dev/ttyUSB0`, `COM3`: nothing else of the computer can be named so. */
export const PortPath = line(200).refine(isPort, 'not a port')

function isPort(path: string): boolean {
  return /^(\/dev\/[\w./-]+|COM\d{1,3}|\\\\\.\\COM\d{1,3})$/i.test(path) && !path.includes('..')
}
