// The lists that were brought in, each of which can be undone.

import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { localDate } from '../../shared/kernel/day.ts'
import { isDoorRefusal } from '../app/client.ts'
import { BringProgress } from '../app/BringProgress.tsx'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Card } from '../ui/Screen.tsx'
import { SHEET_PICTURE } from './sheets.ts'

type Past = Output<'exchange.list'>['imports'][number]
type Undone = Output<'exchange.undo'>

/** Nothing before the first import. */
export function PastImports() {
  const { t } = useText()
  const { value } = useAnswer('exchange.list', {})
  const { ask, pending } = useAsk('exchange.undo')
  const [undone, setUndone] = useState<Undone | null>(null)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const undo = async (past: Past) => {
    setUndone(null)
    const answer = await ask({ import: past.import })
    setRefusal(answer.ok || isDoorRefusal(answer.refusal) ? null : answer.refusal)
    if (answer.ok) setUndone(answer.value)
  }
  if (!value || value.imports.length === 0) return null
  return (
    <Card title={t('stockFiles.past')} className="past-imports">
      <RefusalNotice refusal={refusal} />
      <BringProgress />
      {undone && (
        <Notice text={undone.left === 0 ? t('stockFiles.undoneSaid') : t('stockFiles.left', { count: undone.left })} />
      )}
      <ul>
        {value.imports.map((past) => (
          <li key={past.import} className="past-import">
            <PastWords past={past} />
            {(past.isUndone || !past.isWhole) && (
              <span className="past-import-state">
                {t(past.isUndone ? 'stockFiles.undone' : 'stockFiles.cutShort')}
              </span>
            )}
            {!past.isUndone && !value.underWay && (
              <BigButton
                size="small"
                tone="quiet"
                icon={<Undo2 />}
                label={t('stockFiles.undo')}
                subLabel={past.fileName}
                isBusy={pending}
                onPress={() => void undo(past)}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function PastWords({ past }: { past: Past }) {
  const { t, number, day, time } = useText()
  const { sheet, fileName, at, adds, changes } = past
  const { coop } = useStatus()
  const when = `${day(localDate(at, coop?.timeZone ?? 'Europe/Paris'), 'short')} ${time(at)}`
  return (
    <>
      <Pictogram name={SHEET_PICTURE[sheet]} />
      <span className="past-import-words">
        <bdi>{fileName}</bdi>
        <span className="past-import-sums">
          {when} · {t('stockFiles.pastSums', { adds: number(adds), changes: number(changes) })}
        </span>
      </span>
    </>
  )
}
