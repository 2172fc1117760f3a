// Where a material lies: its rolls and off-cuts each with place and length, or plain quantities by place.

import { Pencil, Warehouse } from 'lucide-react'
import { useState } from 'react'
import type { PlaceId } from '../../shared/kernel/id.ts'
import { useMember, useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { PLACE_ICON } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Card } from '../ui/Screen.tsx'
import { maySetStock } from './keepers.ts'
import { LevelBar } from './LevelBar.tsx'
import { LotSheet } from './LotSheet.tsx'
import type { Material } from './material-form.ts'

type Lot = Material['lotList'][number]

/** What must be used first is first. */
export function Rolls({ material }: { readonly material: Material }) {
  const { t } = useText()
  const { value: level } = useAnswer('stock.level', { item: material.id })
  const [edited, setEdited] = useState<Lot | null>(null)
  const loose = level?.spots.filter(({ lot, quantity }) => lot === null && quantity !== 0) ?? []
  const full = Math.max(1, ...material.lotList.map(({ quantity }) => quantity))
  return (
    <Card title={t(material.byLot ? 'stock.rollsTitle' : 'stock.where')}>
      <ul className="stored">
        {material.lotList.map((lot) => (
          <Roll key={`${lot.id} ${lot.place}`} lot={lot} full={full} unit={material.unit} onEdit={setEdited} />
        ))}
        {loose.map(({ place, quantity }) => (
          <Spot key={place ?? ''} place={place} quantity={quantity} unit={material.unit} />
        ))}
      </ul>
      {material.lotList.length + loose.length === 0 && <p>{t('stock.nothingHere')}</p>}
      {edited && <LotSheet lot={edited} isFood={material.kind === 'food'} onClose={() => setEdited(null)} />}
    </Card>
  )
}

interface RollProps {
  readonly lot: Lot
  readonly full: number
  readonly unit: Material['unit']
  readonly onEdit: (lot: Lot) => void
}

function Roll({ lot, full, unit, onEdit }: RollProps) {
  const { t, quantity, day, money } = useText()
  const { today } = useStatus()
  const maySet = maySetStock(useMember().role)
  const { useBy } = lot
  return (
    <li className="stored-row">
      <span className="stored-name roll">
        <span className="roll-name">
          <bdi>{lot.label}</bdi>
          {lot.isOffcut && <span className="material-mark">{t('stock.offcut')}</span>}
          <PlaceName place={lot.place} />
        </span>
        <LevelBar quantity={lot.quantity} minimum={null} full={full} />
        {useBy !== null && (
          <span className={useBy < today ? 'material-mark low' : 'material-mark'}>
            {t(useBy < today ? 'stock.pastUse' : 'stock.useBy', { day: day(useBy, 'short') })}
          </span>
        )}
      </span>
      <span className="stored-quantity">
        <span className="figure">{quantity(lot.quantity, unit)}</span>
        <span className="figure roll-value">{money(lot.value)}</span>
      </span>
      {maySet && (
        <IconButton
          label={t('stock.changeLot', { name: lot.label })}
          icon={<Pencil />}
          tone="quiet"
          size="small"
          onPress={() => onEdit(lot)}
        />
      )}
    </li>
  )
}

interface SpotProps {
  readonly place: PlaceId | null
  readonly quantity: number
  readonly unit: Material['unit']
}

function Spot({ place, quantity: amount, unit }: SpotProps) {
  const { quantity } = useText()
  return (
    <li className="stored-row">
      <span className="stored-name">
        <PlaceName place={place} />
      </span>
      <span className="figure stored-quantity">{quantity(amount, unit)}</span>
    </li>
  )
}

/** A place with its icon; null is the store. */
function PlaceName({ place }: { readonly place: PlaceId | null }) {
  const { t } = useText()
  const { value: places = [] } = useAnswer('stock.places', {})
  const found = places.find(({ id }) => id === place)
  const Icon = found ? PLACE_ICON[found.kind] : Warehouse
  return (
    <span className="place-name">
      <Icon aria-hidden="true" />
      <bdi>{found?.name ?? t('stock.store')}</bdi>
    </span>
  )
}
