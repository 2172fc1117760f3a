// What did not come out of the printer: said while it is so, and tried again, marked, or given up by whoever looks.

import './waiting-papers.css'
import { Printer, PrinterX } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { heldPapers, isPrintedAgain } from './held-papers.ts'
import { useAnswer, useAsk } from './use-answer.ts'

type Paper = Output<'printer.queue'>[number]

/** Nothing while the printer does its work; else how many papers wait, and they are one press away. */
export function PrinterTrouble() {
  const { t, number } = useText()
  const { value: jobs = [] } = useAnswer('printer.queue', {})
  const [isOpen, setOpen] = useState(false)
  const [, go] = useLocation()
  const held = heldPapers(jobs)
  const isOver = held.length === 0
  useEffect(() => {
    if (isOver) setOpen(false)
  }, [isOver])
  if (isOver) return null
  return (
    <>
      <IconButton
        label={t('printer.queue.title')}
        icon={<PrinterX />}
        badge={number(held.length)}
        onPress={() => setOpen(true)}
      />
      <Sheet
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('printer.queue.title')}
        closeLabel={t('common.close')}
        width="wide"
      >
        <WaitingPapers onSetUp={() => go('/settings')} />
      </Sheet>
    </>
  )
}

/** Each paper that is not out, why, and the two ways: once more (or a printer first, where there is none), or never. */
export function WaitingPapers({ onSetUp }: { onSetUp?: () => void }) {
  const { t } = useText()
  const { value: jobs = [] } = useAnswer('printer.queue', {})
  const held = heldPapers(jobs)
  return (
    <div className="waiting-papers">
      {held.some(({ state }) => state === 'waiting') && <p>{t('printer.queue.kept')}</p>}
      <ul aria-label={t('printer.queue.title')}>
        {held.map((paper) => (
          <Row key={paper.id} paper={paper} onSetUp={onSetUp} />
        ))}
      </ul>
    </div>
  )
}

function Row({ paper, onSetUp }: { paper: Paper; onSetUp: (() => void) | undefined }) {
  const { t } = useText()
  const retry = useAsk('printer.retry')
  const forget = useAsk('printer.forget')
  const name = usePaperName(paper)
  const { trouble } = paper
  const why =
    trouble === null ? t('printer.queue.held') : t(`printer.queue.trouble_${trouble === 'other' ? 'unknown' : trouble}`)
  const again = t(isPrintedAgain(paper) ? 'printer.queue.again' : 'printer.queue.retry')
  const never = t('printer.queue.forget')
  return (
    <li className="waiting-paper">
      <p className="waiting-paper-words">
        <strong>{name}</strong> <span>{why}</span>
      </p>
      <div className="waiting-paper-ways" role="group" aria-label={name}>
        <BigButton
          label={never}
          tone="quiet"
          size="small"
          isBusy={forget.pending}
          onPress={() => void forget.ask({ job: paper.id })}
        />
        {trouble !== 'noPrinter' && (
          <BigButton
            label={again}
            icon={<Printer />}
            tone="go"
            size="small"
            isBusy={retry.pending}
            onPress={() => void retry.ask({ job: paper.id })}
          />
        )}
        {trouble === 'noPrinter' && onSetUp && (
          <BigButton label={t('printer.choose')} icon={<Printer />} tone="go" size="small" onPress={onSetUp} />
        )}
      </div>
    </li>
  )
}

function usePaperName({ what, number }: Paper): string {
  const { t } = useText()
  switch (what) {
    case 'receipt':
      return t('pay.ticketNumber', { number: number ?? 0 })
    case 'z':
      return t('printer.queue.what_z', { number: number ?? 0 })
    case 'x':
      return t('sell.xReport')
    case 'recoveryCode':
      return t('signIn.recoveryCode')
    case 'drawer':
      return t('app.printer')
    case 'test':
    case 'statement':
    case 'labels':
      return t(`printer.queue.what_${what}`)
  }
}
