// A photo that is kept as soon as it is taken: the record only holds its hash.

import type { ReactNode } from 'react'
import type { BlobHash } from '../../shared/kernel/id.ts'
import { useText } from '../text/use-text.ts'
import { PhotoInput } from '../ui/PhotoInput.tsx'
import { pictureUrl } from './client.ts'
import { useAsk } from './use-answer.ts'

interface KeptPhotoProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (photo: BlobHash | null) => void
  /** What is drawn while there is none. */
  readonly placeholder?: ReactNode
  /** See `PhotoInput`. */
  readonly longestSide?: number
}

/** Camera or file; calls back with the hash once the host has the picture. */
export function KeptPhoto({ label, value, onChange, placeholder, longestSide }: KeptPhotoProps) {
  const { t } = useText()
  const keep = useAsk('picture.keep')
  const change = async (base64: string | null) => {
    if (base64 === null) return onChange(null)
    const answer = await keep.ask({ base64 })
    if (answer.ok) onChange(answer.value.hash)
  }
  return (
    <PhotoInput
      label={label}
      photoUrl={value ? pictureUrl(value) : undefined}
      placeholder={placeholder}
      longestSide={longestSide}
      onChange={(base64) => void change(base64)}
      words={{
        camera: t('look.camera'),
        file: t('look.file'),
        shoot: t('look.shoot'),
        cancel: t('common.cancel'),
        remove: t('look.removePhoto'),
        cameraRefused: t('look.cameraRefused'),
        notAPicture: t('look.notAPicture'),
      }}
    />
  )
}
