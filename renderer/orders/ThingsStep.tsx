// What is made: articles as tiles or free lines, each with its length, its cloth, its photo and a word.

import { useState } from 'react'
import type { Tile } from '../../shared/catalogue/catalogue.ts'
import { newId } from '../app/client.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Toggle } from '../ui/Toggle.tsx'
import { ArticlePick } from './ArticlePick.tsx'
import { countsOf } from './counts.ts'
import { FreeLineSheet } from './FreeLineSheet.tsx'
import { LineRow } from './LineRow.tsx'
import { LineSheet } from './LineSheet.tsx'
import type { StepProps } from './order-draft.ts'
import { hasSample, isOrderable, withArticle, withFreeLine, withSample } from './order-lines.ts'

/** A length or a weight is asked for at once; a piece is one more. */
export function ThingsStep({ draft, onChange }: StepProps) {
  const { t } = useText()
  const [opened, setOpened] = useState<string | null>(null)
  const [isFree, setFree] = useState(false)
  const { lines, kind } = draft.fields
  const add = (tile: Tile) => {
    const key = newId()
    onChange((now) => withArticle(now, tile, { key, quantity: 1000 }))
    if (tile.unit !== 'piece') setOpened(lines.find(({ article }) => article === tile.id)?.key ?? key)
  }
  const line = lines.find(({ key }) => key === opened)
  return (
    <div className="editor-two menu">
      <ArticlePick accepts={isOrderable} counts={countsOf(lines)} onPick={add} />
      <div className="editor-column">
        <h2 className="editor-ask">{t(kind === 'subscription' ? 'orders.eachTime' : 'orders.chosen')}</h2>
        {lines.length === 0 && <p className="order-none">{t('orders.noThings')}</p>}
        <ul className="dish-rows">
          {lines.map((one) => (
            <li key={one.key}>
              <LineRow line={one} onChange={onChange} onOpen={() => setOpened(one.key)} />
            </li>
          ))}
        </ul>
        <BigButton size="small" tone="quiet" label={t('orders.otherLine')} onPress={() => setFree(true)} />
        {kind === 'madeToOrder' && (
          <Toggle
            label={t('orders.sample')}
            detail={t('orders.sampleHint')}
            isOn={hasSample(draft.fields)}
            onChange={(isOn) => onChange((now) => withSample(now, isOn ? t('orders.sampleStep') : null))}
          />
        )}
      </div>
      {line && <LineSheet line={line} onChange={onChange} onClose={() => setOpened(null)} />}
      {isFree && (
        <FreeLineSheet
          kinds={['good', 'service', 'meal']}
          onAdd={(free) => onChange((now) => withFreeLine(now, free))}
          onClose={() => setFree(false)}
        />
      )}
    </div>
  )
}
