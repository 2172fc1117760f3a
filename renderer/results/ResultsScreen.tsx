// What came of it: some days, each market of them, each range and article; or one market alone.

import './results.css'
import { FileSpreadsheet } from 'lucide-react'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { Input, Output } from '../../shared/contract.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { RESULT_TABLES } from '../../shared/results/contract.ts'
import { AskAbout } from '../app/AskAbout.tsx'
import { call } from '../app/client.ts'
import { DayRangeChoice } from '../app/DayRangeChoice.tsx'
import { rangeNamed, type DayRange } from '../app/day-range.ts'
import { download } from '../app/download.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { MarketRow } from './MarketRow.tsx'
import { MarketScreen } from './MarketScreen.tsx'
import { SoldArticles, SoldRanges } from './SoldTables.tsx'
import { Worth } from './Worth.tsx'

type Period = Output<'results.period'>

/** `/results`, and `/results/EVENT`. */
export function ResultsScreen() {
  const { '*': rest = '' } = useParams<{ '*'?: string }>()
  return rest === '' ? <PeriodResults /> : <MarketScreen key={rest} event={rest} />
}

function PeriodResults() {
  const { t } = useText()
  const [, go] = useLocation()
  const { today } = useStatus()
  const [range, setRange] = useState<DayRange>(() => rangeNamed('month', today as Day))
  const { value: period, refusal } = useAnswer('results.period', range, { keep: true })
  return (
    <Screen title={t('results.title')} footer={<BackButton label={t('common.back')} onPress={() => go('/money')} />}>
      <div className="results">
        <DayRangeChoice
          label={t('split.when')}
          names={['day', 'week', 'month', 'lastMonth']}
          value={range}
          today={today as Day}
          onChange={setRange}
        />
        <RefusalNotice refusal={refusal} />
        {period && <Figures period={period} />}
      </div>
    </Screen>
  )
}

function Figures({ period }: { period: Period }) {
  const { t, money, day } = useText()
  const { whole, events, ranges, articles } = period
  const days = [...new Set([period.from, period.to])].map((one) => day(one, 'dated')).join(' – ')
  const most = Math.max(1, ...events.map(({ outcome }) => Math.abs(outcome.left)))
  return (
    <>
      <Card title={t('results.whole')}>
        <Worth outcome={whole} />
        <AskAbout
          about={{
            kind: 'day',
            key: period.from === period.to ? period.from : `${period.from}_${period.to}`,
            label: `${days} · ${money(whole.left)}`,
          }}
        />
        {whole.uncosted > 0 && <Notice text={t('results.uncosted', { amount: money(whole.uncosted) })} />}
        {whole.forStock > 0 && <Notice text={t('results.forStock', { amount: money(whole.forStock) })} />}
      </Card>
      <Card title={t('results.markets')}>
        <ul className="results-list">
          {events.map(({ event, outcome }) => (
            <li key={event?.id ?? ''}>
              {event ? (
                <Link href={`/results/${event.id}`} className="results-link">
                  <MarketRow event={event} outcome={outcome} most={most} />
                </Link>
              ) : (
                <MarketRow event={null} outcome={outcome} most={most} />
              )}
            </li>
          ))}
        </ul>
      </Card>
      <SoldRanges ranges={ranges} />
      <SoldArticles articles={articles} within={{ from: period.from, to: period.to }} />
      <Files from={period.from} to={period.to} />
    </>
  )
}

const FILES = ['workbook', ...RESULT_TABLES] as const

function Files({ from, to }: DayRange) {
  const { t } = useText()
  const keep = async (what: Input<'results.file'>['what']) => {
    const answer = await call('results.file', { from, to, what })
    if (answer.ok) download(answer.value)
  }
  return (
    <Card title={t('results.files')}>
      <div className="results-files">
        {FILES.map((what) => (
          <BigButton
            key={what}
            size="small"
            tone="quiet"
            icon={<FileSpreadsheet />}
            label={t(`results.file.${what}`)}
            onPress={() => void keep(what)}
          />
        ))}
      </div>
    </Card>
  )
}
