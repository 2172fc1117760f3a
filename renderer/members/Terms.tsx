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

/** Her first day is kept at once; a status with the day from which it holds. */
export function Terms({ page }: { page: Page }) {
  const { t, day } = useText()
  const { today } = useStatus()
  const { ask } = useAsk('member.setTerms')
  const { details, member, spans } = page
  const since = details.since ?? spans[0]?.from ?? today
  return (
    <Card title={t('own.terms')} className="own-card">
      <Status key={details.status ?? 'none'} page={page} />
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

function Status({ page: { details, member } }: { page: Page }) {
  const { t, day } = useText()
  const { today } = useStatus()
  const { ask, pending } = useAsk('member.setTerms')
  const now = details.status ?? 'none'
  const [chosen, setChosen] = useState<(typeof STATUSES)[number] | 'none'>(now)
  const [from, setFrom] = useState<Day>(today as Day)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const keep = async () => {
    const status = chosen === 'none' ? null : chosen
    const answer = await ask({ member: member.id, fields: { status }, statusFrom: from })
    setRefusal(answer.ok ? null : answer.refusal)
  }
  return (
    <>
      <SelectInput
        label={t('own.statusWord')}
        options={(['none', ...STATUSES] as const).map((id) => ({ id, label: t(`own.status.${id}`) }))}
        value={chosen}
        onChange={setChosen}
      />
      {(chosen !== now || details.status !== null) && (
        <>
          <DateInput
            label={t('own.statusFrom')}
            value={from}
            words={day(from, 'dated')}
            onChange={(typed) => {
              const first = Day.safeParse(typed)
              if (first.success) setFrom(first.data)
            }}
          />
          <RefusalNotice refusal={refusal} />
          <div className="own-ways">
            <BigButton label={t('common.save')} size="small" isBusy={pending} onPress={() => void keep()} />
          </div>
        </>
      )}
    </>
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
