// Handing over the books: days, program, then what that program's file holds and whether it is right.

import { useState } from 'react'
import { SHEET_FORMATS, type SheetFormat } from '../../shared/host/programs.ts'
import type { ExportFormat } from '../../shared/export/formats.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { rangeNamed, type DayRange } from '../app/day-range.ts'
import { DayRangeChoice } from '../app/DayRangeChoice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BooksFile } from './BooksFile.tsx'
import { FormatChoice } from './FormatChoice.tsx'
import { MadeExports } from './MadeExports.tsx'
import { SheetFile } from './SheetFile.tsx'

/** The file is offered only once every check has passed; the host's usual program is chosen already. */
export function ExportAssistant({ onMend }: { onMend: (field: string) => void }) {
  const { t } = useText()
  const { today } = useStatus()
  const { value: profile, pending } = useAnswer('host.profile', {})
  const [range, setRange] = useState<DayRange>(() => rangeNamed('month', today as Day))
  const [chosen, setChosen] = useState<ExportFormat | null>(null)
  if (pending) return null
  const usual = profile?.formats ?? []
  const format = chosen ?? usual[0] ?? 'caerp'
  const key = `${format} ${range.from} ${range.to}`
  return (
    <div className="host-export">
      <DayRangeChoice
        label={t('export.when')}
        names={['week', 'lastWeek', 'month', 'lastMonth']}
        value={range}
        today={today as Day}
        onChange={setRange}
      />
      <FormatChoice usual={usual} value={format} onChange={setChosen} />
      {isSheet(format) ? (
        <SheetFile key={key} asked={{ format, ...range }} />
      ) : (
        <BooksFile key={key} asked={{ format, ...range }} onMend={onMend} />
      )}
      <MadeExports />
    </div>
  )
}

function isSheet(format: ExportFormat): format is SheetFormat {
  return (SHEET_FORMATS as readonly string[]).includes(format)
}
