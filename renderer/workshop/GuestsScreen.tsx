// A meal for so many guests: how much of everything, what somebody may not eat, and what must be bought.

import { Check, Printer } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ItemId } from '../../shared/kernel/id.ts'
import type { GuestDish, ItemFace } from '../../shared/production/contract.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { thingArt } from '../app/thing-art.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { QuantityPad } from '../ui/QuantityPad.tsx'
import { ShopList } from '../app/ShopList.tsx'

/** Numbers people cook for. */
const QUICK = [10, 20, 30, 45, 60, 100]
/** As many dishes as one list of shopping takes. */
const MOST_DISHES = 40

/** As its recipe feeds them; without a word of that, a piece of each dish a guest. */
export function GuestsScreen() {
  const { t } = useText()
  const [, go] = useLocation()
  const [guests, setGuests] = useState<number | null>(45)
  const [menu, setMenu] = useState<readonly ItemId[]>([])
  const { value: possible = [] } = useAnswer('production.possible', {})
  const dishes = possible.map(({ face }) => face)
  const chosen = dishes.filter(({ item }) => menu.includes(item)).slice(0, MOST_DISHES)
  const isReady = guests !== null && guests > 0 && chosen.length > 0
  const toggle = (item: ItemId) => setMenu(menu.includes(item) ? menu.filter((one) => one !== item) : [...menu, item])
  return (
    <Screen
      className="shopping-screen"
      title={t('workshop.forGuests')}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/workshop')} />
          <BigButton
            label={t('common.print')}
            icon={<Printer />}
            tone="go"
            isDisabled={!isReady}
            onPress={() => window.print()}
          />
        </>
      }
    >
      <div className="shopping">
        <Card title={t('workshop.guests')} className="no-print">
          <GuestsPad guests={guests} onChange={setGuests} />
          <Dishes dishes={dishes} menu={menu} onToggle={toggle} />
        </Card>
        <div className="guests-plan" aria-live="polite">
          {isReady ? <Plan dishes={chosen} guests={guests} /> : <p>{t('workshop.chooseDishes')}</p>}
        </div>
      </div>
    </Screen>
  )
}

interface GuestsPadProps {
  readonly guests: number | null
  readonly onChange: (guests: number | null) => void
}

function GuestsPad({ guests, onChange }: GuestsPadProps) {
  const { t, number } = useText()
  return (
    <QuantityPad
      label={t('workshop.guests')}
      value={guests === null ? null : guests * 1000}
      onChange={(value) => onChange(value === null ? null : value / 1000)}
      format={(value) => number(value / 1000)}
      quick={QUICK.map((count) => ({ thousandths: count * 1000, label: number(count) }))}
      quickLabel={t('count.quick')}
      keypadLabel={t('workshop.guests')}
      backspaceLabel={t('signIn.erase')}
      decimals={0}
    />
  )
}

interface DishesProps {
  readonly dishes: readonly ItemFace[]
  readonly menu: readonly ItemId[]
  readonly onToggle: (item: ItemId) => void
}

function Dishes({ dishes, menu, onToggle }: DishesProps) {
  const { t } = useText()
  return (
    <div className="dishes" role="group" aria-label={t('workshop.chooseDishes')}>
      {dishes.map((face) => (
        <button
          key={face.item}
          type="button"
          className="dish"
          aria-pressed={menu.includes(face.item)}
          onClick={() => onToggle(face.item)}
        >
          <ArtPicture {...thingArt(face)} size={44} />
          <bdi>{face.name}</bdi>
          {menu.includes(face.item) && <Check aria-hidden="true" />}
        </button>
      ))}
    </div>
  )
}

interface PlanProps {
  readonly dishes: readonly ItemFace[]
  readonly guests: number
}

function Plan({ dishes, guests }: PlanProps) {
  const { t } = useText()
  const asked = { guests, dishes: dishes.map(({ item }) => item) }
  const { value: meal, refusal } = useAnswer('production.forGuests', asked, { keep: true })
  return (
    <>
      <RefusalNotice refusal={refusal} />
      {meal?.dishes.map((dish) => (
        <DishCard key={dish.face.item} dish={dish} />
      ))}
      <Card title={t('workshop.toBuy')}>
        {meal?.shops.length === 0 && <p>{t('workshop.allThere')}</p>}
        {meal?.shops.map((at) => (
          <ShopList key={at.supplier ?? ''} at={at} />
        ))}
      </Card>
    </>
  )
}

function DishCard({ dish: { face, quantity: made, lines, allergens } }: { readonly dish: GuestDish }) {
  const { t, quantity, list } = useText()
  const title = made === null ? face.name : `${face.name} · ${quantity(made, face.unit)}`
  return (
    <Card title={title}>
      {made === null && <p>{t('workshop.guestsUnknown')}</p>}
      {allergens.length > 0 && (
        <p className="recipe-allergens">
          <b>{t('catalogue.allergens')}</b> {list(allergens.map((one) => t(`catalogue.${one}`)))}
        </p>
      )}
      <ul className="dish-needs">
        {lines.map(({ name, unit, needed, missing }) => (
          <li key={name}>
            <bdi>{name}</bdi>
            <b className="figure">{quantity(needed, unit)}</b>
            {missing > 0 && <span>{t('workshop.missing', { quantity: quantity(missing, unit) })}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
