// A printer on the network (port 9100): asked how it is before and after, and never waited for without an end.

import { connect, type Socket } from 'node:net'
import type { Delivery, Patience, Trouble } from './delivery.ts'
import { codeOf, OutOfTime, reasonOf, within } from './patience.ts'
import { isStatus, readStatus, STATUS_QUESTIONS, statusQuestion, type PrinterState } from './status.ts'

const CHUNK = 1024

/** Sends bytes and says what became of them; one connection per paper, as such printers want. */
export async function deliverToNetwork(
  bytes: Uint8Array,
  to: { readonly host: string; readonly port: number },
  patience: Patience,
): Promise<Delivery> {
  let touched = false
  const line = new Line(to)
  try {
    await within(patience.connect, line.connected)
    const before = await ask(line, patience)
    if (before !== null && before !== 'ready') return failed(before, false, 'said before printing')
    touched = true
    for (let from = 0; from < bytes.length; from += CHUNK) {
      await within(patience.idle, line.send(bytes.subarray(from, from + CHUNK)))
    }
    const after = before === null ? 'ready' : await askAfter(line, patience)
    if (after !== 'ready') return failed(after, true, 'said after printing')
    await within(patience.idle, line.finish())
    return { ok: true }
  } catch (error) {
    return failed(touched ? 'cutOff' : 'notAnswering', touched, `${codeOf(error)} ${reasonOf(error)}`.trim())
  } finally {
    line.socket.destroy()
  }
}

function failed(trouble: Trouble | PrinterState, touched: boolean, detail: string): Delivery {
  return { ok: false, trouble: trouble === 'ready' ? 'other' : trouble, touched, detail }
}

/** Who answered before must answer after: silence then means that the paper may have stopped anywhere. */
async function askAfter(line: Line, patience: Patience): Promise<PrinterState | 'cutOff'> {
  return (await ask(line, { ...patience, status: patience.idle })) ?? 'cutOff'
}

/** Asks the three questions one after the other; null when the printer does not answer the first. */
async function ask(line: Line, patience: Patience): Promise<PrinterState | null> {
  const answers: number[] = []
  for (const question of STATUS_QUESTIONS) {
    await line.send(statusQuestion(question))
    try {
      answers.push(await within(patience.status, line.answer()))
    } catch (error) {
      if (error instanceof OutOfTime) return answers.length === 0 ? null : readStatus(answers)
      throw error
    }
  }
  return readStatus(answers)
}

/** A socket as promises: every way it can end rejects whoever waits. */
class Line {
  readonly socket: Socket
  readonly connected: Promise<void>
  readonly #broken: Promise<never>
  #finishing = false
  #heard: number[] = []
  #listening: ((byte: number) => void) | undefined

  constructor({ host, port }: { readonly host: string; readonly port: number }) {
    this.socket = connect({ host, port, noDelay: true })
    this.#broken = new Promise((_, reject) => {
      this.socket.once('error', reject)
      this.socket.once('end', () => this.#finishing || reject(new Error('the printer hung up')))
      this.socket.once('close', () => this.#finishing || reject(new Error('the line is closed')))
    })
    // A line may break while nobody waits: whoever comes next is told.
    this.#broken.catch(() => undefined)
    this.connected = this.#orBroken(new Promise((resolve) => this.socket.once('connect', () => resolve())))
    this.socket.on('data', (heard: Buffer) => heard.forEach((byte) => isStatus(byte) && this.#hear(byte)))
  }

  /** Resolves once the bytes left this computer. */
  send(bytes: Uint8Array): Promise<void> {
    return this.#orBroken(
      new Promise((resolve, reject) => this.socket.write(bytes, (error) => (error ? reject(error) : resolve()))),
    )
  }

  /** The next answer, even when it came before the question was over. */
  answer(): Promise<number> {
    const heard = this.#heard.shift()
    if (heard !== undefined) return Promise.resolve(heard)
    return this.#orBroken(new Promise((resolve) => (this.#listening = resolve)))
  }

  /** Hangs up and waits until the other side did too: a reset instead means that bytes were lost. */
  finish(): Promise<void> {
    this.#finishing = true
    const closed = new Promise<void>((resolve, reject) => {
      this.socket.once('error', reject)
      this.socket.once('close', () => resolve())
    })
    this.socket.resume()
    this.socket.end()
    return this.#orBroken(closed)
  }

  #hear(byte: number): void {
    const listening = this.#listening
    this.#listening = undefined
    if (listening) listening(byte)
    else this.#heard.push(byte)
  }

  #orBroken<Value>(promise: Promise<Value>): Promise<Value> {
    return Promise.race([promise, this.#broken])
  }
}
