// What can be made with what is left, in pictures with how many, and what was made lately.

import { ListChecks, ScrollText, ShoppingCart, UtensilsCrossed } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { useMember, useStatus } from '../app/session.tsx'
import { thingArt } from '../app/thing-art.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { PictureTile } from '../ui/PictureTile.tsx'
import { Screen } from '../ui/Screen.tsx'
import { ItemSheet } from './ItemSheet.tsx'
import { LastRuns } from './LastRuns.tsx'

/** Pressing a picture makes some of it; what the stock does not count opens its recipe. */
export function WorkshopHome() {
  const { t } = useText()
  const [, go] = useLocation()
  const { role } = useMember()
  const [isChoosing, setChoosing] = useState(false)
  const { value: possible, pending } = useAnswer('production.possible', {})
  const mayMake = role !== 'accountant'
  const isFood = useStatus().coop?.activities.includes('food') ?? false
  const maySet = role === 'manager' || role === 'stockKeeper'
  // What to buy follows from what is made: the first recipe comes before it.
  const isNew = !pending && possible?.length === 0
  const open = (id: string) => {
    const isCounted = possible?.find(({ face }) => face.item === id)?.face.isCounted === true
    go(isCounted && mayMake ? `/workshop/make/${id}` : `/workshop/recipe/${id}`)
  }
  return (
    <Screen
      title={t('workshop.title')}
      actions={
        mayMake && (
          <BigButton
            size="small"
            tone="quiet"
            icon={<ListChecks />}
            label={t('tasks.title')}
            onPress={() => go('/tasks')}
          />
        )
      }
      footer={
        <>
          {maySet && (
            <BigButton
              label={t('workshop.newRecipe')}
              icon={<ScrollText />}
              tone={isNew ? 'go' : 'quiet'}
              onPress={() => setChoosing(true)}
            />
          )}
          {isFood && (
            <BigButton
              label={t('workshop.forGuests')}
              icon={<UtensilsCrossed />}
              onPress={() => go('/workshop/guests')}
            />
          )}
          {!isNew && (
            <BigButton
              label={t('workshop.shopping')}
              icon={<ShoppingCart />}
              tone="go"
              onPress={() => go('/workshop/shopping')}
            />
          )}
        </>
      }
    >
      <div className="workshop">
        {isNew && (
          <EmptyState
            picture={<Pictogram name="sewing-machine" />}
            title={t('workshop.noRecipe')}
            text={t('workshop.noRecipeHint')}
          />
        )}
        <div className="workshop-tiles">
          {possible?.map((one) => (
            <PossibleTile key={one.face.item} possible={one} onPress={open} />
          ))}
        </div>
        <LastRuns mayUndo={maySet} />
      </div>
      {isChoosing && (
        <ItemSheet onClose={() => setChoosing(false)} onChoose={({ item }) => go(`/workshop/recipe/${item}`)} />
      )}
    </Screen>
  )
}

interface PossibleTileProps {
  readonly possible: Output<'production.possible'>[number]
  readonly onPress: (id: string) => void
}

function PossibleTile({ possible: { face, units, shortOf }, onPress }: PossibleTileProps) {
  const { t, quantity, list } = useText()
  return (
    <PictureTile
      id={face.item}
      label={face.name}
      priceText={quantity(units * 1000, face.unit)}
      priceNote={units === 0 ? t('workshop.shortOf', { names: list(shortOf) }) : t('workshop.possible')}
      onPress={onPress}
      {...thingArt(face)}
    />
  )
}
