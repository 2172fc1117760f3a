// Ticking a step or a whole order off, in the name of whoever does it.

import { useState } from 'react'
import type { Input } from '../../shared/contract.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import type { WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'

/** `isTaken`: not done yet, but hers. */
export type Tick = Omit<Input<'order.tick'>, 'member'> & { readonly isTaken?: boolean }

/** `tick` counts at once; of an order that somebody else closed meanwhile, `refusal` says so. */
export function useTick(member: MemberId | null) {
  const { ask } = useAsk('order.tick')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const tick = async ({ isTaken = false, ...asked }: Tick) => {
    // A tick that is taken back puts nobody among those who did it.
    const isHers = asked.done || isTaken
    const answer = await ask({ ...asked, member: isHers ? member : null })
    setRefusal(answer.ok ? null : answer.refusal)
  }
  return { tick: (asked: Tick) => void tick(asked), refusal }
}
