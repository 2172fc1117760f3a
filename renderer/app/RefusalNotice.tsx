// A refusal in the reader's words, calmly, with the way out.

import { refusalSentence, type WordedRefusal } from '../text/refusal-sentence.ts'
import { useText } from '../text/use-text.ts'
import { Notice, type NoticeAction } from '../ui/Notice.tsx'
import { isDoorRefusal } from './client.ts'

export type { WordedRefusal }

interface RefusalNoticeProps {
  /** None, and nothing is shown; the door's own refusals are said by the shell. */
  refusal: WordedRefusal | null | undefined
  action?: NoticeAction | undefined
}

/** What was refused and what to do, calmly. */
export function RefusalNotice({ refusal, action }: RefusalNoticeProps) {
  const text = useText()
  if (!refusal || isDoorRefusal(refusal)) return null
  return <Notice tone="attention" text={refusalSentence(refusal, text)} action={action} />
}
