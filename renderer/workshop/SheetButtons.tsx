// The product sheet and the technical sheet, as PDF to be kept or printed.

import { FileText } from 'lucide-react'
import type { ItemId } from '../../shared/kernel/id.ts'
import { download } from '../app/download.ts'
import type { WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'

interface SheetButtonsProps {
  readonly item: ItemId
  readonly onRefused: (refusal: WordedRefusal) => void
}

/** They say what is kept, not what is being typed. */
export function SheetButtons({ item, onRefused }: SheetButtonsProps) {
  const { t, language } = useText()
  const { ask, pending } = useAsk('production.sheet')
  const make = async (sheet: 'product' | 'technical') => {
    const answer = await ask({ item, sheet, language })
    if (answer.ok) download(answer.value)
    else onRefused(answer.refusal)
  }
  return (
    <>
      {(['product', 'technical'] as const).map((sheet) => (
        <BigButton
          key={sheet}
          label={t(`workshop.${sheet}Sheet`)}
          icon={<FileText />}
          tone="quiet"
          size="small"
          isBusy={pending}
          onPress={() => void make(sheet)}
        />
      ))}
    </>
  )
}
