// The hours: one's own, or everybody's for the manager; what was corrected stays to be seen.

import { PenLine } from 'lucide-react'
import { useState } from 'react'
import type { Day } from '../../shared/kernel/day.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import type { HoursRow } from '../../shared/presence/contract.ts'
import { DayRangeChoice } from '../app/DayRangeChoice.tsx'
import { rangeNamed, type DayRange } from '../app/day-range.ts'
import { PeopleLinks } from '../app/PeopleLinks.tsx'
import { useMember, useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useFaces } from '../app/use-faces.ts'
import { WorkIcon } from '../app/WorkIcon.tsx'
import { minutesByWork, timeWords, workWord } from '../app/work-words.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { FaceGrid } from '../ui/FaceGrid.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { HoursLine } from './HoursLine.tsx'
import { HoursSheet } from './HoursSheet.tsx'

/** A line is touched to correct it. */
export function HoursScreen() {
  const { t } = useText()
  const { id, role } = useMember()
  const { today } = useStatus()
  const [days, setDays] = useState<DayRange>(() => rangeNamed('month', today as Day))
  const seesAll = role === 'manager' || role === 'accountant'
  const [member, setMember] = useState<MemberId | null>(seesAll ? null : id)
  const [open, setOpen] = useState<HoursRow | 'new' | null>(null)
  const { value: rows = [], pending } = useAnswer('presence.hours', { member, ...days }, { keep: true })
  const { value: now } = useAnswer('presence.now', {})
  return (
    <Screen
      title={t('presence.hours')}
      actions={<PeopleLinks />}
      className="presence-screen"
      footer={
        role !== 'accountant' && (
          <BigButton label={t('presence.write')} tone="go" icon={<PenLine />} onPress={() => setOpen('new')} />
        )
      }
    >
      <div className="presence-hours">
        <DayRangeChoice
          label={t('presence.days')}
          names={['week', 'month', 'lastMonth']}
          value={days}
          today={today as Day}
          onChange={setDays}
        />
        {seesAll && <Whose value={member} onChange={setMember} />}
        <Sums rows={rows} />
        <ul className="presence-lines">
          {rows.map((row) => (
            <li key={row.ref ? `${row.ref.till} ${row.ref.seq}` : `${row.on} ${row.member} ${row.source}`}>
              <HoursLine row={row} works={now?.works ?? []} onOpen={role === 'accountant' ? undefined : setOpen} />
            </li>
          ))}
        </ul>
        {rows.length === 0 && !pending && <p className="presence-quiet">{t('presence.noHours')}</p>}
      </div>
      {open !== null && now && (
        <HoursSheet
          row={open === 'new' ? undefined : open}
          member={member ?? id}
          works={now.works}
          onClose={() => setOpen(null)}
        />
      )}
    </Screen>
  )
}

function Whose({ value, onChange }: { value: MemberId | null; onChange: (member: MemberId | null) => void }) {
  const { t } = useText()
  const { working } = useFaces()
  return (
    <div className="presence-whose">
      <BigButton
        label={t('presence.everybody')}
        tone="quiet"
        size="small"
        isPressed={value === null}
        onPress={() => onChange(null)}
      />
      <FaceGrid
        label={t('presence.who')}
        faces={working}
        selectedIds={value === null ? [] : [value]}
        onChoose={(id) => onChange(id === value ? null : (id as MemberId))}
        size={44}
      />
    </div>
  )
}

/** By kind of work, and in all; what was corrected does not count. */
function Sums({ rows }: { rows: readonly HoursRow[] }) {
  const text = useText()
  const { value: now } = useAnswer('presence.now', {})
  const sums = minutesByWork(rows.filter(({ corrected }) => corrected === null))
  if (sums.length === 0 || !now) return null
  const all = sums.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <Card className="presence-sums">
      <p className="presence-all">
        <span>{text.t('presence.total')}</span> <strong>{timeWords(all, text)}</strong>
      </p>
      {sums.map(({ work, minutes }) => (
        <p key={work}>
          <WorkIcon work={work} picture={now.works.find((one) => one.work === work)?.picture} />
          <span>{workWord(now.works, work, text)}</span> <b>{timeWords(minutes, text)}</b>
        </p>
      ))}
    </Card>
  )
}
