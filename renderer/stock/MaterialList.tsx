// Every material as its swatch with what is left of it; low ones first, and the food that must be used first.

import { Archive, PackagePlus, Plus } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { MATERIAL_KINDS, type MaterialKind } from '../../shared/stock/materials.ts'
import { useMember, useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { KIND_PICTOGRAM, thingArt } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Screen } from '../ui/Screen.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { maySetStock } from './keepers.ts'
import { MaterialTile } from './MaterialTile.tsx'
import { StockLinks } from './StockLinks.tsx'

type Material = Output<'stock.materials'>['materials'][number]
type Shown = MaterialKind | 'archived' | null

/** Tap a swatch to see its rolls and its story. */
export function MaterialList() {
  const { t, number } = useText()
  const [, go] = useLocation()
  const { role } = useMember()
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState<Shown>(null)
  const text = useDeferredValue(typed.trim())
  const archived = shown === 'archived'
  const kind = shown === 'archived' ? null : shown
  const { value, pending } = useAnswer('stock.materials', { text, kind, archived }, { keep: true })
  const materials = value?.materials ?? []
  return (
    <Screen
      title={t('stock.title')}
      actions={
        <SearchBox label={t('stock.search')} value={typed} onChange={setTyped} clearLabel={t('catalogue.clear')} />
      }
      footer={
        maySetStock(role) && (
          <>
            <BigButton label={t('stock.addMaterial')} icon={<Plus />} onPress={() => go('/stock/new')} />
            <BigButton
              label={t('stock.receive')}
              tone="go"
              icon={<PackagePlus />}
              onPress={() => go('/stock/receive')}
            />
          </>
        )
      }
    >
      <div className="stock-home">
        <StockLinks />
        <KindChips shown={shown} onShow={setShown} />
        <UseFirst materials={materials} />
        <Swatches materials={materials} />
        {!pending && materials.length === 0 && (
          <EmptyState
            picture={<Pictogram name="cloth-roll" />}
            title={text === '' ? t('stock.empty') : t('stock.nothingFound')}
          />
        )}
        {value && value.total > materials.length && <p>{t('catalogue.moreThan', { total: number(value.total) })}</p>}
      </div>
    </Screen>
  )
}

function KindChips({ shown, onShow }: { readonly shown: Shown; readonly onShow: (shown: Shown) => void }) {
  const { t } = useText()
  return (
    <div className="stock-chips in-line" role="group" aria-label={t('stock.kindLabel')}>
      <button type="button" className="stock-chip" aria-pressed={shown === null} onClick={() => onShow(null)}>
        {t('common.all')}
      </button>
      {MATERIAL_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className="stock-chip"
          aria-pressed={shown === kind}
          onClick={() => onShow(shown === kind ? null : kind)}
        >
          <Pictogram name={KIND_PICTOGRAM[kind]} className="stock-chip-picture" />
          {t(`stock.${kind}_kind`)}
        </button>
      ))}
      <button
        type="button"
        className="stock-chip"
        aria-pressed={shown === 'archived'}
        onClick={() => onShow(shown === 'archived' ? null : 'archived')}
      >
        <Archive aria-hidden="true" />
        {t('stock.archived')}
      </button>
    </div>
  )
}

/** The dated ones, the nearest day first. */
function UseFirst({ materials }: { readonly materials: readonly Material[] }) {
  const { t } = useText()
  const dated = materials
    .filter(({ useBy, quantity }) => useBy !== null && quantity > 0)
    .toSorted((one, other) => (one.useBy ?? '').localeCompare(other.useBy ?? ''))
    .slice(0, 6)
  if (dated.length === 0) return null
  return (
    <section className="stock-first" aria-labelledby="stock-first">
      <h2 id="stock-first" className="card-title">
        {t('stock.useFirst')}
      </h2>
      <ul className="first-list">
        {dated.map((material) => (
          <li key={material.id}>
            <FirstUsed material={material} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function FirstUsed({ material }: { readonly material: Material }) {
  const { t, quantity, day } = useText()
  const { today } = useStatus()
  const useBy = material.useBy ?? today
  const isPast = useBy < today
  return (
    <Link href={`/stock/material/${material.id}`} className="first-used">
      <ArtPicture {...thingArt(material)} size={44} />
      <span className="material-words">
        <span className="material-name">
          {material.name} <span className="figure">{quantity(material.quantity, material.unit)}</span>
        </span>
        <span className={isPast ? 'material-mark low' : 'material-mark'}>
          {t(isPast ? 'stock.pastUse' : 'stock.useBy', { day: day(useBy, 'short') })}
        </span>
      </span>
    </Link>
  )
}

function Swatches({ materials }: { readonly materials: readonly Material[] }) {
  const most = (unit: Material['unit']) =>
    Math.max(1, ...materials.filter((one) => one.unit === unit).map(({ quantity }) => quantity))
  return (
    <ul className="material-tiles">
      {materials.map((material) => (
        <li key={material.id}>
          <MaterialTile material={material} full={most(material.unit)} />
        </li>
      ))}
    </ul>
  )
}
