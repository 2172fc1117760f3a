// Undoing something of the books: it is asked why, and both stay written.

import { useState } from 'react'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { TextInput } from '../ui/TextInput.tsx'

interface UndoWithReasonProps {
  label: string
  isBusy: boolean
  /** Gives what was refused, or null. */
  onUndo: (reason: string) => Promise<WordedRefusal | null>
}

export function UndoWithReason({ label, isBusy, onUndo }: UndoWithReasonProps) {
  const { t } = useText()
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  return (
    <div className="share-reversing">
      <RefusalNotice refusal={refusal} />
      <TextInput label={t('split.reverseWhy')} value={reason} onChange={setReason} maxLength={200} autoFocus />
      <BigButton
        tone="warn"
        size="small"
        label={label}
        isDisabled={reason.trim() === ''}
        isBusy={isBusy}
        onPress={() => void onUndo(reason).then(setRefusal)}
      />
    </div>
  )
}
