// Pictures that a bad disk changed, by the names of what shows them.

import { ImageOff } from 'lucide-react'
import type { DamagedPicture } from '../../shared/journal/contract.ts'
import { useText } from '../text/use-text.ts'
import { Notice } from '../ui/Notice.tsx'

/** A photo that a bad disk changed is nothing to be afraid of: it is taken again. Nothing is shown when none is. */
export function DamagedPictures({ title, pictures }: { title: string; pictures: readonly DamagedPicture[] }) {
  const { t, list } = useText()
  if (pictures.length === 0) return null
  const names = [...new Set(pictures.flatMap(({ of }) => (of.length > 0 ? of : [t('host.pictureElsewhere')])))]
  return (
    <>
      <Notice tone="attention" title={title} text={list(names)} icon={<ImageOff />} />
      <details>
        <summary>{t('host.forTechnician')}</summary>
        <p dir="ltr">{pictures.map(({ picture }) => picture).join(' · ')}</p>
      </details>
    </>
  )
}
