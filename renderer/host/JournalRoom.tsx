// Whether the journal is whole, said in plain words, and what happened to the till itself.

import { BookCheck, CircleStop, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import type { Answer, Output } from '../../shared/contract.ts'
import type { Finding } from '../../shared/journal/entries.ts'
import { localDate } from '../../shared/kernel/day.ts'
import { DamagedPictures } from '../app/DamagedPictures.tsx'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useMember, useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { Card } from '../ui/Screen.tsx'
import { eventWord, namesIn } from './event-words.ts'

export function JournalRoom() {
  const { role } = useMember()
  return (
    <div className="host-journal">
      <VerifyJournal />
      {role === 'manager' && <RebuildTables />}
      <TechnicalEvents />
    </div>
  )
}

/** Checking reads everything; it changes nothing. */
export function VerifyJournal() {
  const { t } = useText()
  const { ask, pending } = useAsk('journal.verify')
  const [verified, setVerified] = useState<Output<'journal.verify'> | null>(null)
  const { findings: known } = useStatus()
  const verify = async () => {
    setVerified(null)
    const answer = await ask({ tables: true })
    if (answer.ok) setVerified(answer.value)
  }
  return (
    <Card title={t('host.verify')} className="host-verify">
      <p className="host-soft">{t('host.verifyHint')}</p>
      {pending ? (
        <ProgressBar label={t('host.verify')} part={null} />
      ) : (
        <BigButton tone="go" icon={<BookCheck />} label={t('host.verify')} onPress={() => void verify()} />
      )}
      {verified ? <Verdict verified={verified} /> : <Findings findings={known} />}
      {verified && <DamagedPictures title={t('host.picturesDamaged')} pictures={verified.damagedPictures} />}
    </Card>
  )
}

/** What the screens show is made again from the journal, which stays as it is. */
function RebuildTables() {
  const { t } = useText()
  const { ask, pending } = useAsk('till.rebuild')
  const [answer, setAnswer] = useState<Answer<'till.rebuild'> | null>(null)
  const rebuild = async () => {
    setAnswer(null)
    setAnswer(await ask({}))
  }
  return (
    <Card title={t('host.rebuild')} className="host-verify">
      <p className="host-soft">{t('host.rebuildHint')}</p>
      {pending ? (
        <RebuildProgress />
      ) : (
        <BigButton icon={<RefreshCw />} label={t('host.rebuild')} onPress={() => void rebuild()} />
      )}
      {answer && (answer.ok ? <Rebuilt {...answer.value} /> : <RefusalNotice refusal={answer.refusal} />)}
    </Card>
  )
}

function RebuildProgress() {
  const { t } = useText()
  const { value: way } = useAnswer('till.rebuilding', {})
  const { ask, pending } = useAsk('till.stopRebuild')
  return (
    <>
      <ProgressBar label={t('host.rebuild')} part={way ? way.done / Math.max(1, way.all) : null} />
      <BigButton
        size="small"
        tone="quiet"
        icon={<CircleStop />}
        label={t('export.stop')}
        isBusy={pending}
        onPress={() => void ask({})}
      />
    </>
  )
}

function Rebuilt({ differed }: Output<'till.rebuild'>) {
  const { t } = useText()
  if (differed.length === 0)
    return <Notice title={t('host.rebuilt')} text={t('host.rebuiltSame')} icon={<BookCheck />} />
  return (
    <>
      <Notice title={t('host.rebuilt')} text={t('host.rebuiltDiffered')} icon={<BookCheck />} />
      <details>
        <summary>{t('host.forTechnician')}</summary>
        <p dir="ltr">{differed.join(' · ')}</p>
      </details>
    </>
  )
}

function Verdict({ verified }: { verified: Output<'journal.verify'> }) {
  const { t, number } = useText()
  const read = t('host.entriesRead', { number: number(verified.entries) })
  if (verified.findings.length === 0) return <Notice title={t('host.whole')} text={read} icon={<BookCheck />} />
  return <Findings findings={verified.findings} />
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t, number } = useText()
  if (findings.length === 0) return null
  return (
    <>
      <Notice tone="attention" text={t('host.notWhole')} />
      <ul className="host-findings">
        {findings.map((finding, index) => (
          <li key={`${finding.type} ${finding.seq} ${index}`}>
            <strong>{t(`host.finding.${finding.type}`)}</strong>
            {finding.seq !== null && <span> {t('host.entry', { number: number(finding.seq) })}</span>}
            <details>
              <summary>{t('host.forTechnician')}</summary>
              <p dir="ltr">{[finding.till, finding.table, finding.detail].filter(Boolean).join(' · ')}</p>
            </details>
          </li>
        ))}
      </ul>
    </>
  )
}

const PAGE = 100

function TechnicalEvents() {
  const { t, day, time, list } = useText()
  const { coop } = useStatus()
  const { value: members = [] } = useAnswer('member.list', { withLeft: true })
  const [limit, setLimit] = useState(PAGE)
  const { value: events } = useAnswer('till.technicalEvents', { limit }, { keep: true })
  const zone = coop?.timeZone ?? 'UTC'
  return (
    <Card title={t('host.events')}>
      {events?.length === 0 && <p className="host-soft">{t('host.noEvents')}</p>}
      <ul className="host-events">
        {events?.map((event, index) => (
          <li key={`${event.at} ${event.type} ${index}`}>
            <span className="host-soft figure">
              {day(localDate(event.at, zone), 'numeric')} {time(event.at)}
            </span>
            <span>
              <strong>{eventWord(event.type, t)}</strong>{' '}
              <span dir="auto">{list(namesIn(`${event.by} ${event.detail}`, members))}</span>
            </span>
            {event.detail && (
              <details>
                <summary>{t('host.forTechnician')}</summary>
                <code dir="ltr">{event.detail}</code>
              </details>
            )}
          </li>
        ))}
      </ul>
      {events?.length === limit && limit < 500 && (
        <BigButton size="small" label={t('host.olderEvents')} onPress={() => setLimit(Math.min(500, limit + PAGE))} />
      )}
    </Card>
  )
}
