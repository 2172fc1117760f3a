// Inside a thread that answers questions: one after another as they come, what went wrong as words.

import type { MessagePort } from 'node:worker_threads'

/** A question on its way into a thread. */
interface ThreadQuestion {
  readonly id: number
  readonly name: string
  readonly input: unknown
}

/** Its answer, how far that is, or what went wrong. */
export type ThreadAnswer =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly done: number; readonly all: number }
  | { readonly id: number; readonly failure: string }

/** How each question of a thread is answered; `told` says how far it is. */
export type Answering<
  Asked extends { readonly [Name in keyof Asked]: { readonly in: unknown; readonly out: unknown } },
> = {
  readonly [Name in keyof Asked]: (
    input: Asked[Name]['in'],
    told: (done: number, all: number) => void,
  ) => Asked[Name]['out'] | Promise<Asked[Name]['out']>
}

/** Answers questions until the thread is let go. */
export function answerQuestions(port: MessagePort, handlers: object): void {
  port.on('message', ({ id, name, input }: ThreadQuestion) => {
    const tell = (message: ThreadAnswer) => port.postMessage(message)
    const handler = (handlers as Readonly<Record<string, (input: unknown, told: unknown) => unknown>>)[name]
    Promise.resolve()
      .then(() => {
        if (!handler) throw new Error(`Nobody answers ${name}`)
        return handler(input, (done: number, all: number) => tell({ id, done, all }))
      })
      .then(
        (answer) => tell({ id, answer }),
        (error: unknown) =>
          tell({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      )
  })
}
