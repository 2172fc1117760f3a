// One material as a swatch: its cloth or photo, its name, how much is left as a bar and in figures.

import { TriangleAlert } from 'lucide-react'
import { Link } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { useStatus } from '../app/session.tsx'
import { thingArt } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { LevelBar } from './LevelBar.tsx'

type Material = Output<'stock.materials'>['materials'][number]

interface MaterialTileProps {
  readonly material: Material
  /** What fills the bar, in thousandths of the unit. */
  readonly full: number
}

/** Leads to its rolls and its story. */
export function MaterialTile({ material, full }: MaterialTileProps) {
  const { quantity } = useText()
  return (
    <Link href={`/stock/material/${material.id}`} className="material-tile">
      <ArtPicture {...thingArt(material)} size={76} />
      <span className="material-words">
        <span className="material-name">{material.name}</span>
        <span className="figure material-left">{quantity(material.quantity, material.unit)}</span>
        <LevelBar
          quantity={material.quantity}
          minimum={material.minimum}
          full={Math.max(full, (material.minimum ?? 0) * 2)}
        />
        <Marks material={material} />
      </span>
    </Link>
  )
}

function Marks({ material }: { readonly material: Material }) {
  const { t, day, number } = useText()
  const { today } = useStatus()
  const { quantity, useBy, lots, isLow } = material
  return (
    <span className="material-marks">
      {isLow && (
        <span className="material-mark low">
          <TriangleAlert aria-hidden="true" />
          {quantity < 0 ? t('stock.belowZero') : t('stock.low')}
        </span>
      )}
      {useBy !== null && quantity > 0 && (
        <span className={useBy < today ? 'material-mark low' : 'material-mark'}>
          {t(useBy < today ? 'stock.pastUse' : 'stock.useBy', { day: day(useBy, 'short') })}
        </span>
      )}
      {lots > 0 && <span className="material-mark">{t('stock.pieces', { number: number(lots) })}</span>}
    </span>
  )
}
