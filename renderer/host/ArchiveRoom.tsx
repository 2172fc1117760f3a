// Keeping everything safe: an archive of a period, where its copies are, and whether it is still whole.

import { Archive, Download, Flag, Square } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Day } from '../../shared/kernel/day.ts'
import { rangeNamed, type DayRange } from '../app/day-range.ts'
import { DayRangeChoice } from '../app/DayRangeChoice.tsx'
import { download } from '../app/download.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { Card } from '../ui/Screen.tsx'
import { KeptArchives } from './KeptArchives.tsx'

/** One archive a year at least; the days that are due are offered. */
export function ArchiveRoom() {
  const { t, day } = useText()
  const { today } = useStatus()
  const [, go] = useLocation()
  const { value: kept } = useAnswer('archive.list', {})
  const [range, setRange] = useState<DayRange>(() => rangeNamed('lastMonth', today as Day))
  if (!kept) return null
  const { due, all, archives } = kept
  return (
    <div className="host-export">
      {due && (
        <Notice
          tone="attention"
          icon={<Archive />}
          text={t('archive.due', { from: day(due.from, 'dated'), to: day(due.to, 'dated') })}
          action={{ label: t('archive.take'), onPress: () => setRange(due) }}
        />
      )}
      <p className="host-soft">{t('archive.what')}</p>
      <DayRangeChoice
        label={t('archive.when')}
        names={['month', 'lastMonth']}
        value={range}
        today={today as Day}
        onChange={setRange}
      />
      {all && (
        <div className="host-archive-ways">
          <BigButton size="small" tone="quiet" label={t('archive.everything')} onPress={() => setRange(all)} />
        </div>
      )}
      <Making range={range} />
      <KeptArchives archives={archives} />
      <Verifier />
      <BigButton
        tone="quiet"
        icon={<Flag />}
        label={t('ending.link')}
        subLabel={t('ending.linkDetail')}
        onPress={() => go('/ending')}
      />
    </div>
  )
}

function Making({ range }: { range: DayRange }) {
  const { t, number } = useText()
  const { value: progress } = useAnswer('archive.progress', {})
  const make = useAsk('archive.make')
  const cancel = useAsk('archive.cancel')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const start = async () => {
    setRefusal(null)
    const answer = await make.ask(range)
    if (!answer.ok) setRefusal(answer.refusal)
  }
  if (make.pending || progress) {
    const { done = 0, all = 0 } = progress ?? {}
    return (
      <Card>
        <ProgressBar
          label={t('archive.making')}
          part={all > 0 ? done / all : null}
          text={all > 0 ? `${number(done)} / ${number(all)}` : undefined}
        />
        <BigButton size="small" icon={<Square />} label={t('archive.stop')} onPress={() => void cancel.ask({})} />
      </Card>
    )
  }
  return (
    <div className="host-make">
      <RefusalNotice refusal={refusal} />
      <BigButton tone="go" size="huge" icon={<Archive />} label={t('archive.make')} onPress={() => void start()} />
    </div>
  )
}

function Verifier() {
  const { t } = useText()
  const { ask, pending } = useAsk('archive.verifier')
  const keep = async () => {
    const answer = await ask({})
    if (answer.ok) download(answer.value)
  }
  return (
    <Card title={t('archive.verifier')}>
      <p className="host-soft">{t('archive.verifierHint')}</p>
      <BigButton
        size="small"
        icon={<Download />}
        label={t('archive.copy')}
        isBusy={pending}
        onPress={() => void keep()}
      />
    </Card>
  )
}
