// One program's file: its checks, its entries in plain words, and the file once everything is right.

import { useState } from 'react'
import type { PeriodFormat } from '../../shared/export/formats.ts'
import type { MadeFile } from '../../shared/receipt/contract.ts'
import type { DayRange } from '../app/day-range.ts'
import { download } from '../app/download.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { Card } from '../ui/Screen.tsx'
import { ExportChecks } from './ExportChecks.tsx'
import { ExportEntries } from './ExportEntries.tsx'
import { ExportUnderway } from './ExportUnderway.tsx'
import { useLate } from './use-late.ts'

type Asked = DayRange & { readonly format: PeriodFormat }

export function BooksFile({ asked, onMend }: { asked: Asked; onMend: (field: string) => void }) {
  const { t } = useText()
  const { value: preview, refusal, pending } = useAnswer('export.preview', asked)
  const isLate = useLate(pending)
  const isRight = preview?.checks.every(({ passed }) => passed) ?? false
  return (
    <>
      <RefusalNotice refusal={refusal} />
      {isLate && <ProgressBar label={t('export.checks')} part={null} />}
      {preview && <ExportChecks checks={preview.checks} onMend={onMend} />}
      {preview && preview.transliterated.length > 0 && (
        <Notice
          text={t('export.transliterated', {
            letters: preview.transliterated.map(({ from, to }) => `${from} → ${to}`).join(', '),
          })}
        />
      )}
      {preview?.again && <Notice text={t('export.again')} />}
      {preview && isRight && <Files asked={asked} />}
      {preview && <ExportEntries preview={preview} />}
    </>
  )
}

function Files({ asked }: { asked: Asked }) {
  const { t } = useText()
  const { ask, pending } = useAsk('export.make')
  const isLate = useLate(pending)
  const [files, setFiles] = useState<readonly MadeFile[]>([])
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const make = async () => {
    const answer = await ask(asked)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setFiles(answer.value.files)
  }
  if (isLate) return <ExportUnderway counts="steps" />
  if (files.length > 0) {
    return (
      <Card title={t('export.ready')} className="host-files">
        {files.map((file) => (
          <BigButton
            key={file.fileName}
            tone="go"
            label={t('export.download', { name: file.fileName })}
            onPress={() => download(file)}
          />
        ))}
      </Card>
    )
  }
  return (
    <div className="host-make">
      <RefusalNotice refusal={refusal} />
      <BigButton tone="go" size="huge" label={t('export.make')} isBusy={pending} onPress={() => void make()} />
    </div>
  )
}
