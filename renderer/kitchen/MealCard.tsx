// One ticket to make: its number, how it is eaten, its dishes in pictures, and the button that says it is ready.

import { AlarmClock, Ban, Check, ClipboardList, ShoppingBag, TriangleAlert, Users, Utensils } from 'lucide-react'
import { stateOf, type Meal, type MealDish, type Promised as PromisedFor } from '../../shared/kitchen/kitchen.ts'
import { ALLERGEN_PICTOGRAM } from '../app/order-art.ts'
import { thingArt } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import type { Marks } from './use-marks.ts'

interface MealCardProps {
  meal: Meal
  /** Since it was sold; of an order, since it is late. */
  minutes: number
  marks: Marks
}

/** From so many minutes on a meal is drawn as one that waits, and as one that waits long. */
const WAITS = 8
const WAITS_LONG = 15

/** The head starts it, a dish is ticked by itself, the button makes the whole meal ready. */
export function MealCard({ meal, minutes, marks }: MealCardProps) {
  const { t } = useText()
  const isStarted = stateOf(meal) === 'started'
  const promisedWait = minutes > 0 ? 'long' : 'none'
  const wait = meal.promised ? promisedWait : minutes >= WAITS_LONG ? 'long' : minutes >= WAITS ? 'some' : 'none'
  return (
    <article aria-label={meal.number} className="meal" data-wait={wait} data-started={isStarted || undefined}>
      <button
        type="button"
        className="meal-head"
        aria-pressed={isStarted}
        onClick={() => marks.mark(meal, isStarted ? 'waiting' : 'started')}
      >
        <span className="unseen">{t('kitchen.start')} </span>
        <span className="figure meal-number">{meal.number}</span>
        <span className="meal-about">
          {meal.promised ? <ClipboardList aria-hidden="true" /> : <Eaten mode={meal.mode} />}
          <span className="meal-wait">
            {meal.promised ? <span className="figure">{meal.promised.dueAt}</span> : t('kitchen.minutes', { minutes })}
          </span>
        </span>
      </button>
      {meal.promised && <Promised promised={meal.promised} isLate={minutes > 0} />}
      <ul className="meal-dishes">
        {meal.dishes.map((dish) => (
          <li key={dish.line}>
            <Dish dish={dish} onPress={(to) => marks.mark(meal, to, dish.line)} />
          </li>
        ))}
      </ul>
      <BigButton
        label={t('kitchen.ready')}
        icon={<Check />}
        tone="go"
        size="small"
        isWide
        onPress={() => marks.mark(meal, 'ready')}
      />
    </article>
  )
}

/** Of an order: what it is for, and for how many. */
function Promised({ promised, isLate }: { promised: PromisedFor; isLate: boolean }) {
  const { t, number, day } = useText()
  const { title, guests, lateSince, allergic } = promised
  return (
    <>
      <p className="meal-promised">
        <bdi>{title}</bdi>
        {guests !== null && (
          <span>
            <Users aria-hidden="true" /> {number(guests)}
          </span>
        )}
      </p>
      {isLate && (
        <p className="meal-promised meal-late">
          <span>
            <AlarmClock aria-hidden="true" /> {t('orders.alarm.late')}
          </span>
          {lateSince && <span>{day(lateSince, 'short')}</span>}
        </p>
      )}
      {allergic.length > 0 && <Allergic allergic={allergic} />}
    </>
  )
}

/** Who must not eat what: drawn, forbidden, and how many. */
export function Allergic({ allergic }: Pick<PromisedFor, 'allergic'>) {
  const { t, number } = useText()
  return (
    <ul className="meal-allergic">
      {allergic.map(({ allergen, guests, notes }) => (
        <li key={allergen}>
          <Pictogram name={ALLERGEN_PICTOGRAM[allergen]} />
          <Ban aria-hidden="true" />
          <strong>
            {guests === null
              ? t('kitchen.without', { name: t(`catalogue.${allergen}`) })
              : t('orders.cannotEat', { number: number(guests), name: t(`catalogue.${allergen}`) })}
          </strong>
          {notes.length > 0 && <bdi>{notes.join(' · ')}</bdi>}
        </li>
      ))}
    </ul>
  )
}

/** On the spot by a fork, taken away by a bag. */
export function Eaten({ mode }: { mode: Meal['mode'] }) {
  const { t } = useText()
  const isAway = mode === 'takeAway'
  return (
    <span className={isAway ? 'eaten away' : 'eaten'}>
      {isAway ? <ShoppingBag aria-hidden="true" /> : <Utensils aria-hidden="true" />}
      <span className="unseen">{isAway ? t('sell.takeAway') : t('sell.onSite')}</span>
    </span>
  )
}

function Dish({ dish, onPress }: { dish: MealDish; onPress: (to: 'ready' | 'started') => void }) {
  const { quantity } = useText()
  const isReady = dish.state === 'ready' || dish.state === 'handed'
  const { art, photoUrl } = thingArt({ ...dish, name: dish.label })
  return (
    <button
      type="button"
      className="meal-dish"
      aria-pressed={isReady}
      onClick={() => onPress(isReady ? 'started' : 'ready')}
    >
      <ArtPicture art={art} photoUrl={photoUrl} size={52} />
      <span className="meal-dish-words">
        <span className="meal-dish-name">
          <strong className="figure">{quantity(dish.quantity, dish.unit)}</strong> {dish.label}
        </span>
        <Contains allergens={dish.allergens} />
      </span>
      {isReady && <Check className="meal-tick" aria-hidden="true" />}
    </button>
  )
}

/** Its allergens, which nobody at the stove may overlook. */
export function Contains({ allergens }: { allergens: MealDish['allergens'] }) {
  const { t, list } = useText()
  if (allergens.length === 0) return null
  const names = list(allergens.map((allergen) => t(`catalogue.${allergen}`)))
  return (
    <span className="contains">
      <TriangleAlert aria-hidden="true" />
      <span className="unseen">{t('kitchen.contains', { list: '' })}</span>
      {names}
    </span>
  )
}
