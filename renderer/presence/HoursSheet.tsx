// Hours written after, or corrected: who, what, which day, where, how long.

import { useState } from 'react'
import { Day } from '../../shared/kernel/day.ts'
import type { EventId, MemberId } from '../../shared/kernel/id.ts'
import type { HoursRow } from '../../shared/presence/contract.ts'
import type { Work, WorkId } from '../../shared/presence/presence.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useMember, useStatus } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useFaces } from '../app/use-faces.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { FaceGrid } from '../ui/FaceGrid.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { SelectInput, TextInput } from '../ui/TextInput.tsx'
import { WorkChoice } from './HereScreen.tsx'
import { TimeStepper } from './TimeStepper.tsx'
import { usePlaces, WORKSHOP } from './use-places.ts'

interface HoursSheetProps {
  /** None: new hours. */
  readonly row: HoursRow | undefined
  /** Whose new hours, to begin with. */
  readonly member: MemberId
  readonly works: readonly Work[]
  readonly onClose: () => void
}

/** Nothing is lost by correcting: the first hours stay in the book, struck through. */
export function HoursSheet(props: HoursSheetProps) {
  const { row, works, onClose } = props
  const { t, day: wordsOf } = useText()
  const { role } = useMember()
  const { of, working } = useFaces()
  const form = useHoursForm(props)
  const { fields, edit } = form
  const { places, nameOf } = usePlaces(fields.on)
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={row ? `${t('presence.correctTitle')} · ${of(row.member).name}` : t('presence.write')}
      closeLabel={t('common.close')}
      width="wide"
      footer={
        <>
          {row && <BigButton label={t('presence.takeBack')} tone="warn" onPress={() => void form.takeBack()} />}
          <BigButton
            label={row ? t('presence.correct') : t('common.save')}
            tone="go"
            isBusy={form.pending}
            onPress={() => void form.keep()}
          />
        </>
      }
    >
      <div className="presence-form">
        <RefusalNotice refusal={form.refusal} />
        {role === 'manager' && !row && (
          <FaceGrid
            label={t('presence.who')}
            faces={working}
            selectedIds={[fields.member]}
            onChoose={(id) => edit({ member: id as MemberId })}
            size={52}
          />
        )}
        <WorkChoice works={works} value={fields.work} onChange={(work) => edit({ work })} />
        <div className="presence-form-row">
          <DateInput
            label={t('presence.when')}
            value={fields.on}
            words={wordsOf(fields.on, 'dated')}
            onChange={(typed) => {
              const day = Day.safeParse(typed)
              if (day.success) edit({ on: day.data })
            }}
          />
          <TimeStepper minutes={fields.minutes} onChange={(minutes) => edit({ minutes })} />
        </div>
        <div className="presence-form-row">
          <SelectInput
            label={t('presence.where')}
            options={places.map((event) => ({ id: event ?? WORKSHOP, label: nameOf(event) }))}
            value={fields.event ?? WORKSHOP}
            onChange={(id) => edit({ event: places.find((event) => event === id) ?? null })}
          />
          <TextInput
            label={t('presence.note')}
            value={fields.note}
            maxLength={200}
            onChange={(note) => edit({ note })}
          />
        </div>
      </div>
    </Sheet>
  )
}

interface HoursFields {
  readonly member: MemberId
  readonly work: WorkId
  readonly on: Day
  readonly minutes: number
  readonly event: EventId | null
  readonly note: string
}

const FRESH = { work: 'making' as WorkId, minutes: 60, event: null, note: '' }

function useHoursForm({ row, member, onClose }: HoursSheetProps) {
  const { today } = useStatus()
  const enter = useAsk('presence.enter')
  const correct = useAsk('presence.correct')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const [fields, setFields] = useState<HoursFields>(() =>
    row
      ? { member: row.member, work: row.work, on: row.on, minutes: row.minutes, event: row.event, note: '' }
      : { ...FRESH, member, on: today as Day },
  )
  const finish = (answer: { readonly ok: true } | { readonly ok: false; readonly refusal: WordedRefusal }) => {
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onClose()
  }
  const of = row?.ref
  return {
    ...{ fields, refusal, pending: enter.pending || correct.pending },
    edit: (part: Partial<HoursFields>) => setFields((before) => ({ ...before, ...part })),
    keep: async () => {
      const { member: who, note, ...hours } = fields
      finish(of ? await correct.ask({ of, hours, note }) : await enter.ask({ member: who, note, ...hours }))
    },
    takeBack: async () => {
      if (of) finish(await correct.ask({ of, hours: null, note: fields.note }))
    },
  }
}
