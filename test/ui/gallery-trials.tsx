// Pages on which one thing is tried.

import { useCallback, useState } from 'react'
import { PictureTile } from '../../renderer/ui/PictureTile.tsx'
import { ARTICLES } from './gallery-art.ts'

/** One tile, and what it heard. */
export function PressPage() {
  const [heard, setHeard] = useState<string[]>([])
  const article = ARTICLES[0]
  if (!article) return null
  return (
    <main className="gallery-page">
      <h1>Press</h1>
      <PictureTile
        id={article.id}
        label={article.label}
        priceText="18,00 €"
        art={article.art}
        onPress={() => setHeard((before) => [...before, 'tap'])}
        onLongPress={() => setHeard((before) => [...before, 'hold'])}
      />
      <p role="log">{heard.join(' ')}</p>
    </main>
  )
}

/** Two hundred tiles that count their taps. */
export function ManyPage() {
  const [counts, setCounts] = useState<Record<string, number>>({})
  const add = useCallback((id: string) => setCounts((before) => ({ ...before, [id]: (before[id] ?? 0) + 1 })), [])
  return (
    <main className="gallery-page">
      <h1>Many</h1>
      <div className="gallery-tiles">
        {Array.from({ length: 200 }, (_, index) => {
          const article = ARTICLES[index % ARTICLES.length]
          const id = String(index)
          const count = counts[id]
          if (!article) return null
          return (
            <PictureTile
              key={id}
              id={id}
              label={article.label}
              priceText="18,00 €"
              art={article.art}
              countText={count === undefined ? undefined : `×${count}`}
              onPress={add}
            />
          )
        })}
      </div>
    </main>
  )
}
