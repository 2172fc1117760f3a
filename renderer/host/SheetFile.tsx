// A file for people, however long: written beside the till while it goes on selling, seen to advance, stopped at will.

import { useState } from 'react'
import type { Answer } from '../../shared/contract.ts'
import type { SheetMade } from '../../shared/export/contract.ts'
import type { SheetFormat } from '../../shared/host/programs.ts'
import { call } from '../app/client.ts'
import type { DayRange } from '../app/day-range.ts'
import { downloadParts } from '../app/download.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Card } from '../ui/Screen.tsx'
import { ExportUnderway } from './ExportUnderway.tsx'

export function SheetFile({ asked }: { asked: DayRange & { readonly format: SheetFormat } }) {
  const { t } = useText()
  const { ask, pending } = useAsk('export.sheet')
  const [made, setMade] = useState<SheetMade | null>(null)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const make = async () => {
    const answer = await ask(asked)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setMade(answer.value)
  }
  if (pending) return <ExportUnderway counts="rows" />
  if (made) return <Made made={made} />
  return (
    <div className="host-make">
      <RefusalNotice refusal={refusal} />
      <BigButton tone="go" size="huge" label={t('export.make')} onPress={() => void make()} />
    </div>
  )
}

function Made({ made }: { made: SheetMade }) {
  const { t } = useText()
  const [isLost, setLost] = useState(false)
  const keep = async () => setLost(!(await keepFile(made)))
  return (
    <Card title={t('export.ready')} className="host-files">
      {made.cut.length > 0 && <Notice tone="attention" text={t('export.cut', { sheets: made.cut.join(', ') })} />}
      {isLost && <Notice tone="attention" text={t('refusal.UnknownFile')} />}
      <BigButton tone="go" label={t('export.download', { name: made.fileName })} onPress={() => void keep()} />
    </Card>
  )
}

/** Takes the file piece by piece: no answer is longer than a few megabytes. */
async function keepFile({ fileName, sha256 }: SheetMade): Promise<boolean> {
  const parts: string[] = []
  for (let from: number | null = 0; from !== null;) {
    const answer: Answer<'export.part'> = await call('export.part', { sha256, from })
    if (!answer.ok) return false
    parts.push(answer.value.base64)
    from = answer.value.next
  }
  downloadParts(fileName, parts)
  return true
}
