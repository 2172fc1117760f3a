// A new place to sell at: what kind, its name, its days, what the stall costs.

import { useState } from 'react'
import { EVENT_KINDS, type EventFields } from '../../shared/events/events.ts'
import { Day } from '../../shared/kernel/day.ts'
import type { EventId } from '../../shared/kernel/id.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { EVENT_ART } from '../app/event-art.ts'

interface EventFormProps {
  today: Day
  onClose: () => void
  onAdded: (event: EventId) => void
}

/** A place without a name bears its kind's. */
export function EventForm({ today, onClose, onAdded }: EventFormProps) {
  const { t, day } = useText()
  const { ask, pending } = useAsk('event.create')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const [kind, setKind] = useState<EventFields['kind']>('market')
  const [name, setName] = useState('')
  const [place, setPlace] = useState('')
  const [days, setDays] = useState({ startsOn: today, endsOn: today })
  const [stallCost, setStallCost] = useState<number | null>(null)
  const add = async () => {
    const named = name.trim() || t(`events.kind.${kind}`)
    const answer = await ask({ name: named, kind, place, ...days, stallCost: stallCost ?? 0 })
    if (answer.ok) onAdded(answer.value.event)
    else setRefusal(answer.refusal)
  }
  const begin = (typed: string) => {
    const first = Day.safeParse(typed).data
    if (first) setDays(({ endsOn }) => ({ startsOn: first, endsOn: endsOn < first ? first : endsOn }))
  }
  const end = (typed: string) => {
    const last = Day.safeParse(typed).data
    if (last) setDays(({ startsOn }) => ({ startsOn, endsOn: last }))
  }
  return (
    <Sheet
      isOpen
      width="wide"
      title={t('events.newTitle')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={<BigButton tone="go" label={t('events.create')} isBusy={pending} onPress={() => void add()} />}
    >
      <div className="drawer-form">
        <RefusalNotice refusal={refusal} />
        <IconChoice
          label={t('events.kindQuestion')}
          shape="tile"
          value={kind}
          onChange={setKind}
          options={EVENT_KINDS.map((id) => ({
            id,
            label: t(`events.kind.${id}`),
            icon: <ArtPicture art={EVENT_ART[id]} size={56} />,
          }))}
        />
        <div className="drawer-form-pair">
          <TextInput
            label={t('events.name')}
            value={name}
            onChange={setName}
            maxLength={80}
            placeholder={t(`events.kind.${kind}`)}
          />
          <TextInput label={t('events.place')} value={place} onChange={setPlace} maxLength={120} />
        </div>
        <div className="drawer-form-three">
          <DateInput
            label={t('events.from')}
            value={days.startsOn}
            words={day(days.startsOn, 'dated')}
            onChange={begin}
          />
          <DateInput label={t('events.to')} value={days.endsOn} words={day(days.endsOn, 'dated')} onChange={end} />
          <AmountInput label={t('events.stallCost')} value={stallCost} onChange={setStallCost} />
        </div>
      </div>
    </Sheet>
  )
}
