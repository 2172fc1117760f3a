// A host that remembers what it was asked: the counter's tests are about the wire, not about the shop.

import type { Host, HostAnswer } from '../../electron/host.ts'
import type { Wires } from '../../electron/wires.ts'

export interface StandInHost extends Host {
  readonly asked: { visitor: string; name: string; input: unknown; request?: string | undefined }[]
  change(topics: readonly string[]): void
  /** What the counter said it can do. */
  readonly attached: Partial<Wires>
  readonly told: string[]
}

/** The hash of its only picture. */
export const PICTURE = 'a'.repeat(64)

/** A host that answers every question with `{ heard: input }`, and throws when asked to `break`. */
export function standInHost(): StandInHost {
  const listeners = new Set<(topics: readonly string[]) => void>()
  const asked: StandInHost['asked'] = []
  const attached: Partial<Wires> = {}
  const told: string[] = []
  return {
    asked,
    async call(visitor, question): Promise<HostAnswer> {
      asked.push({ visitor, ...question })
      if (question.name === 'break') throw new Error('a bug')
      if (question.name === 'refuse') return { ok: false, refusal: { type: 'NotEnoughCash' } }
      return { ok: true, value: { heard: question.input } }
    },
    onChanged(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    desk: standInDesk(),
    attach: (more) => Object.assign(attached, more),
    attached,
    tell: (topics) => told.push(...topics),
    told,
    change(topics) {
      for (const listener of listeners) listener(topics)
    },
    picture: async (hash) => (hash === PICTURE ? { bytes: new Uint8Array([1, 2, 3]), mediaType: 'image/webp' } : null),
    close: async () => undefined,
  }
}

/** Documents in memory, copied in and out as the real desk does. */
function standInDesk(): Host['desk'] {
  const documents = new Map<string, string>()
  return {
    put: ({ kind, id }, document) => void documents.set(`${kind} ${id}`, JSON.stringify(document)),
    get: <D>(kind: string, id: string) => JSON.parse(documents.get(`${kind} ${id}`) ?? 'null') as D | null,
    list: <D>(kind: string) =>
      [...documents].filter(([key]) => key.startsWith(`${kind} `)).map(([, text]) => JSON.parse(text) as D),
    remove: (kind, id) => void documents.delete(`${kind} ${id}`),
  }
}
