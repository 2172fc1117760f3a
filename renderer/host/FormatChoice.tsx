// Which program the file is for: those of the host first, the others folded away.

import { FileSpreadsheet, FileText, Landmark, Table2 } from 'lucide-react'
import { EXPORT_FORMATS, seriesOf, type ExportFormat } from '../../shared/export/formats.ts'
import { useText } from '../text/use-text.ts'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Fold } from './Fold.tsx'
import { useFormatWords } from './format-words.ts'

interface FormatChoiceProps {
  usual: readonly ExportFormat[]
  value: ExportFormat
  onChange: (format: ExportFormat) => void
}

/** Formats for everyone: what people look at, and the extract that any accountant reads. */
const FOR_ALL: readonly ExportFormat[] = ['fec', 'xlsx', 'lines']

export function FormatChoice({ usual, value, onChange }: FormatChoiceProps) {
  const { t } = useText()
  const first = [...new Set([...usual, ...FOR_ALL])]
  const others = EXPORT_FORMATS.filter((format) => !first.includes(format))
  const shown = first.includes(value) ? first : [value, ...first]
  return (
    <>
      <Formats formats={shown} value={value} onChange={onChange} />
      <Fold title={t('export.others')}>
        <Formats formats={others.filter((format) => format !== value)} value={value} onChange={onChange} />
      </Fold>
    </>
  )
}

function Formats({
  formats,
  value,
  onChange,
}: Omit<FormatChoiceProps, 'usual'> & { formats: readonly ExportFormat[] }) {
  const { t } = useText()
  const { nameOf, hintOf } = useFormatWords()
  return (
    <IconChoice
      label={t('export.which')}
      value={value}
      onChange={onChange}
      options={formats.map((id) => ({ id, label: nameOf(id), detail: hintOf(id), icon: iconOf(id) }))}
    />
  )
}

function iconOf(format: ExportFormat) {
  if (format === 'xlsx') return <Table2 />
  if (format === 'lines') return <FileSpreadsheet />
  return seriesOf(format) === 'reports' ? <Landmark /> : <FileText />
}
