// Who is here now: faces tapped in and out, at this event or in the workshop; whose turn it is to lead.

import { MapPin, Scissors } from 'lucide-react'
import { useState } from 'react'
import type { EventId, MemberId } from '../../shared/kernel/id.ts'
import type { WorkId } from '../../shared/presence/presence.ts'
import type { Output } from '../../shared/contract.ts'
import { PeopleLinks } from '../app/PeopleLinks.tsx'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useMember, useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useFaces } from '../app/use-faces.ts'
import { WorkIcon } from '../app/WorkIcon.tsx'
import { timeWords, workWord } from '../app/work-words.ts'
import { useText } from '../text/use-text.ts'
import { FaceGrid } from '../ui/FaceGrid.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Forgotten } from './Forgotten.tsx'
import { Lead } from './Lead.tsx'
import { usePlaces, WORKSHOP } from './use-places.ts'

type Now = Output<'presence.now'>

/** A face that is here leaves when touched; any other arrives, at the place and work chosen above. */
export function HereScreen() {
  const { t } = useText()
  const { role } = useMember()
  const { value: now } = useAnswer('presence.now', {})
  const { isKnown } = useFaces()
  return (
    <Screen title={t('people.title')} actions={<PeopleLinks />} className="presence-screen">
      {now && isKnown && <Faces now={now} canTap={role !== 'accountant'} />}
    </Screen>
  )
}

function Faces({ now, canTap }: { now: Now; canTap: boolean }) {
  const text = useText()
  const { t } = text
  const { working } = useFaces()
  const tap = useTap(now)
  const waiting = working.filter(({ id }) => !now.here.some(({ member }) => member === id))
  return (
    <div className="presence">
      {canTap && now.forgotten.map((one) => <Forgotten key={`${one.till} ${one.seq}`} tap={one} />)}
      <RefusalNotice refusal={tap.refusal} />
      <Lead now={now} canSet={canTap} />
      <p role="status" className={tap.said === '' ? 'unseen' : 'presence-said'}>
        {tap.said}
      </p>
      <div className="presence-columns">
        <HereNow now={now} onLeave={canTap ? tap.leave : undefined} />
        {canTap && (
          <Card title={t('presence.notHere')} className="presence-arrive">
            <div className="presence-how">
              <PlaceChoice value={tap.event} onChange={tap.setEvent} />
              <WorkChoice works={now.works} value={tap.work} onChange={tap.setWork} />
            </div>
            <FaceGrid label={t('presence.notHere')} faces={waiting} onChoose={tap.arrive} size={64} />
          </Card>
        )}
      </div>
    </div>
  )
}

/** What is said of each: her work, where, since how long. */
function HereNow({ now, onLeave }: { now: Now; onLeave: ((id: string) => void) | undefined }) {
  const text = useText()
  const { t, time } = text
  const { today } = useStatus()
  const { of } = useFaces()
  const { nameOf } = usePlaces(today)
  const faces = now.here.map(({ member, work, event, at }) => ({
    ...of(member),
    detail: `${workWord(now.works, work, text)} · ${nameOf(event)} · ${time(at)}`,
  }))
  return (
    <Card title={t('presence.hereNow')} className="presence-now">
      {faces.length === 0 && <p className="presence-quiet">{t('presence.nobody')}</p>}
      {faces.length > 0 && onLeave && <p className="presence-quiet">{t('presence.tapToGo')}</p>}
      <FaceGrid label={t('presence.hereNow')} faces={faces} onChoose={onLeave ?? (() => undefined)} size={96} />
    </Card>
  )
}

function useTap(now: Now) {
  const text = useText()
  const { today } = useStatus()
  const { of } = useFaces()
  const { events } = usePlaces(today)
  const tapIn = useAsk('presence.tapIn')
  const tapOut = useAsk('presence.tapOut')
  const [chosen, setEvent] = useState<EventId | null | undefined>(undefined)
  const event = chosen === undefined ? (events[0]?.id ?? null) : chosen
  const [chosenWork, setWork] = useState<WorkId | null>(null)
  const work = chosenWork ?? ((event === null ? 'making' : 'selling') as WorkId)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const [said, setSaid] = useState('')
  const arrive = async (id: string) => {
    const answer = await tapIn.ask({ member: id as MemberId, work, event })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setSaid(text.t('presence.came', { name: of(id).name }))
  }
  const leave = async (id: string) => {
    const here = now.here.find(({ member }) => member === id)
    if (!here) return
    const answer = await tapOut.ask({ of: { till: here.till, seq: here.seq } })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setSaid(text.t('presence.left', { name: of(id).name, time: timeWords(answer.value.minutes, text) }))
  }
  return {
    ...{ event, setEvent, work, setWork, refusal, said },
    arrive: (id: string) => void arrive(id),
    leave: (id: string) => void leave(id),
  }
}

function PlaceChoice({ value, onChange }: { value: EventId | null; onChange: (event: EventId | null) => void }) {
  const { t } = useText()
  const { today } = useStatus()
  const { places, nameOf } = usePlaces(today)
  if (places.length < 2) return null
  return (
    <Segmented
      label={t('presence.where')}
      options={places.map((event) => ({
        id: event ?? WORKSHOP,
        label: nameOf(event),
        icon: event === null ? <Scissors /> : <MapPin />,
      }))}
      value={value ?? WORKSHOP}
      onChange={(id) => onChange(places.find((event) => event === id) ?? null)}
    />
  )
}

interface WorkChoiceProps {
  readonly works: Now['works']
  readonly value: WorkId
  readonly onChange: (work: WorkId) => void
}

/** The kinds of work that are offered, drawn. */
export function WorkChoice({ works, value, onChange }: WorkChoiceProps) {
  const text = useText()
  return (
    <Segmented
      label={text.t('presence.doing')}
      options={works
        .filter(({ hidden, work }) => !hidden || work === value)
        .map(({ work, picture }) => ({
          id: work,
          label: workWord(works, work, text),
          icon: <WorkIcon work={work} picture={picture} />,
        }))}
      value={value}
      onChange={onChange}
    />
  )
}
