// Keys and disks that are plugged in, as cards to tap; a folder can be typed.

import './copies.css'
import { FolderOpen, RotateCw, Usb } from 'lucide-react'
import { useEffect, useState } from 'react'
import { localeOf, type Language } from '../../shared/kernel/language.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useAnswer } from './use-answer.ts'

interface CopyPlaceChoiceProps {
  /** The place in use, marked; null: none. */
  readonly current: string | null
  readonly isBusy?: boolean
  readonly onChoose: (folder: string) => void
}

/** How often it is looked whether a key was plugged in. */
const LOOK_EVERY = 2500

/** A key that is plugged in meanwhile appears by itself. */
export function CopyPlaceChoice({ current, isBusy = false, onChoose }: CopyPlaceChoiceProps) {
  const { t, language } = useText()
  const { value: places = [], again } = useAnswer('backup.places', {}, { keep: true })
  const [isTyping, setTyping] = useState(false)
  useEffect(() => {
    const looking = setInterval(again, LOOK_EVERY)
    return () => clearInterval(looking)
  }, [again])
  return (
    <div className="copy-places">
      {places.map(({ folder, name, free }) => (
        <BigButton
          key={folder}
          label={name}
          subLabel={t('copies.free', { size: sizeIn(language, free) })}
          icon={<Usb />}
          isWide
          isPressed={folder === current}
          isDisabled={isBusy}
          onPress={() => onChoose(folder)}
        />
      ))}
      {places.length === 0 && (
        <Notice
          icon={<Usb />}
          text={t('copies.plugIn')}
          action={{ label: t('copies.look'), icon: <RotateCw />, onPress: again }}
        />
      )}
      {isTyping ? (
        <TypedFolder onChoose={onChoose} />
      ) : (
        <BigButton
          label={t('copies.folder')}
          icon={<FolderOpen />}
          size="small"
          tone="quiet"
          onPress={() => setTyping(true)}
        />
      )}
    </div>
  )
}

function TypedFolder({ onChoose }: { readonly onChoose: (folder: string) => void }) {
  const { t } = useText()
  const [folder, setFolder] = useState('')
  const choose = () => {
    if (folder.trim() !== '') onChoose(folder.trim())
  }
  return (
    <form
      className="copy-folder"
      onSubmit={(event) => {
        event.preventDefault()
        choose()
      }}
    >
      <TextInput
        label={t('copies.folder')}
        hint={t('copies.folderHint')}
        value={folder}
        onChange={setFolder}
        maxLength={400}
        autoFocus
        autoComplete="off"
      />
      <BigButton label={t('common.ok')} type="submit" size="small" tone="plain" isDisabled={folder.trim() === ''} />
    </form>
  )
}

function sizeIn(language: Language, bytes: number): string {
  const isLarge = bytes >= 1e9
  const options = { style: 'unit', unit: isLarge ? 'gigabyte' : 'megabyte', maximumFractionDigits: 0 } as const
  return new Intl.NumberFormat(localeOf(language), options).format(bytes / (isLarge ? 1e9 : 1e6))
}
