// Going back to a copy: which place, which copy, and whether one is sure.

import './copies.css'
import { History, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { BackupCopy } from '../../shared/backup/contract.ts'
import { localDate } from '../../shared/kernel/day.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { EmptyState, Notice } from '../ui/Notice.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { CopyPlaceChoice } from './CopyPlaceChoice.tsx'
import { RefusalNotice, type WordedRefusal } from './RefusalNotice.tsx'
import { answers, useAnswer, useAsk } from './use-answer.ts'

interface CopyBackProps {
  /** The place of this till's own copies: its copies are shown at once. */
  readonly place: string | null
  readonly onClose: () => void
}

/** A sheet of its own: before there is a coop it is all that is needed to go on on another computer. */
export function CopyBack({ place, onClose }: CopyBackProps) {
  const { t } = useText()
  const [folder, setFolder] = useState(place)
  const [chosen, setChosen] = useState<BackupCopy | null>(null)
  const restore = useAsk('backup.restore')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const goBack = async (copy: BackupCopy) => {
    const answer = await restore.ask({ folder: folder ?? '', name: copy.name })
    if (!answer.ok) {
      setChosen(null)
      return setRefusal(answer.refusal as WordedRefusal)
    }
    onClose()
    await answers.invalidateQueries()
  }
  if (restore.pending)
    return (
      <Sheet isOpen title={t('copies.goBack')} closeLabel={t('common.close')}>
        <ProgressBar label={t('copies.restoring')} part={null} />
      </Sheet>
    )
  if (chosen) return <Sure copy={chosen} onNo={() => setChosen(null)} onYes={() => void goBack(chosen)} />
  return (
    <Sheet isOpen title={t('copies.goBack')} closeLabel={t('common.close')} onClose={onClose}>
      <RefusalNotice refusal={refusal} />
      {folder !== null && <CopyList folder={folder} onChoose={setChosen} />}
      <CopyPlaceChoice
        current={folder}
        onChoose={(next) => {
          setRefusal(null)
          setFolder(next)
        }}
      />
    </Sheet>
  )
}

function CopyList({ folder, onChoose }: { readonly folder: string; readonly onChoose: (copy: BackupCopy) => void }) {
  const { t } = useText()
  const { value: copies, refusal } = useAnswer('backup.copies', { folder })
  const when = useWhen()
  if (refusal) return <RefusalNotice refusal={refusal} />
  if (copies?.length === 0) return <EmptyState picture={<History />} title={t('copies.noCopies')} />
  return (
    <ul className="copy-list">
      {copies?.map((copy) => (
        <li key={copy.name}>
          <BigButton
            label={when(copy.at)}
            subLabel={[copy.coop, ticketWords(t, copy)].join(' · ')}
            icon={<History />}
            isWide
            onPress={() => onChoose(copy)}
          />
        </li>
      ))}
    </ul>
  )
}

function Sure({ copy, onNo, onYes }: { copy: BackupCopy; onNo: () => void; onYes: () => void }) {
  const { t } = useText()
  const when = useWhen()
  return (
    <Sheet
      isOpen
      title={t('copies.sure')}
      closeLabel={t('common.close')}
      onClose={onNo}
      footer={
        <>
          <BigButton label={t('common.cancel')} tone="quiet" onPress={onNo} />
          <BigButton label={t('copies.goBack')} tone="warn" icon={<Undo2 />} onPress={onYes} />
        </>
      }
    >
      <p className="copy-chosen">
        <History aria-hidden="true" /> {when(copy.at)} · {ticketWords(t, copy)}
      </p>
      <Notice text={t('copies.sureDetail')} />
    </Sheet>
  )
}

function ticketWords(t: ReturnType<typeof useText>['t'], { lastTicket }: BackupCopy): string {
  return lastTicket === 0 ? t('copies.noTicket') : t('copies.lastTicket', { number: lastTicket })
}

const ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone

/** An instant as the clock of this computer says it: the coop that a copy holds is not open yet. */
export function useWhen(): (at: number) => string {
  const { day, time } = useText()
  return (at) => `${day(localDate(at, ZONE), 'short')} ${time(at)}`
}
