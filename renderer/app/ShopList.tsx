// What must be bought at one supplier's, and what it comes to.

import './shop-list.css'
import type { Output } from '../../shared/contract.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { thingArt } from './thing-art.ts'

type At = Output<'production.shopping'>[number]

/** What there is and what must stay is said beside each thing. */
export function ShopList({ at: { name, contact, lines, total } }: { readonly at: At }) {
  const { t, quantity, money } = useText()
  return (
    <section className="shop-list">
      <h3>
        <bdi>{name ?? t('workshop.nobodySells')}</bdi> <small>{contact}</small>
      </h3>
      <ul>
        {lines.map(({ face, buy, there, minimum, price }) => (
          <li key={face.item}>
            <ArtPicture {...thingArt(face)} size={44} />
            <span className="wish-name">
              <bdi>{face.name}</bdi>
              <small>
                {t('workshop.left', { quantity: quantity(there, face.unit) })}
                {minimum !== null && ` · ${t('workshop.keepBack', { quantity: quantity(minimum, face.unit) })}`}
              </small>
            </span>
            <b className="figure">{quantity(buy, face.unit)}</b>
            <span className="figure">{price === null ? '' : money(price)}</span>
          </li>
        ))}
      </ul>
      <p className="shop-total">
        {t('workshop.total')} <b className="figure">{money(total)}</b>
      </p>
    </section>
  )
}
