// A printer on a serial port; the library is loaded when one is used.

import type { Delivery, Patience } from './delivery.ts'
import { reasonOf, within } from './patience.ts'

/** Opens the port, sends, waits until the last byte left, closes. */
export async function deliverToSerial(
  bytes: Uint8Array,
  to: { readonly path: string; readonly baudRate: number },
  patience: Patience,
): Promise<Delivery> {
  let touched = false
  let close = () => Promise.resolve()
  try {
    const { SerialPort } = await import('serialport')
    const port = new SerialPort({ path: to.path, baudRate: to.baudRate, autoOpen: false })
    // The library also tells errors as events; each call below already rejects with them.
    port.on('error', () => undefined)
    const done = (call: (callback: (error: Error | null | undefined) => void) => void) =>
      new Promise<void>((resolve, reject) => call((error) => (error ? reject(error) : resolve())))
    await within(
      patience.connect,
      done((callback) => port.open(callback)),
    )
    close = () => done((callback) => port.close(callback))
    touched = true
    // At 9600 baud a byte takes about a millisecond: the wait grows with what is sent.
    const time = patience.idle + Math.ceil((bytes.length * 10_000) / to.baudRate)
    await within(
      time,
      done((callback) => port.write(Buffer.from(bytes), callback)),
    )
    await within(
      time,
      done((callback) => port.drain(callback)),
    )
    await close()
    return { ok: true }
  } catch (error) {
    await close().catch(() => undefined)
    return { ok: false, trouble: touched ? 'cutOff' : 'notAnswering', touched, detail: reasonOf(error) }
  }
}

/** Serial ports this computer has; none when the library cannot be loaded here. */
export async function serialPorts(): Promise<readonly string[]> {
  try {
    const { SerialPort } = await import('serialport')
    return (await SerialPort.list()).map(({ path }) => path)
  } catch {
    return []
  }
}
