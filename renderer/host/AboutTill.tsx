// What this till is: software, exact version, build, what it ensures, and whether anybody attested it.

import { FileText } from 'lucide-react'
import { useState } from 'react'
import { ACCOUNTS } from '../../shared/kernel/contract.ts'
import { download } from '../app/download.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Card } from '../ui/Screen.tsx'
import { Notices } from './Notices.tsx'

const COVERED = ['inalterability', 'security', 'conservation', 'archiving'] as const

/** CGI 286 I 3° bis: a build without an attestation says so, and what would make it attested. */
export function AboutTill() {
  const { t, number } = useText()
  const { software, till, rehearsal, caller } = useStatus()
  const { value: head } = useAnswer('journal.head', {}, { enabled: ACCOUNTS.includes(caller) })
  const { value: host } = useAnswer('host.profile', {})
  return (
    <div className="host-about">
      <Notice tone="attention" title={t('attestation.title')} text={t('attestation.no')} />
      {rehearsal && <Notice text={t('host.rehearsal')} />}
      <Card {...(till && { title: t('host.till', { number: number(till.number) }) })}>
        <dl className="host-facts">
          <dt>{t('host.software')}</dt>
          <dd dir="ltr">{software.name}</dd>
          <dt>{t('host.version')}</dt>
          <dd dir="ltr">{software.version}</dd>
          <dt>{t('host.build')}</dt>
          <dd dir="ltr">
            <code>{software.build}</code>
          </dd>
          {host && (
            <>
              <dt>{t('host.identity')}</dt>
              <dd dir="ltr">
                {host.name} · SIRET {host.siret}
                {host.vatNumber !== '' && ` · ${host.vatNumber}`}
              </dd>
            </>
          )}
          {till && (
            <>
              <dt>{t('host.code')}</dt>
              <dd dir="ltr">
                <code>{till.id}</code>
              </dd>
            </>
          )}
          {head && (
            <>
              <dt>{t('host.head')}</dt>
              <dd dir="ltr">
                {head.seq} <code>{head.hash}</code>
              </dd>
            </>
          )}
        </dl>
      </Card>
      <Card title={t('attestation.covers')}>
        <ul className="host-covers">
          {COVERED.map((id) => (
            <li key={id}>{t(`attestation.cover.${id}`)}</li>
          ))}
        </ul>
      </Card>
      <Card>
        <p>{t('attestation.how')}</p>
        <p className="host-soft">{t('attestation.means')}</p>
      </Card>
      {ACCOUNTS.includes(caller) && <OnPaper />}
      <Notices />
    </div>
  )
}

function OnPaper() {
  const { t } = useText()
  const { ask, pending } = useAsk('archive.attestation')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const make = async () => {
    const answer = await ask({})
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) download(answer.value)
  }
  return (
    <div className="host-make">
      <RefusalNotice refusal={refusal} />
      <BigButton icon={<FileText />} label={t('attestation.printed')} isBusy={pending} onPress={() => void make()} />
    </div>
  )
}
