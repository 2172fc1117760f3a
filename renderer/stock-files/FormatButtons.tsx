// The two forms of a file, side by side.

import { FileSpreadsheet, FileText } from 'lucide-react'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'

interface FormatButtonsProps {
  /** What is kept, read after each button's word. */
  readonly of: string
  readonly isBusy: boolean
  readonly onKeep: (format: 'xlsx' | 'csv') => void
}

/** Excel first: it is what most open. */
export function FormatButtons({ of, isBusy, onKeep }: FormatButtonsProps) {
  const { t } = useText()
  return (
    <div className="format-buttons" role="group" aria-label={of}>
      <BigButton
        size="small"
        icon={<FileSpreadsheet />}
        label={t('stockFiles.excel')}
        isBusy={isBusy}
        onPress={() => onKeep('xlsx')}
      />
      <BigButton
        size="small"
        tone="quiet"
        icon={<FileText />}
        label={t('stockFiles.csv')}
        isBusy={isBusy}
        onPress={() => onKeep('csv')}
      />
    </div>
  )
}
