// What becomes of lines that are refused: everything waits for them, or they are left out.

import { Ban, ListX } from 'lucide-react'
import { useText } from '../text/use-text.ts'
import { Segmented } from '../ui/Segmented.tsx'

interface RefusedLinesProps {
  readonly leaveOut: boolean
  readonly onChange: (leaveOut: boolean) => void
}

/** All or nothing until somebody says otherwise. */
export function RefusedLines({ leaveOut, onChange }: RefusedLinesProps) {
  const { t } = useText()
  return (
    <div className="refused-lines">
      <Segmented
        label={t('stockFiles.badLines')}
        options={[
          { id: 'stop', label: t('stockFiles.allOrNothing'), icon: <Ban /> },
          { id: 'leaveOut', label: t('stockFiles.leaveOut'), icon: <ListX /> },
        ]}
        value={leaveOut ? 'leaveOut' : 'stop'}
        onChange={(value) => onChange(value === 'leaveOut')}
      />
      {!leaveOut && <p>{t('stockFiles.mendFirst')}</p>}
    </div>
  )
}
