// The archives made so far: keep a copy, verify, and say where the copy is.

import { Cloud, Download, House, Laptop, MapPin, ShieldCheck, Usb } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { KeptArchive } from '../../shared/archive/contract.ts'
import { ARCHIVE_PLACES, type ArchivePlace } from '../../shared/archive/entries.ts'
import { localDate } from '../../shared/kernel/day.ts'
import { downloadPieces } from '../app/download.ts'
import { call } from '../app/client.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { Card } from '../ui/Screen.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'

/** Latest first. */
export function KeptArchives({ archives }: { archives: readonly KeptArchive[] }) {
  const { t } = useText()
  return (
    <Card title={t('archive.made')}>
      {archives.length === 0 && <p className="host-soft">{t('archive.none')}</p>}
      <ul className="host-made">
        {archives.map((archive) => (
          <Kept key={`${archive.till}-${archive.seq}`} archive={archive} />
        ))}
      </ul>
    </Card>
  )
}

const PLACE_ICONS: Readonly<Record<ArchivePlace, ReactNode>> = {
  usbKey: <Usb />,
  host: <House />,
  otherComputer: <Laptop />,
  online: <Cloud />,
  other: <MapPin />,
}

function Kept({ archive }: { archive: KeptArchive }) {
  const { t, number, day } = useText()
  const { counts, fileName, sha256, places } = archive
  const verify = useAsk('archive.verify')
  const [copied, setCopied] = useState<number | null>(null)
  const [isPlacing, setPlacing] = useState(false)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const of = { till: archive.till, seq: archive.seq }
  const copy = async () => {
    setCopied(0)
    const refused = await downloadPieces(fileName, async (from) => {
      setCopied(Math.min(1, from / archive.bytes))
      return call('archive.read', { of, from })
    })
    setCopied(null)
    setRefusal(refused)
    if (!refused) setPlacing(true)
  }
  const check = async () => {
    const answer = await verify.ask({ of })
    setRefusal(answer.ok ? null : answer.refusal)
  }
  return (
    <li className="host-archive">
      <strong>
        {day(archive.from, 'dated')} – {day(archive.to, 'dated')}
      </strong>
      <span className="host-soft">
        {t('archive.holds', { tickets: number(counts.tickets), entries: number(counts.entries) })}
      </span>
      <Verified archive={archive} />
      <span className={places.length === 0 ? 'host-wrong' : 'host-soft'}>
        {places.length === 0
          ? t('archive.nowhere')
          : places
              .map(({ place, note }) => [t(`archive.place.${place}`), note].filter(Boolean).join(' : '))
              .join(' · ')}
      </span>
      <RefusalNotice refusal={refusal} />
      {copied !== null && <ProgressBar label={t('archive.copy')} part={copied} />}
      <div className="host-archive-ways">
        <BigButton
          size="small"
          icon={<Download />}
          label={t('archive.copy')}
          isBusy={copied !== null}
          onPress={() => void copy()}
        />
        <BigButton
          size="small"
          icon={<ShieldCheck />}
          label={t('archive.verify')}
          isBusy={verify.pending}
          onPress={() => void check()}
        />
        <BigButton size="small" icon={<MapPin />} label={t('archive.where')} onPress={() => setPlacing(true)} />
      </div>
      <details>
        <summary>{t('archive.fingerprint')}</summary>
        <span className="host-detail" dir="ltr">
          {fileName} <code>{sha256}</code>
        </span>
      </details>
      {isPlacing && <PlaceSheet of={of} onClose={() => setPlacing(false)} />}
    </li>
  )
}

function Verified({ archive: { verified } }: { archive: KeptArchive }) {
  const { t, day } = useText()
  const { coop } = useStatus()
  if (!verified) return <span className="host-soft">{t('archive.neverVerified')}</span>
  const on = { day: day(localDate(verified.at, coop?.timeZone ?? 'UTC'), 'dated') }
  return verified.isWhole ? (
    <span className="host-right">{t('archive.isWhole', on)}</span>
  ) : (
    <span className="host-wrong">{t('archive.isSpoilt', on)}</span>
  )
}

function PlaceSheet({ of, onClose }: { of: { till: KeptArchive['till']; seq: number }; onClose: () => void }) {
  const { t } = useText()
  const { ask, pending } = useAsk('archive.place')
  const [place, setPlace] = useState<ArchivePlace | null>(null)
  const [note, setNote] = useState('')
  const keep = async () => {
    if (place === null) return
    const answer = await ask({ of, place, note })
    if (answer.ok) onClose()
  }
  return (
    <Sheet
      isOpen
      title={t('archive.where')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        <BigButton
          tone="go"
          label={t('common.save')}
          isDisabled={place === null}
          isBusy={pending}
          onPress={() => void keep()}
        />
      }
    >
      <IconChoice
        label={t('archive.where')}
        value={place}
        onChange={setPlace}
        options={ARCHIVE_PLACES.map((id) => ({ id, label: t(`archive.place.${id}`), icon: PLACE_ICONS[id] }))}
      />
      <TextInput label={t('archive.whereNote')} value={note} onChange={setNote} maxLength={120} />
    </Sheet>
  )
}
