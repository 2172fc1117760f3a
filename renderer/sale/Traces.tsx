// The trace of a sale: none, paper, a code to scan, a file.

import { Check, FileDown, Printer, PrinterX, QrCode } from 'lucide-react'
import { useState } from 'react'
import type { EntryRef } from '../../shared/kernel/id.ts'
import type { Language } from '../../shared/kernel/language.ts'
import { isDoorRefusal } from '../app/client.ts'
import { heldPapers } from '../app/held-papers.ts'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { download } from '../app/download.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { ReceiptLanguage } from './ReceiptLanguage.tsx'
import { ShowPaper } from './ShowPaper.tsx'

interface TracesProps {
  tickets: readonly EntryRef[]
}

/** Nothing pressed is a trace too: paper is only on request (law of 10 February 2020, art. 49). */
export function Traces({ tickets }: TracesProps) {
  const { t } = useText()
  const { coop } = useStatus()
  const [language, setLanguage] = useState<Language>(coop?.receiptLanguage ?? 'fr')
  const [shown, setShown] = useState<'qr' | null>(null)
  const { value: printer } = useAnswer('printer.settings', {})
  return (
    <div className="traces">
      <div className="traces-ways" role="group" aria-label={t('pay.trace')}>
        {printer?.connection.type === 'none' ? (
          <ShowPaper tickets={tickets} language={language} onLanguage={setLanguage} />
        ) : (
          <PaperButton tickets={tickets} language={language} />
        )}
        <BigButton label={t('pay.qr')} icon={<QrCode />} iconAt="top" onPress={() => setShown('qr')} />
        <PdfButton tickets={tickets} language={language} />
      </div>
      {shown === 'qr' && (
        <QrSheet tickets={tickets} language={language} onLanguage={setLanguage} onClose={() => setShown(null)} />
      )}
    </div>
  )
}

interface TraceProps extends TracesProps {
  language: Language
}

function PaperButton({ tickets, language }: TraceProps) {
  const { t } = useText()
  const { ask, pending } = useAsk('receipt.print')
  const { value: jobs = [] } = useAnswer('printer.queue', {})
  const [sent, setSent] = useState<readonly string[] | null>(null)
  const print = async () => {
    const asked: string[] = []
    for (const { till, seq } of tickets) {
      const answer = await ask({ of: { till, seq }, language })
      if (answer.ok) asked.push(answer.value.job)
    }
    setSent(asked)
  }
  const isSent = sent !== null
  const isHeld = heldPapers(jobs).some(({ id }) => sent?.includes(id))
  const sentWords = isHeld ? t('printer.queue.held') : t('pay.printSent')
  return (
    <BigButton
      label={isSent ? sentWords : t('pay.paper')}
      icon={isHeld ? <PrinterX /> : isSent ? <Check /> : <Printer />}
      iconAt="top"
      isBusy={pending}
      isDisabled={isSent}
      onPress={() => void print()}
    />
  )
}

function PdfButton({ tickets, language }: TraceProps) {
  const { t } = useText()
  const { ask, pending } = useAsk('receipt.pdf')
  const [isMissing, setMissing] = useState(false)
  const make = async () => {
    for (const { till, seq } of tickets) {
      const answer = await ask({ of: { till, seq }, language })
      if (answer.ok) download(answer.value)
      else if (!isDoorRefusal(answer.refusal)) setMissing(true)
    }
  }
  return (
    <>
      <BigButton label={t('pay.pdf')} icon={<FileDown />} iconAt="top" isBusy={pending} onPress={() => void make()} />
      {isMissing && <Notice text={t('refusal.NoPdfMaker')} />}
    </>
  )
}

interface QrSheetProps extends TraceProps {
  onLanguage: (language: Language) => void
  onClose: () => void
}

function QrSheet({ tickets, language, onLanguage, onClose }: QrSheetProps) {
  const { t } = useText()
  return (
    <Sheet isOpen onClose={onClose} title={t('pay.scanThis')} closeLabel={t('common.close')}>
      <div className="sheet-stack qr-sheet">
        {tickets.map(({ till, seq }) => (
          <Code key={seq} of={{ till, seq }} language={language} />
        ))}
        <ReceiptLanguage language={language} onLanguage={onLanguage} />
      </div>
    </Sheet>
  )
}

function Code({ of, language }: { of: EntryRef; language: Language }) {
  const { t } = useText()
  const { value } = useAnswer('receipt.qr', { of, language }, { keep: true })
  if (!value) return null
  return <img className="qr-code" src={`data:image/svg+xml,${encodeURIComponent(value.svg)}`} alt={t('pay.qrHolds')} />
}
