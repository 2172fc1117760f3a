// The count of one drawer, kept on the desk at every key: it outlives a crash, a power cut, a change of cashier.

import { useEffect, useState } from 'react'
import type { DrawerCount } from '../../shared/closing/drawer-count.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import { call } from '../app/client.ts'
import { latestSaver } from '../app/latest-saver.ts'
import { answers, asked } from '../app/use-answer.ts'

interface Kept {
  readonly id: string
  readonly session: EntryRef
  readonly count: DrawerCount
}

const PAUSE_MS = 700

const saver = latestSaver<Kept>({
  save: ({ session, count }) => call('drawerCount.keep', { session, count }),
  discard: () => Promise.resolve(),
  pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)),
})

/** The count as it was left, undefined until it is known; each change is kept at once, and nobody waits for it. */
export function useCountDraft({ till, seq }: EntryRef) {
  const [draft, setDraft] = useState<DrawerCount>()
  useEffect(() => {
    let isHere = true
    void keptCount().then((count) => isHere && setDraft(count))
    return () => {
      isHere = false
    }
  }, [])
  const change = (part: Partial<DrawerCount>) => {
    if (!draft) return
    const count = { ...draft, ...part }
    setDraft(count)
    saver.keep({ id: `${till}:${seq}`, session: { till, seq }, count })
  }
  return { draft, change }
}

/** What this screen wished last is on the desk before it is asked for. */
async function keptCount(): Promise<DrawerCount | undefined> {
  await saver.settled()
  const answer = await answers.fetchQuery({ ...asked('drawerCount.kept', {}), staleTime: 0 })
  return answer.ok ? answer.value : undefined
}
