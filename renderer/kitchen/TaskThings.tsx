// What an order is of: pictures and big numbers, its cloth, what is done to a garment, its measures.

import { createElement } from 'react'
import type { TaskOrder, TaskThing } from '../../shared/orders/tasks.ts'
import { WORK_PICTOGRAM } from '../app/order-art.ts'
import { thingArt } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'

export function TaskThings({ order: { things, moreThings } }: { readonly order: TaskOrder }) {
  const { t, number } = useText()
  return (
    <ul className="task-things">
      {things.map((thing) => (
        <li key={thing.key}>
          <Thing thing={thing} />
        </li>
      ))}
      {moreThings > 0 && <li className="task-note">{t('kitchen.more', { number: number(moreThings) })}</li>}
    </ul>
  )
}

function Thing({ thing }: { readonly thing: TaskThing }) {
  const { t, quantity, number, list } = useText()
  const { label, unit, cloth, work, measures, note } = thing
  const measured = measures.map(({ name, millimetres }) => `${name} ${number(millimetres / 10)} cm`)
  return (
    <>
      {createElement(ArtPicture, { ...thingArt({ ...thing.face, name: label }), size: 64 })}
      <div className="task-thing">
        <p>
          <strong className="figure">{quantity(thing.quantity, unit)}</strong> <bdi>{label}</bdi>
        </p>
        {work.length > 0 && (
          <ul className="task-works">
            {work.map((one) => (
              <li key={one}>
                <Pictogram name={WORK_PICTOGRAM[one]} />
                <span>{t(`orders.work.${one}`)}</span>
              </li>
            ))}
          </ul>
        )}
        {cloth && (
          <p className="task-cloth">
            {createElement(ArtPicture, { ...thingArt(cloth), size: 36 })}
            <bdi>{cloth.name}</bdi>
          </p>
        )}
        {measured.length > 0 && (
          <p className="task-note">
            <bdi>{list(measured)}</bdi>
          </p>
        )}
        {note !== '' && (
          <p className="task-note">
            <bdi>{note}</bdi>
          </p>
        )}
      </div>
    </>
  )
}
