// The figures of a drawer: takings, VAT, what was sold, how it was paid, the drawer, what happened, the totals for ever.

import { Fragment } from 'react'
import { cashTakings } from './cash-takings.ts'
import type { Report } from '../../shared/closing/contract.ts'
import type { SessionClosing } from '../../shared/closing/closing.ts'
import { cents } from '../../shared/kernel/money.ts'
import { localDate, type Day } from '../../shared/kernel/day.ts'
import type { Blind } from '../app/use-blind.ts'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText, type Text } from '../text/use-text.ts'
import { Card } from '../ui/Screen.tsx'

interface ReportPaperProps {
  report: Report
  /** The count that closed it; absent while it is open. */
  count?: SessionClosing
  /** What a blind count hides; nothing when absent. */
  blind?: Blind
}

/** Every figure of `4-accounting.md` §2, as a person reads it. */
export function ReportPaper({ report, count, blind }: ReportPaperProps) {
  const { hidesCash, hidesTotals } = blind ?? NOTHING_HIDDEN
  if (hidesTotals) return <BlindPaper report={report} />
  return (
    <>
      <Heading report={report} />
      <div className="money-paper">
        <div>
          <Takings report={report} />
          <Rates report={report} />
        </div>
        <div>
          <Drawer report={report} {...(count && { count })} isBlind={hidesCash} />
          <Natures report={report} />
        </div>
        <div>
          <Tenders report={report} isBlind={hidesCash} />
          <Technical report={report} />
          <ForEver report={report} />
        </div>
      </div>
    </>
  )
}

const NOTHING_HIDDEN: Blind = { hidesCash: false, hidesTotals: false }

/** Before a blind count: how many sales, what went in and out, and nothing the cash could be worked out from. */
function BlindPaper({ report }: { report: Report }) {
  const { t, number } = useText()
  return (
    <>
      <Heading report={report} />
      <div className="money-paper">
        <Card title={t('closing.takings')} className="money-paper-takings">
          <p className="money-soft">{t('drawer.blind')}</p>
          <Rows
            rows={[
              [t('closing.tickets'), number(report.totals.tickets)],
              [t('closing.returns'), number(report.totals.returns)],
            ]}
          />
        </Card>
        <Drawer report={report} isBlind />
        <Technical report={report} />
      </div>
    </>
  )
}

function Heading({ report }: { report: Report }) {
  const { day, time } = useText()
  const { coop } = useStatus()
  const zone = coop?.timeZone ?? 'UTC'
  const moments = [report.openedAt, ...(report.closedAt ? [report.closedAt] : [])]
  const words = moments.map((at) => `${day(localDate(at, zone), 'short')} ${time(at)}`)
  return (
    <p className="money-paper-head">
      <strong>{day(report.day)}</strong>
      {report.eventName && <bdi>{report.eventName}</bdi>}
      <span>{words.join(' – ')}</span>
    </p>
  )
}

export function Takings({ report }: { report: Pick<Report, 'totals' | 'firstTicket' | 'lastTicket'> }) {
  const { t, money, number } = useText()
  const { totals, firstTicket, lastTicket } = report
  return (
    <Card title={t('closing.takings')} className="money-paper-takings">
      <p className="money-amount figure">{money(totals.gross)}</p>
      <Rows
        rows={[
          [t('closing.tickets'), number(totals.tickets)],
          [t('closing.returns'), number(totals.returns)],
          [t('closing.absolute'), money(totals.absolute)],
          ...(totals.consigne === 0 ? [] : [[t('closing.consigne'), money(totals.consigne)] as const]),
          ...(totals.giftVouchers === 0 ? [] : [[t('closing.giftVouchers'), money(totals.giftVouchers)] as const]),
          ...(totals.deposits ? [[t('closing.deposits'), money(totals.deposits.amount)] as const] : []),
          ...(totals.invoices ? [[t('closing.invoices'), money(totals.invoices)] as const] : []),
        ]}
      />
      {firstTicket !== null && lastTicket !== null && (
        <p className="money-soft">
          {t('closing.ticketRange', { first: number(firstTicket), last: number(lastTicket) })}
        </p>
      )}
    </Card>
  )
}

interface DrawerProps {
  report: Report
  count?: SessionClosing
  isBlind: boolean
}

function Drawer({ report, count, isBlind }: DrawerProps) {
  const { t, money } = useText()
  const hidden = isBlind && !count
  const rows: (readonly [string, string])[] = [
    [t('closing.float'), money(report.float)],
    ...(hidden ? [] : [[t('closing.cashSales'), money(cashTakings(report))] as const]),
    [t('closing.paidIn'), money(report.paidIn)],
    [t('closing.paidOut'), money(cents(-report.paidOut))],
    [t('closing.banked'), money(cents(-report.banked))],
    ...tipRows(report, { t, money }).inDrawer,
    [t('closing.expected'), hidden ? t('closing.later') : money(report.cashExpected)],
  ]
  if (count) {
    rows.push([t('closing.counted'), money(count.cashCounted)], [t('closing.difference'), money(count.difference)])
    if (count.reason) rows.push([t('closing.why'), t(`closing.reason.${count.reason}`)])
    if (count.cardTerminal !== null) rows.push([t('closing.cardTerminal'), money(count.cardTerminal)])
  }
  rows.push(...tipRows(report, { t, money }).elsewhere)
  return (
    <Card title={t('closing.drawer')}>
      <Rows rows={rows} />
      {count?.note && <p dir="auto">{count.note}</p>}
    </Card>
  )
}

