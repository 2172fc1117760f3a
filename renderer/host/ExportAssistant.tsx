// Handing over the books: days, program, checks, what is in the file, the file.

import { FileSpreadsheet, FileText } from 'lucide-react'
import { useState } from 'react'
import type { ExportFormat } from '../../shared/export/entries.ts'
import { EXPORT_FORMATS } from '../../shared/export/entries.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { MadeFile } from '../../shared/receipt/contract.ts'
import { rangeNamed, type DayRange } from '../app/day-range.ts'
import { DayRangeChoice } from '../app/DayRangeChoice.tsx'
import { download } from '../app/download.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Card } from '../ui/Screen.tsx'
import { ExportChecks } from './ExportChecks.tsx'
import { ExportEntries } from './ExportEntries.tsx'
import { MadeExports } from './MadeExports.tsx'

const ICONS = { caerp: <FileSpreadsheet />, fec: <FileText /> } as const

/** The file is offered only once every check has passed. */
export function ExportAssistant() {
  const { t } = useText()
  const { today } = useStatus()
  const [range, setRange] = useState<DayRange>(() => rangeNamed('month', today as Day))
  const [format, setFormat] = useState<ExportFormat>('caerp')
  return (
    <div className="host-export">
      <DayRangeChoice
        label={t('export.when')}
        names={['week', 'lastWeek', 'month', 'lastMonth']}
        value={range}
        today={today as Day}
        onChange={setRange}
      />
      <IconChoice
        label={t('export.which')}
        value={format}
        onChange={setFormat}
        options={EXPORT_FORMATS.map((id) => ({
          id,
          label: t(`export.format.${id}`),
          detail: t(`export.formatHint.${id}`),
          icon: ICONS[id],
        }))}
      />
      <Preview key={`${format} ${range.from} ${range.to}`} asked={{ format, ...range }} />
      <MadeExports />
    </div>
  )
}

type Asked = DayRange & { readonly format: ExportFormat }

function Preview({ asked }: { asked: Asked }) {
  const { t } = useText()
  const { value: preview, refusal } = useAnswer('export.preview', asked)
  const isRight = preview?.checks.every(({ passed }) => passed) ?? false
  return (
    <>
      <RefusalNotice refusal={refusal} />
      {preview && <ExportChecks checks={preview.checks} />}
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
  const [files, setFiles] = useState<readonly MadeFile[]>([])
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const make = async () => {
    const answer = await ask(asked)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setFiles(answer.value.files)
  }
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
