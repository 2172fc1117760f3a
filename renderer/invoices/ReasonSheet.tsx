// Why something is taken back, in a few words, before it is.

import { Undo2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'

interface ReasonSheetProps {
  readonly title: string
  readonly isBusy: boolean
  /** False while what is above the reason is not complete. */
  readonly isReady?: boolean
  readonly children?: ReactNode
  readonly onGive: (reason: string) => void
  readonly onClose: () => void
}

export function ReasonSheet({ title, isBusy, isReady = true, children, onGive, onClose }: ReasonSheetProps) {
  const { t } = useText()
  const [reason, setReason] = useState('')
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={title}
      closeLabel={t('common.close')}
      footer={
        <BigButton
          tone="warn"
          icon={<Undo2 />}
          label={title}
          isDisabled={reason.trim() === '' || !isReady}
          isBusy={isBusy}
          onPress={() => onGive(reason.trim())}
        />
      }
    >
      {children}
      <TextInput label={t('expense.why')} value={reason} maxLength={200} onChange={setReason} />
    </Sheet>
  )
}
