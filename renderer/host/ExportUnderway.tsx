// A file being made while the till goes on selling: seen to advance, stopped at will.

import { CircleStop } from 'lucide-react'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { Card } from '../ui/Screen.tsx'

/** `rows` are told in figures; `steps` only fill the bar. */
export function ExportUnderway({ counts }: { counts: 'rows' | 'steps' }) {
  const { t, number } = useText()
  const { value: progress } = useAnswer('export.progress', {})
  const { ask } = useAsk('export.cancel')
  const isTold = progress && counts === 'rows'
  return (
    <Card className="host-files">
      <ProgressBar
        label={t('export.making')}
        part={progress && progress.all > 0 ? progress.done / progress.all : null}
        text={isTold ? `${number(progress.done)} / ${number(progress.all)}` : undefined}
      />
      <BigButton tone="quiet" icon={<CircleStop />} label={t('export.stop')} onPress={() => void ask({})} />
    </Card>
  )
}
