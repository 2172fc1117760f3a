// Where things lie: the store and the other places, and what is in each.

import { Pencil, Plus, Warehouse } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { useMember } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { PLACE_ICON } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Screen } from '../ui/Screen.tsx'
import { maySetStock } from './keepers.ts'
import { PlaceContents } from './PlaceContents.tsx'
import { PlaceSheet } from './PlaceSheet.tsx'

type Place = Output<'stock.places'>[number]

/** Tap a place to see what is there. */
export function PlacesScreen() {
  const { t } = useText()
  const [, go] = useLocation()
  const maySet = maySetStock(useMember().role)
  const { value: places = [] } = useAnswer('stock.places', {})
  const [seen, setSeen] = useState<Place['id'] | null>(null)
  const [edited, setEdited] = useState<Place | 'new' | null>(null)
  return (
    <Screen
      title={t('stock.placesTitle')}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/stock')} />
          {maySet && (
            <BigButton label={t('stock.addPlace')} tone="go" icon={<Plus />} onPress={() => setEdited('new')} />
          )}
        </>
      }
    >
      <div className="stock-places">
        <ul className="place-list">
          <li className="place-row">
            <BigButton
              label={t('stock.store')}
              icon={<Warehouse />}
              isWide
              isPressed={seen === null}
              onPress={() => setSeen(null)}
            />
          </li>
          {places.map((place) => {
            const Icon = PLACE_ICON[place.kind]
            return (
              <li key={place.id} className="place-row" data-archived={place.archived || undefined}>
                <BigButton
                  label={place.name}
                  subLabel={place.archived ? t('stock.archived') : t(`stock.${place.kind}_place`)}
                  icon={<Icon />}
                  isWide
                  isPressed={seen === place.id}
                  onPress={() => setSeen(place.id)}
                />
                {maySet && (
                  <IconButton
                    label={t('stock.changePlace', { name: place.name })}
                    icon={<Pencil />}
                    tone="quiet"
                    onPress={() => setEdited(place)}
                  />
                )}
              </li>
            )
          })}
        </ul>
        <PlaceContents place={seen} name={places.find(({ id }) => id === seen)?.name ?? t('stock.store')} />
      </div>
      {edited !== null && <PlaceSheet place={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Screen>
  )
}
