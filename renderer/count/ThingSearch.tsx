// Finds a thing or a roll by its name, its label or its code.

import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { useAnswer } from '../app/use-answer.ts'
import { thingArt } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'

export type Thing = Output<'count.find'>[number]

interface ThingSearchProps {
  readonly label: string
  readonly onPick: (thing: Thing) => void
}

/** Enter picks when only one is found: a scanner ends with it. */
export function ThingSearch({ label, onPick }: ThingSearchProps) {
  const { t } = useText()
  const [text, setText] = useState('')
  const { value: found = [] } = useAnswer('count.find', { text }, { enabled: text.trim() !== '', keep: true })
  const shown = text.trim() === '' ? [] : found
  const pick = (thing: Thing) => {
    setText('')
    onPick(thing)
  }
  return (
    <div className="thing-search">
      <SearchBox
        label={label}
        value={text}
        onChange={setText}
        clearLabel={t('count.clear')}
        onEnter={() => {
          const [only] = shown
          if (only && shown.length === 1) pick(only)
        }}
      />
      <ul className="things-found">
        {shown.map((thing) => (
          <li key={`${thing.item} ${thing.lot ?? ''}`}>
            <button type="button" className="thing-found" onClick={() => pick(thing)}>
              <ArtPicture {...thingArt(thing)} size={56} />
              <span className="thing-words">
                <bdi>{thing.name}</bdi>
                {thing.label !== '' && <bdi className="thing-label">{thing.label}</bdi>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
