// Past tickets: the latest first, one opened beside the list, found by number or by scanning its code.

import './history.css'
import { RotateCcw } from 'lucide-react'
import { Fragment, useEffect, useRef, useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { localDate } from '../../shared/kernel/day.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import { call } from '../app/client.ts'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { classNames } from '../ui/class-names.ts'
import { EmptyState } from '../ui/Notice.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { TENDER_ICONS } from './OtherPane.tsx'
import { numberOnReceipt } from './receipt-number.ts'
import { TicketView } from './TicketView.tsx'

type Summary = Output<'sale.list'>[number]

const PAGE = 30
/** A receipt's code is scanned line by line: for so long, lines without a number follow the one that had it. */
const SAME_CODE_MS = 2000

/** A ticket by its entry, or by its number: of this till first. */
type Which = { readonly number: number } | { readonly of: EntryRef }

/** Two halves: the list, and the ticket looked at (its till and entry, or its number, is in the address). */
export function HistoryScreen() {
  const { t } = useText()
  const [, navigate] = useLocation()
  const [, route] = useRoute('/history/:ticket')
  const which = whichOf(route?.ticket)
  const open = (of: EntryRef) => navigate(`/history/${keyOf(of)}`, { replace: which !== null })
  return (
    <div className="history">
      <section className="history-list">
        <h1>{t('history.title')}</h1>
        <Find onFound={open} />
        <Tickets chosen={which} onChoose={open} />
      </section>
      <section className="history-ticket" aria-label={t('history.ticket')}>
        <Looked which={which} />
      </section>
    </div>
  )
}

/** `7` is ticket 7; `203040506070-12` is entry 12 of that till. */
function whichOf(text: string | undefined): Which | null {
  if (text === undefined) return null
  const [first = '', second] = text.split('-')
  if (second === undefined) return { number: Number(first) }
  return { of: { till: Number(first) as EntryRef['till'], seq: Number(second) } }
}

function keyOf({ till, seq }: EntryRef): string {
  return `${till}-${seq}`
}

function isThis(ticket: Summary, which: Which | null): boolean {
  if (which === null) return false
  return 'of' in which ? keyOf(ticket) === keyOf(which.of) : ticket.number === which.number
}

function Looked({ which }: { which: Which | null }) {
  if (which === null) return <Nothing />
  if ('of' in which) return <Ticket key={keyOf(which.of)} of={which.of} />
  return <Chosen key={which.number} number={which.number} />
}

function Nothing() {
  const { t } = useText()
  return <EmptyState picture={<Pictogram name="basket" />} title={t('history.choose')} />
}

/** Digits and Enter, or a receipt's code scanned; typing anywhere goes here. */
function Find({ onFound }: { onFound: (of: EntryRef) => void }) {
  const { t } = useText()
  const [text, setText] = useState('')
  const [missed, setMissed] = useState<string | null>(null)
  const box = useRef<HTMLInputElement>(null)
  useTypingAnywhere(box)
  const foundAt = useRef(-Infinity)
  const find = async (typed: string) => {
    setText('')
    const number = numberOnReceipt(typed)
    const answer = number === null ? undefined : await call('sale.byNumber', { number })
    if (number !== null && answer?.ok && answer.value) {
      foundAt.current = performance.now()
      setMissed(null)
      onFound(answer.value)
    } else if (number !== null || performance.now() - foundAt.current > SAME_CODE_MS) setMissed(typed)
  }
  return (
    <div>
      <SearchBox
        ref={box}
        label={t('history.find')}
        clearLabel={t('sell.searchClear')}
        value={text}
        onChange={setText}
        onEnter={(typed) => void find(typed)}
      />
      {missed !== null && missed !== '' && (
        <p className="history-missed" role="status">
          {t('history.notFound', { number: missed.slice(0, 20) })}
        </p>
      )}
    </div>
  )
}

function useTypingAnywhere(box: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.key.length !== 1 || event.key === ' ') return
      if (document.querySelector('dialog[open]') || event.target instanceof HTMLInputElement) return
      box.current?.focus()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [box])
}

