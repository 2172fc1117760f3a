// Copies of everything in a second place: whether they are made, where, and the way back to one.

import './copies-screen.css'
import { CircleCheck, Copy, History, Usb, X } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { CopyBack, useWhen } from '../app/CopyBack.tsx'
import { CopyPlaceChoice } from '../app/CopyPlaceChoice.tsx'
import { DamagedPictures } from '../app/DamagedPictures.tsx'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import type { BackupState } from '../../shared/backup/contract.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { EmptyState, Notice } from '../ui/Notice.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { Card, Screen } from '../ui/Screen.tsx'

/** One glance says whether today is safe. */
export function CopiesScreen() {
  const { t } = useText()
  const [, navigate] = useLocation()
  const { value: state } = useAnswer('backup.state', {}, { keep: true })
  const make = useAsk('backup.make')
  const setPlace = useAsk('backup.setPlace')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const [isGoingBack, setGoingBack] = useState(false)
  const copy = async () => {
    setRefusal(null)
    const answer = await make.ask({})
    // What went wrong with a copy is said by the state.
    if (!answer.ok && answer.refusal.type !== 'NoCopyMade') setRefusal(answer.refusal)
  }
  const choose = async (folder: string | null) => {
    setRefusal(null)
    const answer = await setPlace.ask({ folder })
    if (!answer.ok) setRefusal(answer.refusal)
    else if (folder !== null) await copy()
  }
  if (!state) return null
  return (
    <Screen
      title={t('copies.title')}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => navigate('/settings')} />
          <BigButton label={t('copies.goBack')} icon={<History />} tone="quiet" onPress={() => setGoingBack(true)} />
          {state.place && (
            <BigButton
              label={t('copies.make')}
              icon={<Copy />}
              tone="go"
              isBusy={make.pending || state.isUnderWay}
              onPress={() => void copy()}
            />
          )}
        </>
      }
    >
      <div className="copies">
        <Card>
          <Safety state={state} />
          <RefusalNotice refusal={refusal} />
        </Card>
        <Card title={t('copies.where')}>
          <CopyPlaceChoice
            current={state.place?.folder ?? null}
            isBusy={setPlace.pending || make.pending}
            onChoose={(folder) => void choose(folder)}
          />
          {state.place && (
            <BigButton
              label={t('copies.stop')}
              icon={<X />}
              size="small"
              tone="quiet"
              isDisabled={make.pending || state.isUnderWay}
              onPress={() => void choose(null)}
            />
          )}
        </Card>
      </div>
      {isGoingBack && <CopyBack place={state.place?.folder ?? null} onClose={() => setGoingBack(false)} />}
    </Screen>
  )
}

function Safety({ state }: { readonly state: BackupState }) {
  const { t } = useText()
  const when = useWhen()
  const { place, last, trouble, isBehind, isUnderWay } = state
  if (isUnderWay) return <ProgressBar label={t('copies.making')} part={null} />
  const lastWords = last ? t('copies.behind', { at: when(last.at) }) : t('copies.none')
  return (
    <>
      <DamagedPictures title={t('copies.leftOut')} pictures={last?.leftOut ?? []} />
      {place && last && !isBehind ? (
        <EmptyState picture={<CircleCheck className="copies-safe" />} title={t('copies.safe')} text={lastWords} />
      ) : (
        <EmptyState picture={<Usb />} title={lastWords} text={place ? t('copies.every') : t('copies.intro')} />
      )}
      {place && (
        <p className="copies-place">
          <Usb aria-hidden="true" /> <bdi>{place.name}</bdi>
        </p>
      )}
      {(trouble || (place && !place.isHere)) && (
        <Notice tone="attention" text={t(`copies.trouble.${trouble?.type ?? 'placeGone'}`)} />
      )}
    </>
  )
}
