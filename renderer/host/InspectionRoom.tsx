// What an inspection looks at: figures of a period, closings with their perpetual totals, events, versions, tables. It changes nothing.

import { Download, FileText, Printer } from 'lucide-react'
import { useState } from 'react'
import { FISCAL_TABLES, type FiscalTable } from '../../shared/archive/archive.ts'
import type { FiscalView } from '../../shared/archive/contract.ts'
import { lawLine } from '../../shared/host/law.ts'
import { localDate, type Day } from '../../shared/kernel/day.ts'
import type { MadeFile } from '../../shared/receipt/contract.ts'
import { rangeNamed, type DayRange } from '../app/day-range.ts'
import { DayRangeChoice } from '../app/DayRangeChoice.tsx'
import { download } from '../app/download.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Card } from '../ui/Screen.tsx'
import { eventWord } from './event-words.ts'
import { FiscalClosings } from './FiscalClosings.tsx'
import { VerifyJournal } from './JournalRoom.tsx'

export function InspectionRoom() {
  const { t } = useText()
  const { today } = useStatus()
  const [range, setRange] = useState<DayRange>(() => rangeNamed('month', today as Day))
  const { value: view, refusal } = useAnswer('archive.fiscalView', range, { keep: true })
  return (
    <div className="host-export">
      <DayRangeChoice
        label={t('archive.when')}
        names={['day', 'month', 'lastMonth']}
        value={range}
        today={today as Day}
        onChange={setRange}
      />
      <RefusalNotice refusal={refusal} />
      {view && (
        <>
          <FiscalFigures view={view} />
          <FiscalClosings sessions={view.sessions} periods={view.periods} />
          <Tables range={range} />
          <Versions view={view} />
          <p className="host-soft" dir="ltr">
            {t('inspection.law', { law: lawLine(view.law) })}
          </p>
        </>
      )}
      <VerifyJournal />
      <StandNotice />
    </div>
  )
}

function FiscalFigures({ view }: { view: FiscalView }) {
  const { t, money, number, percent } = useText()
  const { counts, gross, returns, vat, consigneKept, tenders } = view
  return (
    <Card title={t('inspection.figures')}>
      <dl className="host-facts">
        <dt>{t('inspection.turnover')}</dt>
        <dd className="figure">{money(gross)}</dd>
        <dt>{t('inspection.tickets')}</dt>
        <dd className="figure">{number(counts.tickets)}</dd>
        <dt>{t('inspection.returns')}</dt>
        <dd className="figure">{number(returns)}</dd>
        {vat.map(({ rate, net, vat: tax }) => (
          <div key={rate} className="host-facts-row">
            <dt>{percent(rate)}</dt>
            <dd className="figure">
              {money(net)} + {money(tax)}
            </dd>
          </div>
        ))}
        {consigneKept.map(({ rate, net, vat: tax }) => (
          <div key={`kept ${rate}`} className="host-facts-row">
            <dt>
              {t('host.accountOf.consigneKept')} · {percent(rate)}
            </dt>
            <dd className="figure">
              {money(net)} + {money(tax)}
            </dd>
          </div>
        ))}
        {tenders.map(({ kind, amount }) => (
          <div key={kind} className="host-facts-row">
            <dt>{t(`closing.tender.${kind as 'cash'}`)}</dt>
            <dd className="figure">{money(amount)}</dd>
          </div>
        ))}
        <dt>{t('inspection.entries')}</dt>
        <dd className="figure">{number(counts.entries)}</dd>
      </dl>
    </Card>
  )
}

function Tables({ range }: { range: DayRange }) {
  const { t } = useText()
  const { ask, pending } = useAsk('archive.fiscalTable')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const make = async (table: FiscalTable) => {
    const answer = await ask({ ...range, table })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) download(answer.value)
  }
  return (
    <Card title={t('inspection.files')}>
      <RefusalNotice refusal={refusal} />
      <div className="host-archive-ways">
        {FISCAL_TABLES.map((table) => (
          <BigButton
            key={table}
            size="small"
            icon={<Download />}
            label={t(`inspection.table.${table}`)}
            isBusy={pending}
            onPress={() => void make(table)}
          />
        ))}
      </div>
    </Card>
  )
}

function Versions({ view: { versions, events } }: { view: FiscalView }) {
  const { t, number, day } = useText()
  const { coop } = useStatus()
  const dayOf = (at: number) => day(localDate(at, coop?.timeZone ?? 'UTC'), 'dated')
  return (
    <div className="host-two">
      <Card title={t('inspection.events')}>
        <dl className="host-facts">
          {events.map(({ type, count }) => (
            <div key={type} className="host-facts-row">
              <dt>{eventWord(type, t)}</dt>
              <dd className="figure">{number(count)}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={t('inspection.versions')}>
        <ul className="host-made">
          {versions.map(({ version, build, first, last, starts }) => (
            <li key={`${version} ${build}`}>
              <strong dir="ltr">{version}</strong>
              <span className="host-soft">
                {' '}
                {dayOf(first)} – {dayOf(last)} · {t('inspection.starts', { count: starts })}
              </span>
              <code className="host-detail" dir="ltr">
                {build}
              </code>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

/** The sign that paper is printed on request only: a sheet for the stand, or a strip from the till's own printer. */
function StandNotice() {
  const { t } = useText()
  const pdf = useAsk('archive.standNotice')
  const paper = useAsk('archive.printStandNotice')
  const [said, setSaid] = useState<WordedRefusal | 'sent' | null>(null)
  const keep = (file: MadeFile) => {
    setSaid(null)
    download(file)
  }
  return (
    <Card title={t('inspection.stand')}>
      {said === 'sent' ? <Notice text={t('inspection.sent')} icon={<Printer />} /> : <RefusalNotice refusal={said} />}
      <div className="host-archive-ways">
        <BigButton
          size="small"
          icon={<FileText />}
          label={t('inspection.standA4')}
          isBusy={pdf.pending}
          onPress={() => void pdf.ask({}).then((answer) => (answer.ok ? keep(answer.value) : setSaid(answer.refusal)))}
        />
        <BigButton
          size="small"
          icon={<Printer />}
          label={t('inspection.standPaper')}
          isBusy={paper.pending}
          onPress={() => void paper.ask({}).then((answer) => setSaid(answer.ok ? 'sent' : answer.refusal))}
        />
      </div>
    </Card>
  )
}
