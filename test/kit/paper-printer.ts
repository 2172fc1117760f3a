// A printer on a socket: it can be off, slow, out of paper, silent, or hang up in the middle of a paper.

import { createServer, type Server, type Socket } from 'node:net'

export interface Behaviour {
  /** Answers `DLE EOT`; many cheap printers do not. */
  answers?: boolean
  outOfPaper?: boolean
  coverOpen?: boolean
  /** Hangs up after so many bytes of a paper. */
  hangUpAfter?: number
  /** Runs out of paper once a whole paper was taken. */
  outOfPaperAfter?: boolean
  /** Reads nothing for so long after each packet, in milliseconds. */
  slow?: number
}

export class PaperPrinter {
  /** Bytes of each connection that sent a paper, without the questions of state. */
  readonly papers: Uint8Array[] = []
  behaviour: Behaviour
  port = 0
  #server: Server | undefined
  #sockets = new Set<Socket>()

  constructor(behaviour: Behaviour = { answers: true }) {
    this.behaviour = behaviour
  }

  /** Switches it on; the second time at the same port. */
  on(): Promise<void> {
    return new Promise((resolve) => {
      this.#server = createServer((socket) => this.#serve(socket))
      this.#server.listen(this.port, '127.0.0.1', () => {
        const address = this.#server?.address()
        if (address && typeof address === 'object') this.port = address.port
        resolve()
      })
    })
  }

  /** Pulls the plug. */
  off(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    return new Promise((resolve) => (this.#server ? this.#server.close(() => resolve()) : resolve()))
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket)
    const taken: number[] = []
    socket.on('error', () => undefined)
    socket.on('close', () => {
      this.#sockets.delete(socket)
      if (taken.length > 0) this.papers.push(Uint8Array.from(taken))
    })
    socket.on('data', (data: Buffer) => {
      for (let at = 0; at < data.length; at += 1) {
        if (data[at] === 0x10 && data[at + 1] === 0x04) {
          this.#answer(socket, data[at + 2] ?? 0, taken.length)
          at += 2
        } else taken.push(data[at] ?? 0)
        if (taken.length === this.behaviour.hangUpAfter) return void socket.resetAndDestroy()
      }
      if (!this.behaviour.slow) return
      socket.pause()
      setTimeout(() => socket.resume(), this.behaviour.slow)
    })
  }

  #answer(socket: Socket, question: number, taken: number): void {
    if (!this.behaviour.answers) return
    const noPaper = this.behaviour.outOfPaper || (this.behaviour.outOfPaperAfter && taken > 0)
    const bits = {
      1: noPaper || this.behaviour.coverOpen ? 0x08 : 0,
      2: (this.behaviour.coverOpen ? 0x04 : 0) | (noPaper ? 0x20 : 0),
      4: noPaper ? 0x60 : 0,
    }[question]
    socket.write(Uint8Array.of(0x12 | (bits ?? 0)))
  }
}
