// What to make now: every dish summed in pictures, the tickets in order, and what waits to be handed over.

import './kitchen.css'
import { CheckCheck, ClipboardList, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { mealKey, type DishToMake, type Meal } from '../../shared/kitchen/kitchen.ts'
import { hasChime } from '../app/device.ts'
import { thingArt } from '../app/thing-art.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { chime } from './chime.ts'
import { KitchenTasks } from './KitchenTasks.tsx'
import { Contains, Eaten, MealCard } from './MealCard.tsx'
import { More } from './TasksLeft.tsx'
import { useMarks, type Marks } from './use-marks.ts'
import { useNews } from './use-news.ts'
import { useMinutesSince } from './use-since.ts'

/** The same on the till, in a second window and on a tablet. */
export function KitchenView() {
  const [isAll, setAll] = useState(false)
  const { value: now } = useAnswer('kitchen.now', { all: isAll }, { keep: true })
  useNews(
    now?.toMake.map(({ of }) => mealKey(of)),
    () => hasChime() && chime(),
  )
  const { value: tasks } = useAnswer('order.tasks', { room: 'kitchen', near: true, all: isAll }, { keep: true })
  return now && tasks ? <Now now={now} tasks={tasks} onAll={() => setAll(true)} /> : null
}

interface NowProps {
  now: Output<'kitchen.now'>
  tasks: Output<'order.tasks'>
  onAll: () => void
}

function Now({ now, tasks, onAll }: NowProps) {
  const { t, number } = useText()
  const marks = useMarks()
  const minutesSince = useMinutesSince(now.now)
  const meals = now.toMake.length + now.promised.length + now.morePromised + now.ready.length + now.handed.length
  if (meals + tasks.toMake.length + tasks.ready.length === 0) {
    const picture = <Pictogram name="meal" className="kitchen-rest" />
    return <EmptyState picture={picture} title={t('kitchen.nothing')} text={t('kitchen.nothingHint')} />
  }
  return (
    <div className="kitchen">
      <section className="kitchen-make" aria-label={t('kitchen.toMake')}>
        <ul className="kitchen-dishes">
          {now.dishes.map((dish) => (
            <li key={dish.article ?? dish.label}>
              <Sum dish={dish} />
            </li>
          ))}
        </ul>
        {now.toMake.length + now.promised.length + tasks.toMake.length === 0 && (
          <p className="kitchen-none">{t('kitchen.nothing')}</p>
        )}
        <div className="kitchen-meals">
          {[...now.promised, ...now.toMake].map((meal) => (
            <MealCard
              key={mealKey(meal.of)}
              meal={meal}
              minutes={minutesSince(meal.promised?.lateFrom ?? meal.at)}
              marks={marks}
            />
          ))}
          {now.more > 0 && <p className="kitchen-more">{t('kitchen.more', { number: number(now.more) })}</p>}
        </div>
        <More more={now.morePromised} onAll={onAll} />
        <KitchenTasks tasks={tasks} onAll={onAll} />
      </section>
      <Pass now={now} marks={marks} />
    </div>
  )
}

function Sum({ dish }: { dish: DishToMake }) {
  const { t, quantity } = useText()
  const { art, photoUrl } = thingArt({ ...dish, name: dish.label })
  const many = quantity(dish.quantity, dish.unit)
  return (
    <div className="dish-sum" aria-label={t('kitchen.times', { quantity: many, dish: dish.label })} role="group">
      <ArtPicture art={art} photoUrl={photoUrl} size={72} />
      <div>
        <p className="dish-many figure">× {many}</p>
        <p className="dish-said">{dish.label}</p>
        {dish.takeAway > 0 && (
          <p className="dish-away">
            <Eaten mode="takeAway" /> <span className="figure">{quantity(dish.takeAway, dish.unit)}</span>
          </p>
        )}
        <Contains allergens={dish.allergens} />
      </div>
    </div>
  )
}

/** Where dishes wait to be fetched: a tap hands over, and the last steps can be taken back. */
function Pass({ now, marks }: { now: Output<'kitchen.now'>; marks: Marks }) {
  const { t } = useText()
  const { last } = now
  return (
    <section className="kitchen-pass" aria-label={t('kitchen.toFetch')}>
      <h2>{t('kitchen.toFetch')}</h2>
      <Numbers meals={now.ready} word="handOver" onPress={(meal) => marks.mark(meal, 'handed')} />
      <div className="kitchen-past">
        {now.handed.length > 0 && <h3>{t('kitchen.handedLast')}</h3>}
        <Numbers meals={now.handed} word="backTo" isPast onPress={(meal) => marks.mark(meal, 'ready')} />
      </div>
      {last && (
        <BigButton
          label={t('kitchen.undo', { numbers: last.numbers.join(', ') })}
          icon={<Undo2 />}
          tone="quiet"
          size="small"
          isWide
          onPress={() => marks.undo(last.batch)}
        />
      )}
      {now.more > 0 && (
        <BigButton label={t('kitchen.clear')} icon={<CheckCheck />} size="small" isWide onPress={marks.clear} />
      )}
    </section>
  )
}

interface NumbersProps {
  meals: readonly Meal[]
  word: 'handOver' | 'backTo'
  isPast?: boolean
  onPress: (meal: Meal) => void
}

function Numbers({ meals, word, isPast = false, onPress }: NumbersProps) {
  const { t } = useText()
  return (
    <ul className={isPast ? 'pass-numbers past' : 'pass-numbers'}>
      {meals.map((meal) => (
        <li key={mealKey(meal.of)}>
          <button type="button" className="pass-number" onClick={() => onPress(meal)}>
            <span className="unseen">{t(`kitchen.${word}`)} </span>
            <span className="figure">{meal.number}</span>
            {meal.promised ? <ClipboardList aria-hidden="true" /> : <Eaten mode={meal.mode} />}
          </button>
        </li>
      ))}
    </ul>
  )
}
