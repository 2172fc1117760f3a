// On what terms she works and since when, leaving and coming back: the managers' to say, nothing is computed from it.

import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { Day } from '../../shared/kernel/day.ts'
import { STATUSES } from '../../shared/members/members.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Card } from '../ui/Screen.tsx'
import { SelectInput } from '../ui/TextInput.tsx'

type Page = Output<'member.page'>

/** Status and first day are kept at once. */
export function Terms({ page }: { page: Page }) {
  const { t, day } = useText()
  const { today } = useStatus()
  const { ask } = useAsk('member.setTerms')
  const { details, member, spans } = page
  const since = details.since ?? spans[0]?.from ?? today
  return (
    <Card title={t('own.terms')} className="own-card">
      <SelectInput
        label={t('own.statusWord')}
        options={(['none', ...STATUSES] as const).map((id) => ({ id, label: t(`own.status.${id}`) }))}
        value={details.status ?? 'none'}
        onChange={(id) => void ask({ member: member.id, fields: { status: id === 'none' ? null : id } })}
      />
      <DateInput
        label={t('own.since')}
        value={since}
        words={day(since, 'dated')}
        onChange={(typed) => {
          const first = Day.safeParse(typed)
          if (first.success) void ask({ member: member.id, fields: { since: first.data } })
        }}
      />
      <LeaveOrReturn page={page} />
    </Card>
  )
}

/** On the day it was, which may be before today: who shares a period depends on it. */
function LeaveOrReturn({ page }: { page: Page }) {
  const { t, day } = useText()
  const { today } = useStatus()
  const leave = useAsk('member.leave')
  const comeBack = useAsk('member.return')
  const [on, setOn] = useState<Day>(today as Day)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const { id, active } = page.member
  const go = async () => {
    const answer = await (active ? leave : comeBack).ask({ member: id, on })
    setRefusal(answer.ok ? null : answer.refusal)
  }
  return (
    <>
      <RefusalNotice refusal={refusal} />
      <DateInput
        label={active ? t('own.lastDay') : t('own.dayBack')}
        value={on}
        words={day(on, 'dated')}
        onChange={(typed) => {
          const chosen = Day.safeParse(typed)
          if (chosen.success) setOn(chosen.data)
        }}
      />
      <div className="own-ways">
        <BigButton
          label={active ? t('people.leave') : t('people.return')}
          tone={active ? 'warn' : 'plain'}
          size="small"
          onPress={() => void go()}
        />
      </div>
    </>
  )
}