/** What customers left for the group in a period; nothing when nobody left anything. */
export function PeriodTips({ report }: { report: Pick<Report, 'tips'> }) {
  const { t, money } = useText()
  const { inDrawer, elsewhere } = tipRows(report, { t, money })
  const rows = [...elsewhere, ...inDrawer]
  if (rows.length === 0) return null
  return (
    <Card title={t('closing.tips')}>
      <Rows rows={rows} />
    </Card>
  )
}

type RowOfTwo = readonly [label: string, figure: string]

/** Tips are never among the takings: those in cash are in the drawer, the others only named. */
function tipRows({ tips }: Pick<Report, 'tips'>, { t, money }: Pick<Text, 't' | 'money'>) {
  const taken = (tips?.taken ?? []).filter(({ amount }) => amount !== 0)
  const row = ({ tender, amount }: (typeof taken)[number]): RowOfTwo => [
    `${t('closing.tips')} · ${t(`closing.tender.${tender}`)}`,
    money(amount),
  ]
  const passed: RowOfTwo[] = tips?.passedOn ? [[t('closing.tipsPassedOn'), money(-tips.passedOn)]] : []
  return {
    inDrawer: [...taken.filter(({ tender }) => tender === 'cash').map(row), ...passed],
    elsewhere: taken.filter(({ tender }) => tender !== 'cash').map(row),
  }
}

export function Rates({ report }: { report: Pick<Report, 'totals'> }) {
  const { t, money, percent } = useText()
  return (
    <Card title={t('closing.byRate')}>
      <table className="money-table">
        <thead>
          <tr>
            <th scope="col">{t('closing.rate')}</th>
            <th scope="col">{t('closing.net')}</th>
            <th scope="col">{t('closing.vat')}</th>
            <th scope="col">{t('closing.gross')}</th>
          </tr>
        </thead>
        <tbody>
          {report.totals.vat.map(({ rate, net, vat }) => (
            <tr key={rate}>
              <th scope="row" className="figure">
                {percent(rate)}
              </th>
              <td className="figure">{money(net)}</td>
              <td className="figure">{money(vat)}</td>
              <td className="figure">{money(net + vat)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

/** Deposits on cups kept in those days: their VAT is owed too, though no ticket bears it. Nothing when none were. */
export function KeptCups({ from, to }: { from: Day; to: Day }) {
  const { t, money, percent } = useText()
  const { value: kept = [] } = useAnswer('consigne.keptIn', { from, to })
  if (kept.length === 0) return null
  return (
    <Card title={t('host.accountOf.consigneKept')}>
      <Rows
        rows={kept.flatMap(({ rate, net, vat }) => [
          [`${t('closing.net')} · ${percent(rate)}`, money(net)] as const,
          [`${t('closing.vat')} · ${percent(rate)}`, money(vat)] as const,
        ])}
      />
    </Card>
  )
}

export function Natures({ report }: { report: Pick<Report, 'totals'> }) {
  const { t, money, percent } = useText()
  return (
    <Card title={t('closing.byNature')}>
      <Rows
        rows={report.totals.natures.map(({ salesClass, rate, net, vat }) => [
          `${t(`closing.class.${salesClass}`)} · ${percent(rate)}`,
          money(net + vat),
        ])}
      />
    </Card>
  )
}

export function Tenders({ report, isBlind }: { report: Pick<Report, 'totals'>; isBlind: boolean }) {
  const { t, money, number } = useText()
  const shown = report.totals.tenders.filter(({ kind }) => !isBlind || kind !== 'cash')
  return (
    <Card title={t('closing.paidHow')}>
      <Rows
        rows={shown.map(({ kind, amount, count }) => [
          `${t(`closing.tender.${kind}`)} × ${number(count)}`,
          money(amount),
        ])}
      />
    </Card>
  )
}

const TECHNICAL = ['linesRemoved', 'basketsAbandoned', 'drawerOpened', 'reprints', 'tendersCorrected'] as const

function Technical({ report }: { report: Report }) {
  const { t, number } = useText()
  return (
    <Card title={t('closing.happened')}>
      <Rows rows={TECHNICAL.map((id) => [t(`closing.technical.${id}`), number(report.technical[id])])} />
    </Card>
  )
}

export function ForEver({ report }: { report: Pick<Report, 'perpetual' | 'head'> }) {
  const { t, money, number } = useText()
  const { perpetual, head } = report
  return (
    <Card title={t('closing.perpetual')}>
      <Rows
        rows={[
          [t('closing.perpetualNet'), money(perpetual.net)],
          [t('closing.absolute'), money(perpetual.absolute)],
          ...(head ? [[t('closing.head'), number(head.seq)] as const] : []),
        ]}
      />
      {head && (
        <p className="money-hash" dir="ltr">
          {head.hash}
        </p>
      )}
    </Card>
  )
}

function Rows({ rows }: { rows: readonly (readonly [label: string, figure: string])[] }) {
  return (
    <dl className="money-rows">
      {rows.map(([label, figure]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd className="figure">{figure}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
