// Without a printer, the receipt on the screen: it is looked at together, and nothing waits for paper.

import { ReceiptText } from 'lucide-react'
import { useState } from 'react'
import type { EntryRef } from '../../shared/kernel/id.ts'
import type { Language } from '../../shared/kernel/language.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { PaperPreview } from './PaperPreview.tsx'
import { ReceiptLanguage } from './ReceiptLanguage.tsx'

interface ShowPaperProps {
  tickets: readonly EntryRef[]
  language: Language
  onLanguage: (language: Language) => void
}

/** A button, and what it shows: each ticket as it would be printed; nothing is counted as printed. */
export function ShowPaper({ tickets, language, onLanguage }: ShowPaperProps) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <BigButton label={t('pay.showPaper')} icon={<ReceiptText />} iconAt="top" onPress={() => setOpen(true)} />
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={t('pay.showPaper')} closeLabel={t('common.close')}>
        <div className="sheet-stack shown-paper">
          {tickets.map(({ till, seq }) => (
            <Shown key={seq} of={{ till, seq }} language={language} />
          ))}
          <ReceiptLanguage language={language} onLanguage={onLanguage} />
        </div>
      </Sheet>
    </>
  )
}

function Shown({ of, language }: { of: EntryRef; language: Language }) {
  const { value: paper } = useAnswer('receipt.preview', { of, language }, { keep: true })
  return paper ? <PaperPreview paper={paper} /> : null
}
