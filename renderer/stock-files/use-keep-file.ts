// Asking for a file in the reader's words, and keeping it.

import { useState } from 'react'
import type { Input } from '../../shared/contract.ts'
import { isDoorRefusal } from '../app/client.ts'
import { download } from '../app/download.ts'
import type { WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'

type Asked = Input<'exchange.file'>

/** What is under way, what was refused, and how to ask for a file. */
export function useKeepFile() {
  const { language } = useText()
  const { ask, pending } = useAsk('exchange.file')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const keep = async (file: Asked['file'], format: Asked['format']) => {
    const answer = await ask({ file, format, language })
    setRefusal(answer.ok || isDoorRefusal(answer.refusal) ? null : answer.refusal)
    if (answer.ok) download(answer.value)
  }
  return {
    keep: (file: Asked['file'], format: Asked['format']) => void keep(file, format),
    refusal,
    pending,
  }
}
