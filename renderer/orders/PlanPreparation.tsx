// What is made, how much of it, out of what, and how long it takes.

import type { OrderPlan } from '../../shared/orders/contract.ts'
import { thingArt } from '../app/thing-art.ts'
import { timeWords } from '../app/work-words.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { Card } from '../ui/Screen.tsx'

export function PlanPreparation({ plan: { lines } }: { readonly plan: OrderPlan }) {
  const text = useText()
  const { t, quantity } = text
  const minutes = lines.reduce((sum, { seconds }) => sum + seconds, 0) / 60
  return (
    <div className="plan-made">
      {minutes > 0 && (
        <p className="plan-time">
          {t('follow.howLong')} <strong>{timeWords(Math.ceil(minutes), text)}</strong>
        </p>
      )}
      {lines.map(({ key, face, label, quantity: much, uses, seconds }) => (
        <Card key={key}>
          <p className="plan-dish">
            {face && <ArtPicture {...thingArt(face)} size={64} />}
            <strong className="figure">{quantity(much, face?.unit ?? 'piece')}</strong>
            <span className="told-words">
              <strong>
                <bdi>{label}</bdi>
              </strong>
            </span>
            {seconds > 0 && <span>{timeWords(Math.ceil(seconds / 60), text)}</span>}
          </p>
          <ul className="plan-uses">
            {uses.map(({ name, unit, needed }) => (
              <li key={name}>
                <bdi>{name}</bdi> <strong className="figure">{quantity(needed, unit)}</strong>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}
