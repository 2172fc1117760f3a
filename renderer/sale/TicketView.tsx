// One ticket: its paper as it was or will be printed, and what can still be done about it.

import { FileDown, Printer, RefreshCcw, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { SELLERS } from '../../shared/kernel/contract.ts'
import type { TicketDetail } from '../../shared/sale/contract.ts'
import { AskAbout } from '../app/AskAbout.tsx'
import { InvoiceTicket } from '../app/InvoiceTicket.tsx'
import { useMember } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { download } from '../app/download.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { CorrectTenderSheet } from './CorrectTenderSheet.tsx'
import { PaperPreview } from './PaperPreview.tsx'
import type { TicketLine } from '../../shared/sale/sale.ts'
import { returnableLines } from './return-lines.ts'
import { useSelling } from './selling.ts'
import { ReturnSheet } from './ReturnSheet.tsx'

type Asked = 'return' | 'correct' | null

/** Accountants look; those who sell may also act. */
export function TicketView({ ticket }: { ticket: TicketDetail }) {
  const { t, money, day, time, number } = useText()
  const member = useMember()
  const [asked, setAsked] = useState<Asked>(null)
  const of = { till: ticket.till, seq: ticket.seq }
  const { value: paper } = useAnswer('receipt.preview', { of })
  const title = t(ticket.type === 'return' ? 'history.returnNumber' : 'history.saleNumber', {
    number: number(ticket.number),
  })
  const mayAct = SELLERS.includes(member.role)
  return (
    <div className="ticket">
      <div className="ticket-paper" tabIndex={-1}>
        {paper && <PaperPreview paper={paper} />}
      </div>
      <div className="ticket-side">
        <header>
          <h2>{title}</h2>
          <p>
            {day(ticket.day, 'short')} · <span className="figure">{time(ticket.at)}</span>
          </p>
          {ticket.cashier !== null && <p>{t('history.soldBy', { name: ticket.cashier })}</p>}
          <p className="ticket-total figure">{money(ticket.total)}</p>
          <AskAbout
            about={{
              kind: 'ticket',
              key: `${of.till}-${of.seq}`,
              label: `${title} · ${day(ticket.day, 'short')} · ${money(ticket.total)}`,
            }}
          />
        </header>
        <PaidBy ticket={ticket} />
        <Came ticket={ticket} />
        {mayAct && <Ways ticket={ticket} onAsk={setAsked} />}
      </div>
      {asked === 'return' && <ReturnSheet ticket={ticket} onClose={() => setAsked(null)} />}
      {asked === 'correct' && <CorrectTenderSheet ticket={ticket} onClose={() => setAsked(null)} />}
    </div>
  )
}

function PaidBy({ ticket }: { ticket: TicketDetail }) {
  const { t, money } = useText()
  return (
    <ul className="ticket-tenders" aria-label={t('sell.howPaid')}>
      {ticket.paidBy.map(({ kind, amount }) => (
        <li key={kind}>
          <span>{t(`pay.kind_${kind}`)}</span> <strong className="figure">{money(amount)}</strong>
        </li>
      ))}
    </ul>
  )
}

/** What came back, and how often it was printed. */
function Came({ ticket }: { ticket: TicketDetail }) {
  const { t } = useText()
  const cameBack = ticket.returned.filter((quantity) => quantity > 0).length
  return (
    <p className="ticket-facts">
      <span>{ticket.printed === 0 ? t('history.notPrinted') : t('history.printed', { count: ticket.printed })}</span>
      {cameBack > 0 && <span>{t('history.cameBack', { count: cameBack })}</span>}
    </p>
  )
}

function Ways({ ticket, onAsk }: { ticket: TicketDetail; onAsk: (asked: Asked) => void }) {
  const { t } = useText()
  const inBasket = useSelling((state) => state.basket.lines)
  const of = { till: ticket.till, seq: ticket.seq }
  const print = useAsk('receipt.print')
  const pdf = useAsk('receipt.pdf')
  const savePdf = async () => {
    const answer = await pdf.ask({ of })
    if (answer.ok) download(answer.value)
  }
  const canCorrect = ticket.paidBy.some(({ kind, amount }) => kind !== 'exchange' && amount !== 0)
  return (
    <div className="ticket-ways">
      {returnableLines(ticket, inBasket).length > 0 && (
        <BigButton label={t('history.takeBack')} icon={<RotateCcw />} isWide onPress={() => onAsk('return')} />
      )}
      {canCorrect && (
        <BigButton label={t('history.wrongTender')} icon={<RefreshCcw />} isWide onPress={() => onAsk('correct')} />
      )}
      <BigButton
        label={ticket.printed === 0 ? t('common.print') : t('history.duplicate')}
        icon={<Printer />}
        isWide
        isBusy={print.pending}
        onPress={() => void print.ask({ of })}
      />
      <BigButton
        label={t('pay.pdf')}
        icon={<FileDown />}
        isWide
        tone="quiet"
        isBusy={pdf.pending}
        onPress={() => void savePdf()}
      />
      {ticket.type === 'sale' && ticket.lines.some(isBilled) && <InvoiceTicket ticket={of} />}
    </div>
  )
}

/** Sold, or lent against money: money that is held or that pays an invoice has documents of its own. */
function isBilled({ nature }: TicketLine): boolean {
  return nature === 'goods' || nature === 'services' || nature === 'consigne'
}
