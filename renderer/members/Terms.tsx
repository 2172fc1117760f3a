// On what terms she works and since when, as the host writes them: the managers' to set, nothing is computed from it.

import type { Output } from '../../shared/contract.ts'
import { Day } from '../../shared/kernel/day.ts'
import { STATUSES } from '../../shared/members/members.ts'
import { useStatus } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { DateInput } from '../ui/DateInput.tsx'
import { Card } from '../ui/Screen.tsx'
import { SelectInput } from '../ui/TextInput.tsx'

/** Kept at once. */
export function Terms({ page }: { page: Output<'member.page'> }) {
  const { t, day } = useText()
  const { today } = useStatus()
  const { ask } = useAsk('member.setTerms')
  const { details, member, spans } = page
  const since = details.since ?? spans[0]?.from ?? today
  return (
    <Card title={t('own.terms')} className="own-card">
      <SelectInput
        label={t('own.terms')}
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
    </Card>
  )
}
