// Opening the drawer: where we sell today, then the money for change.

import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { piecesTotal, type FloatSource } from '../../shared/cash-session/cash-session.ts'
import type { Output } from '../../shared/contract.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { EventId } from '../../shared/kernel/id.ts'
import { countsOf, piecesOf, type Counts } from '../app/pieces.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { EVENT_ART, NO_PLACE_ART } from '../app/event-art.ts'
import { EventForm } from './EventForm.tsx'
import { Float } from './Float.tsx'

type Left = Output<'cashSession.left'>
const NOWHERE = 'nowhere'

/** Two steps, nothing written before the second. */
export function Opening() {
  const { value: left } = useAnswer('cashSession.left', {})
  const [place, setPlace] = useState<EventId | null | undefined>()
  const [isPlaceChosen, setPlaceChosen] = useState(false)
  const { value: events } = useAnswer('event.list', {})
  const { today } = useStatus()
  if (left === undefined || !events) return null
  const here = events.find((event) => event.startsOn <= today && today <= event.endsOn)
  const chosen = place === undefined ? (here?.id ?? null) : place
  if (isPlaceChosen) return <FloatStep place={chosen} left={left} onBack={() => setPlaceChosen(false)} />
  return <PlaceStep place={chosen} onChoose={setPlace} onNext={() => setPlaceChosen(true)} />
}

interface PlaceStepProps {
  place: EventId | null
  onChoose: (place: EventId | null) => void
  onNext: () => void
}

function PlaceStep({ place, onChoose, onNext }: PlaceStepProps) {
  const { t, day } = useText()
  const { today } = useStatus()
  const [isAdding, setAdding] = useState(false)
  const { value: events = [] } = useAnswer('event.list', {})
  const coming = events.filter((event) => event.endsOn >= today).slice(0, 8)
  const options = coming.map((event) => ({
    id: event.id as string,
    label: event.name,
    detail: [event.startsOn <= today ? t('drawer.today') : day(event.startsOn, 'short'), event.place]
      .filter(Boolean)
      .join(' · '),
    art: EVENT_ART[event.kind],
  }))
  return (
    <Screen
      title={t('drawer.where')}
      className="drawer-place"
      actions={<BigButton size="small" icon={<Plus />} label={t('drawer.newPlace')} onPress={() => setAdding(true)} />}
      footer={<BigButton tone="go" size="huge" label={t('drawer.next')} onPress={onNext} />}
    >
      <Choice
        label={t('drawer.where')}
        options={[...options, { id: NOWHERE, label: t('events.noEvent'), art: NO_PLACE_ART }]}
        selectedIds={[place ?? NOWHERE]}
        onChange={([id]) => onChoose(coming.find((event) => event.id === id)?.id ?? null)}
      />
      {isAdding && (
        <EventForm
          today={today as Day}
          onClose={() => setAdding(false)}
          onAdded={(event) => {
            onChoose(event)
            setAdding(false)
          }}
        />
      )}
    </Screen>
  )
}

interface FloatStepProps {
  place: EventId | null
  left: Left
  onBack: () => void
}

function FloatStep({ place, left, onBack }: FloatStepProps) {
  const { t, money } = useText()
  const [, go] = useLocation()
  const { ask, pending } = useAsk('cashSession.open')
  const [source, setSource] = useState<FloatSource>(left ? 'lastSession' : 'bank')
  const [counts, setCounts] = useState<Counts>(left ? countsOf(left.pieces) : {})
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const pieces = piecesOf(counts)
  const open = async () => {
    const answer = await ask({ event: place, pieces, source })
    if (answer.ok) go('/sell')
    else setRefusal(answer.refusal)
  }
  return (
    <Screen
      title={t('drawer.floatTitle')}
      footer={
        <>
          <BackButton label={t('drawer.back')} onPress={onBack} />
          <BigButton
            tone="go"
            size="huge"
            label={t('drawer.open', { amount: money(piecesTotal(pieces)) })}
            isBusy={pending}
            onPress={() => void open()}
          />
        </>
      }
    >
      <RefusalNotice refusal={refusal} />
      <Float left={left} source={source} onSource={setSource} counts={counts} onCounts={setCounts} />
    </Screen>
  )
}
