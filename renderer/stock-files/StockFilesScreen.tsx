// The stock as files for a spreadsheet: what there is, what moved.

import './stock-files.css'
import { ArrowLeftRight, FileSpreadsheet, Package } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Input } from '../../shared/contract.ts'
import { call, isDoorRefusal } from '../app/client.ts'
import { download } from '../app/download.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Card, Screen } from '../ui/Screen.tsx'

/** Two files; nothing is written. */
export function StockFilesScreen() {
  const { t, day } = useText()
  const { today } = useStatus()
  const [from, setFrom] = useState(`${today.slice(0, 8)}01`)
  const [to, setTo] = useState<string>(today)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const keep = async (asked: Input<'stock.file'>) => {
    const answer = await call('stock.file', asked)
    setRefusal(answer.ok || isDoorRefusal(answer.refusal) ? null : answer.refusal)
    if (answer.ok) download(answer.value)
  }
  return (
    <Screen title={t('stockFiles.title')}>
      <p className="stock-files-hint">{t('stockFiles.spreadsheet')}</p>
      <RefusalNotice refusal={refusal} />
      <div className="stock-files">
        <File icon={<Package />} title={t('stockFiles.levels')} onKeep={() => void keep({ what: 'levels' })}>
          <p>{t('stockFiles.levelsHint')}</p>
        </File>
        <File
          icon={<ArrowLeftRight />}
          title={t('stockFiles.movements')}
          onKeep={() => void keep({ what: 'movements', from, to })}
        >
          <div className="stock-files-days">
            <DateInput label={t('stockFiles.from')} value={from} words={day(from, 'dated')} onChange={setFrom} />
            <DateInput label={t('stockFiles.to')} value={to} words={day(to, 'dated')} onChange={setTo} />
          </div>
        </File>
      </div>
    </Screen>
  )
}

interface FileProps {
  icon: ReactNode
  title: string
  onKeep: () => void
  children: ReactNode
}

function File({ icon, title, onKeep, children }: FileProps) {
  const { t } = useText()
  return (
    <Card className="stock-file">
      <h2>
        <span aria-hidden="true">{icon}</span> {title}
      </h2>
      {children}
      <BigButton isWide icon={<FileSpreadsheet />} label={t('stockFiles.keep')} onPress={onKeep} />
    </Card>
  )
}
