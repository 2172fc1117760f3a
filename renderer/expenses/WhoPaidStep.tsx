// Last question: whose money it was, by face, what it was for, and when.

import { Landmark, Package, PiggyBank, Store, Users, Wallet, MapPin } from 'lucide-react'
import { Day } from '../../shared/kernel/day.ts'
import { pictureUrl } from '../app/client.ts'
import { useMember } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { DateInput } from '../ui/DateInput.tsx'
import { FaceGrid } from '../ui/FaceGrid.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { SelectInput } from '../ui/TextInput.tsx'
import type { StepProps } from './expense-draft.ts'

export function WhoPaidStep(props: StepProps) {
  return (
    <div className="expense-two">
      <WhoPaid {...props} />
      <ForWhat {...props} />
    </div>
  )
}

/** The drawer, herself; for a manager, the host and anybody. */
function WhoPaid({ draft, onChange }: StepProps) {
  const { t } = useText()
  const me = useMember()
  const isManager = me.role === 'manager'
  const { value: members } = useAnswer('member.list', { withLeft: false })
  const faces = (members ?? [])
    .filter(({ id, role }) => role !== 'accountant' && (isManager || id === me.id))
    .map(({ id, name, colour, photo }) => ({ id, name, colour, photoUrl: photo ? pictureUrl(photo) : undefined }))
  return (
    <div className="expense-column">
      <IconChoice
        label={t('expense.whoPaid')}
        shape="tile"
        value={draft.payer === 'member' ? null : draft.payer}
        onChange={(payer) => onChange({ payer })}
        options={[
          { id: 'drawer' as const, label: t('expense.payer.drawer'), icon: <Wallet /> },
          ...(isManager ? [{ id: 'host' as const, label: t('expense.payer.host'), icon: <Landmark /> }] : []),
        ]}
      />
      <h2 className="expense-ask">{t('expense.advancedBy')}</h2>
      <FaceGrid
        label={t('expense.advancedBy')}
        faces={faces}
        size={64}
        selectedIds={draft.payer === 'member' && draft.member !== null ? [draft.member] : []}
        onChoose={(member) => onChange({ payer: 'member', member })}
      />
    </div>
  )
}

function ForWhat({ draft, onChange }: StepProps) {
  const { t, day, money } = useText()
  const { value: events } = useAnswer('event.list', {})
  const { role } = useMember()
  const balance = useAnswer('split.fund', {}).value?.balance ?? 0
  const fund = role === 'manager' ? balance : 0
  const options = (events ?? []).slice(0, 60).map(({ id, name, startsOn }) => ({
    id: id as string,
    label: `${name} · ${day(startsOn, 'short')}`,
  }))
  const isOfEvent = draft.forWhat === 'event' || draft.forWhat === 'stall'
  const choose = (forWhat: typeof draft.forWhat) => onChange({ forWhat, event: draft.event ?? options[0]?.id ?? null })
  return (
    <div className="expense-column">
      <IconChoice
        label={t('expense.forWhat')}
        value={draft.forWhat}
        onChange={choose}
        options={[
          { id: 'all', label: t('expense.for.all'), icon: <Users /> },
          { id: 'stock', label: t('expense.for.stock'), detail: t('expense.for.stockHint'), icon: <Package /> },
          ...(fund > 0
            ? [
                {
                  id: 'fund' as const,
                  label: t('split.fund'),
                  detail: t('split.terms.inFund', { amount: money(fund) }),
                  icon: <PiggyBank />,
                },
              ]
            : []),
          ...(options.length > 0
            ? [
                { id: 'event' as const, label: t('expense.for.event'), icon: <MapPin /> },
                { id: 'stall' as const, label: t('expense.for.stall'), icon: <Store /> },
              ]
            : []),
        ]}
      />
      {isOfEvent && options.length > 0 && (
        <SelectInput
          label={t('expense.which')}
          options={options}
          value={draft.event ?? options[0]?.id ?? ''}
          onChange={(event) => onChange({ event })}
        />
      )}
      {draft.payer !== 'drawer' && (
        <DateInput
          label={t('expense.when')}
          value={draft.on}
          words={day(draft.on, 'dated')}
          onChange={(typed) => {
            const on = Day.safeParse(typed)
            if (on.success) onChange({ on: on.data })
          }}
        />
      )}
    </div>
  )
}
