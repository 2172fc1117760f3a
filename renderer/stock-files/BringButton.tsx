// The one big button: brings in what the preview shows.

import { useRef } from 'react'
import type { Output } from '../../shared/contract.ts'
import type { Sheet } from '../../shared/exchange/sheets.ts'
import { isDoorRefusal, newId } from '../app/client.ts'
import type { WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import type { PickedFile } from '../app/FilePick.tsx'

interface BringButtonProps {
  readonly sheet: Sheet
  readonly file: PickedFile
  readonly leaveOut: boolean
  readonly onDone: (brought: Output<'exchange.bring'>) => void
  readonly onRefused: (refusal: WordedRefusal | null) => void
}

/** There only once something would be brought in, and nothing is refused or refused lines are left out. */
export function BringButton({ sheet, file, leaveOut, onDone, onRefused }: BringButtonProps) {
  const { t, language } = useText()
  const asked = { ...file, sheet, language }
  const { value: preview, again } = useAnswer('exchange.preview', asked)
  const bring = useAsk('exchange.bring')
  // The same file asked for twice is one import.
  const named = useRef(newId())
  if (!preview) return null
  const count = preview.adds + preview.changes + (sheet === 'count' ? preview.same : 0)
  const accept = async () => {
    const answer = await bring.ask({ ...asked, import: named.current, digest: preview.digest, leaveOut })
    if (answer.ok) return onDone(answer.value)
    onRefused(isDoorRefusal(answer.refusal) ? null : answer.refusal)
    again()
  }
  if (count === 0 || (preview.refused > 0 && !leaveOut)) return null
  return (
    <BigButton
      label={t('stockFiles.bring', { count })}
      tone="go"
      isBusy={bring.pending}
      onPress={() => void accept()}
    />
  )
}
