// Who the host is: shown, changed, kept in a file and taken from one.

import { Download, Upload } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { HostProfile } from '../../shared/host/host.ts'
import { ChangedMeanwhile } from '../app/ChangedMeanwhile.tsx'
import { downloadText } from '../app/download.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useMeanwhile } from '../app/use-meanwhile.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { BookFields } from './BookFields.tsx'
import { ContributionForm } from './ContributionForm.tsx'
import { BLANK_PROFILE, withField, type ProfileDraft } from './profile-draft.ts'
import { checkProfile, profileFileName, profileText, readProfileFile, type RefusedFile } from './profile-file.ts'
import { IdentityFields } from './IdentityFields.tsx'
import { InvoicingFields } from './InvoicingFields.tsx'
import { ProgramFields } from './ProgramFields.tsx'
import { ReadyChoice } from './ReadyChoice.tsx'
import { WordFields } from './WordFields.tsx'

/** What is kept elsewhere meanwhile comes into the form as it is. `mend` is the field an export wants mended. */
export function ProfileRoom({ mend }: { mend: string | null }) {
  const { value: profile, pending } = useAnswer('host.profile', {})
  if (pending || profile === undefined) return null
  return <ProfileForm kept={profile} mend={mend} />
}

type Said = { readonly word: 'saved' | 'readyUsed' } | RefusedFile | null

function ProfileForm({ kept, mend }: { kept: HostProfile | null; mend: string | null }) {
  const { t } = useText()
  const { ask, pending } = useAsk('host.setProfile')
  const now = kept ?? BLANK_PROFILE
  const form = useMeanwhile(now, withField(now, mend ?? ''))
  const { typed: draft, change: setDraft } = form
  const [said, setSaid] = useState<Said>(null)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  useEffect(() => showField(mend), [mend])
  const change = (part: Partial<ProfileDraft>) => {
    setSaid(null)
    setDraft({ ...draft, ...part })
  }
  const keep = async () => {
    const checked = checkProfile(draft)
    if (!checked.ok) return setSaid({ fields: checked.fields })
    // As it will come back: what was cleaned is nobody else's change.
    setDraft(checked.profile)
    const answer = await ask({ profile: checked.profile, before: kept })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setSaid({ word: 'saved' })
  }
  const take = async (file: File) => {
    const read = await readProfileFile(file)
    if (read.ok) change(read.profile)
    else setSaid(read.why)
  }
  return (
    <div className="host-profile">
      {kept === null && <Notice text={t('host.noProfile')} />}
      <ReadyChoice
        onChoose={(settings) => {
          change(settings)
          setSaid({ word: 'readyUsed' })
        }}
      />
      <IdentityFields draft={draft} onChange={change} />
      <ContributionForm draft={draft} onChange={change} />
      <BookFields draft={draft} onChange={change} />
      <ProgramFields draft={draft} onChange={change} />
      <InvoicingFields draft={draft} onChange={change} />
      <WordFields draft={draft} onChange={change} />
      <div className="host-keep">
        <RefusalNotice refusal={refusal} />
        <ChangedMeanwhile form={form} />
        <SaidNotice said={said} />
        <ProfileFileButtons draft={draft} onTake={(file) => void take(file)} />
        <BigButton
          tone="go"
          size="huge"
          label={t('host.save')}
          isDisabled={form.state === 'clash'}
          isBusy={pending}
          onPress={() => void keep()}
        />
      </div>
    </div>
  )
}

function SaidNotice({ said }: { said: Said }) {
  const { t } = useText()
  if (!said) return null
  if ('fields' in said) return <Notice tone="attention" text={t('host.look', { fields: said.fields.join(', ') })} />
  if ('word' in said) return <Notice text={t(`host.${said.word}`)} />
  const field = 'field' in said ? said.field : ''
  return <Notice tone="attention" text={t(`host.fileRefused.${said.reason}`, { field })} />
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

/** Opens the fold a field is in and puts the cursor there; `journals` is any field of theirs. */
function showField(mend: string | null): void {
  if (mend === null) return
  const places = [...document.querySelectorAll<HTMLElement>('[data-field]')]
  const place =
    places.find(({ dataset }) => dataset['field'] === mend) ??
    places.find(({ dataset }) => dataset['field']?.startsWith(`${mend}.`))
  place?.closest('details')?.setAttribute('open', '')
  place?.scrollIntoView({ block: 'center' })
  place?.querySelector<HTMLElement>('input, select')?.focus()
}
