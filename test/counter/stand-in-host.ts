// A host that remembers what it was asked: the counter's tests are about the wire, not about the shop.

import type { Host, HostAnswer } from '../../electron/host.ts'

export interface StandInHost extends Host {
  readonly asked: { visitor: string; name: string; input: unknown; request?: string | undefined }[]
  change(topics: readonly string[]): void
}

/** The hash of its only picture. */
export const PICTURE = 'a'.repeat(64)

/** A host that answers every question with `{ heard: input }`, and throws when asked to `break`. */
export function standInHost(): StandInHost {
  const listeners = new Set<(topics: readonly string[]) => void>()
  const asked: StandInHost['asked'] = []
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
    change(topics) {
      for (const listener of listeners) listener(topics)
    },
    picture: async (hash) => (hash === PICTURE ? { bytes: new Uint8Array([1, 2, 3]), mediaType: 'image/webp' } : null),
    close: async () => undefined,
  }
}
