// The last two steps: everything in one archive, then the end, which a manager can undo with a reason.

import { Archive, Flag, HandHeart, House, Lock, LockOpen } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { SUCCESSORS, type Successor } from '../../shared/ending/entries.ts'
import { DECIDERS } from '../../shared/kernel/contract.ts'
import { localDate } from '../../shared/kernel/day.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { HandOverFile } from './Steps.tsx'
import type { StepProps } from './step-props.ts'

export function ArchiveStep({ state }: StepProps) {
  const { t } = useText()
  const [, go] = useLocation()
  const { caller } = useStatus()
  const { value: kept } = useAnswer('archive.list', {})
  const closing = useAsk('ending.closePeriods')
  const { ask, pending } = useAsk('archive.make')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const all = kept?.all
  const make = async () => {
    if (!all) return
    const closed = DECIDERS.includes(caller) ? await closing.ask({}) : null
    if (closed?.ok === false) return setRefusal(closed.refusal)
    const answer = await ask(all)
    setRefusal(answer.ok ? null : answer.refusal)
  }
  return (
    <>
      <p>{t('ending.archiveText')}</p>
      <RefusalNotice refusal={refusal} />
      {state.isArchived && (
        <Notice
          icon={<Archive />}
          text={t('ending.archived')}
          action={{ label: t('archive.copy'), onPress: () => go('/host') }}
        />
      )}
      <BigButton
        icon={<Archive />}
        tone={state.isArchived ? 'quiet' : 'go'}
        label={t('ending.archiveNow')}
        isBusy={closing.pending || pending}
        isDisabled={!all || state.ended !== null}
        onPress={() => void make()}
      />
    </>
  )
}

const ICONS = { host: <House />, association: <HandHeart />, nobody: <Flag /> } as const

export function EndStep({ state }: StepProps) {
  const { caller } = useStatus()
  if (state.ended) return <Ended ended={state.ended} />
  return DECIDERS.includes(caller) ? <Closing /> : null
}

function Closing() {
  const { t } = useText()
  const { ask, pending } = useAsk('ending.close')
  const [successor, setSuccessor] = useState<Successor | null>(null)
  const [name, setName] = useState('')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const close = async () => {
    if (successor === null) return
    const answer = await ask({ successor, name: successor === 'association' ? name : '' })
    setRefusal(answer.ok ? null : answer.refusal)
  }
  return (
    <>
      <IconChoice
        label={t('ending.who')}
        value={successor}
        onChange={setSuccessor}
        options={SUCCESSORS.map((id) => ({ id, label: t(`ending.successor.${id}`), icon: ICONS[id] }))}
      />
      {successor === 'association' && (
        <TextInput label={t('ending.successorName')} value={name} onChange={setName} maxLength={120} />
      )}
      <p>{t('ending.endText')}</p>
      <RefusalNotice refusal={refusal} />
      <div className="ending-last">
        <BigButton
          tone="go"
          size="huge"
          icon={<Lock />}
          label={t('ending.endNow')}
          isDisabled={successor === null}
          isBusy={pending}
          onPress={() => void close()}
        />
      </div>
    </>
  )
}

function Ended({ ended }: { ended: NonNullable<StepProps['state']['ended']> }) {
  const { t, day } = useText()
  const { caller, coop } = useStatus()
  const { ask, pending } = useAsk('ending.reopen')
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const reopen = async () => {
    const answer = await ask({ reason })
    setRefusal(answer.ok ? null : answer.refusal)
  }
  return (
    <>
      <Notice icon={<Flag />} text={t('ending.ended', { day: day(localDate(ended.at, coop?.timeZone ?? 'UTC')) })} />
      <HandOverFile isDisabled={false} />
      {DECIDERS.includes(caller) && (
        <>
          <TextInput label={t('ending.reopenWhy')} value={reason} onChange={setReason} maxLength={200} />
          <RefusalNotice refusal={refusal} />
          <BigButton
            icon={<LockOpen />}
            label={t('ending.reopen')}
            isDisabled={reason.trim() === ''}
            isBusy={pending}
            onPress={() => void reopen()}
          />
        </>
      )}
    </>
  )
}