/** Pages that stay in step with the till: each asks for what comes after the last ticket of the one before. */
function Tickets({ chosen, onChoose }: { chosen: Which | null; onChoose: (of: EntryRef) => void }) {
  const { t } = useText()
  const [starts, setStarts] = useState<readonly PageStart[]>([{ before: undefined, day: '' }])
  return (
    <div className="history-scroll" tabIndex={-1}>
      {starts.map((start, index) => (
        <Page
          key={start.before ? keyOf(start.before) : 'latest'}
          start={start}
          chosen={chosen}
          onChoose={onChoose}
          isLast={index === starts.length - 1}
          onOlder={(next) => setStarts([...starts, next])}
          olderLabel={t('history.older')}
        />
      ))}
    </div>
  )
}

/** Where a page begins: after which ticket, in which day. */
interface PageStart {
  readonly before: EntryRef | undefined
  readonly day: string
}

interface PageProps {
  start: PageStart
  chosen: Which | null
  onChoose: (of: EntryRef) => void
  isLast: boolean
  onOlder: (next: PageStart) => void
  olderLabel: string
}

function Page({ start, chosen, onChoose, isLast, onOlder, olderLabel }: PageProps) {
  const { t, day } = useText()
  const { coop, today } = useStatus()
  const zone = coop?.timeZone ?? 'UTC'
  const { before } = start
  const dayOf = (ticket: Summary | undefined) => (ticket ? localDate(ticket.at, zone) : start.day)
  const { value: tickets } = useAnswer('sale.list', { ...(before !== undefined && { before }), limit: PAGE })
  if (!tickets) return null
  if (tickets.length === 0 && before === undefined) return <p className="history-none">{t('history.none')}</p>
  const last = tickets.at(-1)
  return (
    <>
      <ul>
        {tickets.map((ticket, index) => (
          <Fragment key={keyOf(ticket)}>
            {dayOf(ticket) !== dayOf(tickets[index - 1]) && (
              <li className="history-day">
                {dayOf(ticket) === today ? t('common.today') : day(dayOf(ticket), 'short')}
              </li>
            )}
            <Row ticket={ticket} isChosen={isThis(ticket, chosen)} onChoose={onChoose} />
          </Fragment>
        ))}
      </ul>
      {isLast && tickets.length === PAGE && last && (
        <BigButton
          label={olderLabel}
          size="small"
          isWide
          onPress={() => onOlder({ before: { till: last.till, seq: last.seq }, day: dayOf(last) })}
        />
      )}
    </>
  )
}

function Row({ ticket, isChosen, onChoose }: { ticket: Summary; isChosen: boolean; onChoose: (of: EntryRef) => void }) {
  const { t, money, time, number } = useText()
  const { value: members } = useAnswer('member.list', { withLeft: true })
  const cashier = members?.find(({ id }) => id === ticket.by)?.name
  const isOwn = useStatus().till?.number === ticket.tillNumber
  return (
    <li>
      <button
        type="button"
        className={classNames('history-row', ticket.type)}
        aria-current={isChosen || undefined}
        onClick={() => onChoose({ till: ticket.till, seq: ticket.seq })}
      >
        <span className="history-number figure">{number(ticket.number)}</span>
        <span className="history-words">
          <span>
            {ticket.type === 'return' && <RotateCcw aria-hidden="true" />}
            {ticket.type === 'return' ? t('history.return') : t('history.pieces', { count: ticket.lines })}
          </span>{' '}
          <span className="history-detail">
            <span className="figure">{time(ticket.at)}</span>
            {cashier !== undefined && ` · ${cashier}`}
            {!isOwn && ` · ${t('closing.tillNumber', { number: ticket.tillNumber })}`}
          </span>
        </span>
        <span className="history-kinds">
          {ticket.tenders.map((kind) => (
            <span key={kind} title={t(`pay.kind_${kind}`)}>
              <span aria-hidden="true">{TENDER_ICONS[kind]}</span>
              <span className="unseen">{t(`pay.kind_${kind}`)}</span>
            </span>
          ))}
        </span>
        <strong className="figure">{money(ticket.total)}</strong>
      </button>
    </li>
  )
}

function Chosen({ number }: { number: number }) {
  const { t } = useText()
  const { value: of, pending } = useAnswer('sale.byNumber', { number })
  if (pending) return null
  if (!of) return <EmptyState picture={<Pictogram name="box" />} title={t('history.notFound', { number })} />
  return <Ticket of={of} />
}

function Ticket({ of }: { of: EntryRef }) {
  const { value: ticket } = useAnswer('sale.ticket', of, { keep: true })
  return ticket ? <TicketView ticket={ticket} /> : null
}
