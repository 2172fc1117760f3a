// What they eat: dishes as tiles, for everybody or as choices of a course.

import { isServed, type StepProps } from './order-draft.ts'
import { useState } from 'react'
import type { Tile } from '../../shared/catalogue/catalogue.ts'
import { newId } from '../app/client.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { ArticlePick } from './ArticlePick.tsx'
import { countsOf } from './counts.ts'
import { DishRow } from './DishRow.tsx'
import { FreeLineSheet } from './FreeLineSheet.tsx'
import { coursesOf, dishesOf, isOrderable, withArticle, withFreeLine } from './order-lines.ts'

/** A tap puts a dish on the menu for all the guests. */
export function DishesStep({ draft, onChange }: StepProps) {
  const { t } = useText()
  const [isFree, setFree] = useState(false)
  const { fields } = draft
  const dishes = dishesOf(fields)
  const add = (tile: Tile) => {
    const isThere = dishes.some(({ article }) => article === tile.id)
    const quantity = tile.unit === 'piece' && !isThere ? (fields.guests ?? 1) * 1000 : 1000
    onChange((now) => withArticle(now, tile, { key: newId(), quantity }))
  }
  return (
    <div className="editor-two menu">
      <ArticlePick
        accepts={(tile) => isOrderable(tile) && isServed(tile) && tile.kind !== 'workshop'}
        counts={countsOf(fields.lines)}
        onPick={add}
      />
      <div className="editor-column">
        <h2 className="editor-ask">{t('orders.menuFor', { count: fields.guests ?? 0 })}</h2>
        <Courses draft={draft} />
        {dishes.length === 0 && <p className="order-none">{t('orders.noDishes')}</p>}
        <ul className="dish-rows">
          {dishes.map((line) => (
            <li key={line.key}>
              <DishRow line={line} onChange={onChange} />
            </li>
          ))}
        </ul>
        <BigButton size="small" tone="quiet" label={t('orders.otherLine')} onPress={() => setFree(true)} />
      </div>
      {isFree && (
        <FreeLineSheet
          kinds={['meal', 'good']}
          quantity={(fields.guests ?? 1) * 1000}
          onAdd={(line) => onChange((now) => withFreeLine(now, line))}
          onClose={() => setFree(false)}
        />
      )}
    </div>
  )
}

/** Where the choices of a course do not come to the guests. */
function Courses({ draft }: Pick<StepProps, 'draft'>) {
  const { t, number } = useText()
  const wrong = coursesOf(draft.fields).filter(({ chosen, guests }) => chosen !== guests)
  return wrong.map(({ course, chosen, guests }) => (
    <p key={course} className="course-wrong" role="status">
      {t('orders.courseCount', { course, chosen: number(chosen), guests: number(guests) })}
    </p>
  ))
}
