// Question 4: who hosts us, from the host's file, typed, or left for later with a marked example.

import { useRef, useState } from 'react'
import { HostProfile } from '../../shared/host/host.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { StepProps } from './step-props.ts'
import { HostFields } from './HostFields.tsx'
import { isTypedHostWhole, type HostInput, type HostWay } from './start-answers.ts'
import { StepFrame } from './StepFrame.tsx'

const WAYS = {
  type: { pictogram: 'house', colour: 'forest', pattern: 'check' },
  file: { pictogram: 'book', colour: 'ocean', pattern: 'stripes' },
  later: { pictogram: 'stall', colour: 'slate', pattern: 'plain' },
} as const
const WORDS = { type: 'hostType', file: 'hostFile', later: 'hostLater' } as const

export function HostStep({ answers, change, ...ways }: StepProps) {
  const { t } = useText()
  const { hostWay, hostFile, typedHost } = answers
  const isAnswered =
    hostWay === 'later' ||
    (hostWay === 'file' && hostFile !== null) ||
    (hostWay === 'type' && isTypedHostWhole(typedHost))
  return (
    <StepFrame
      number={4}
      title={t('firstStart.hostTitle')}
      hint={t('firstStart.hostHint')}
      isNextDisabled={!isAnswered}
      {...ways}
    >
      <Choice
        label={t('firstStart.hostTitle')}
        options={(Object.keys(WAYS) as HostWay[]).map((id) => ({
          id,
          label: t(`firstStart.${WORDS[id]}`),
          detail: t(`firstStart.${WORDS[id]}Detail`),
          art: WAYS[id],
        }))}
        selectedIds={hostWay ? [hostWay] : []}
        onChange={([chosen]) => chosen && change({ hostWay: chosen })}
      />
      {hostWay === 'type' && <HostFields host={typedHost} onChange={(typed) => change({ typedHost: typed })} />}
      {hostWay === 'file' && <ProfileFile profile={hostFile} onRead={(read) => change({ hostFile: read })} />}
    </StepFrame>
  )
}

interface ProfileFileProps {
  readonly profile: HostInput | null
  readonly onRead: (profile: HostInput) => void
}

function ProfileFile({ profile, onRead }: ProfileFileProps) {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  const [isBad, setBad] = useState(false)
  const read = async (file: File) => {
    const found = profileIn(await file.text())
    setBad(!found)
    if (found) onRead(found)
  }
  return (
    <div className="start-fields">
      <BigButton label={t('firstStart.chooseFile')} onPress={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={t('firstStart.chooseFile')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) void read(file)
        }}
      />
      {isBad && <Notice tone="attention" text={t('firstStart.fileBad')} />}
      {!isBad && profile && <Notice text={t('firstStart.fileRead', { name: profile.name })} />}
    </div>
  )
}

/** A profile alone, or under `host`; anything else is none. */
function profileIn(text: string): HostInput | null {
  const read = parsedJson(text)
  if (typeof read !== 'object' || read === null) return null
  const whole = HostProfile.safeParse('host' in read ? read.host : read)
  return whole.success ? whole.data : null
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // not JSON: said to the reader as "not a profile"
  }
}
