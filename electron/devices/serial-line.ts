// A serial port that stays open and is listened to, as text.

import { within } from './patience.ts'

/** A port as whoever listens sees it. */
export interface SerialLine {
  send(text: string): void
  close(): void
}

/** What is heard on a port: its text as it comes, and once that it is gone (unplugged, or failed). */
export interface SerialEar {
  onText(text: string): void
  onGone(): void
}

export type OpenLine = (at: { readonly path: string; readonly baudRate: number }, ear: SerialEar) => Promise<SerialLine>

const OPENING_MS = 2_000

/** Opens a port of this computer. Rejects when there is none, or somebody else holds it. */
export const openSerialLine: OpenLine = async ({ path, baudRate }, ear) => {
  const { SerialPort } = await import('serialport')
  const port = new SerialPort({ path, baudRate, autoOpen: false })
  let isClosing = false
  port.on('error', () => ear.onGone())
  port.on('close', () => isClosing || ear.onGone())
  // Seven bits are the letters: a scale set to seven bits and parity is then read like one set to eight.
  port.on('data', (heard: Buffer) => ear.onText(Buffer.from(heard.map((byte) => byte & 0x7f)).toString('latin1')))
  const opened = new Promise<void>((resolve, reject) => {
    port.open((error) => (error ? reject(error) : resolve()))
  })
  const close = () => {
    isClosing = true
    if (port.isOpen) port.close(() => undefined)
  }
  await within(OPENING_MS, opened).catch((error: unknown) => {
    // One that opens after all is not kept from others.
    void opened.then(close, () => undefined)
    throw error
  })
  return { send: (text) => void port.write(text), close }
}
