// What this till is: software, exact version, build, and that nobody attested it.

import { ACCOUNTS } from '../../shared/kernel/contract.ts'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { Notice } from '../ui/Notice.tsx'
import { Card } from '../ui/Screen.tsx'

/** CGI 286 I 3° bis: a build without an attestation says so. */
export function AboutTill() {
  const { t, number } = useText()
  const { software, till, rehearsal, caller } = useStatus()
  const { value: head } = useAnswer('journal.head', {}, { enabled: ACCOUNTS.includes(caller) })
  return (
    <div className="host-about">
      <Notice tone="attention" title={t('host.attestation')} text={t('host.notAttested')} />
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
    </div>
  )
}
