// Who the host is: shown, changed, kept in a file and taken from one.

import { Download, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import type { HostProfile } from '../../shared/host/host.ts'
import { downloadText } from '../app/download.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { BookFields } from './BookFields.tsx'
import { ContributionForm } from './ContributionForm.tsx'
import { BLANK_PROFILE, type ProfileDraft } from './profile-draft.ts'
import { checkProfile, profileFileName, profileText } from './profile-file.ts'
import { IdentityFields } from './IdentityFields.tsx'

/** The form begins again when another profile is kept elsewhere. */
export function ProfileRoom() {
  const { value: profile, pending } = useAnswer('host.profile', {})
  if (pending || profile === undefined) return null
  return <ProfileForm key={JSON.stringify(profile)} kept={profile} />
}

type Said = { readonly word: 'saved' | 'badFile' } | { readonly fields: readonly string[] } | null

function ProfileForm({ kept }: { kept: HostProfile | null }) {
  const { t } = useText()
  const { ask, pending } = useAsk('host.setProfile')
  const [draft, setDraft] = useState<ProfileDraft>(kept ?? BLANK_PROFILE)
  const [said, setSaid] = useState<Said>(null)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const change = (part: Partial<ProfileDraft>) => {
    setSaid(null)
    setDraft({ ...draft, ...part })
  }
  const keep = async () => {
    const checked = checkProfile(draft)
    if (!checked.ok) return setSaid({ fields: checked.fields })
    const answer = await ask({ profile: checked.profile })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setSaid({ word: 'saved' })
  }
  const take = async (file: File) => {
    const checked = await readProfile(file)
    if (checked.ok) change(checked.profile)
    else setSaid(checked.fields.length > 0 ? { fields: checked.fields } : { word: 'badFile' })
  }
  return (
    <div className="host-profile">
      {kept === null && <Notice text={t('host.noProfile')} />}
      <IdentityFields draft={draft} onChange={change} />
      <ContributionForm draft={draft} onChange={change} />
      <BookFields draft={draft} onChange={change} />
      <div className="host-keep">
        <RefusalNotice refusal={refusal} />
        <SaidNotice said={said} />
        <ProfileFileButtons draft={draft} onTake={(file) => void take(file)} />
        <BigButton tone="go" size="huge" label={t('host.save')} isBusy={pending} onPress={() => void keep()} />
      </div>
    </div>
  )
}

function SaidNotice({ said }: { said: Said }) {
  const { t } = useText()
  if (!said) return null
  if ('fields' in said) return <Notice tone="attention" text={t('host.look', { fields: said.fields.join(', ') })} />
  return <Notice tone={said.word === 'saved' ? 'info' : 'attention'} text={t(`host.${said.word}`)} />
}

function ProfileFileButtons({ draft, onTake }: { draft: ProfileDraft; onTake: (file: File) => void }) {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={t('host.openFile')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) onTake(file)
        }}
      />
      <BigButton tone="quiet" icon={<Upload />} label={t('host.openFile')} onPress={() => input.current?.click()} />
      <BigButton
        tone="quiet"
        icon={<Download />}
        label={t('host.saveFile')}
        onPress={() => downloadText(profileFileName(draft.name), profileText(draft))}
      />
    </>
  )
}

/** A file that is no JSON is no profile. */
async function readProfile(file: File) {
  const value: unknown = await new Response(file).json().catch(() => undefined)
  return checkProfile(value)
}
