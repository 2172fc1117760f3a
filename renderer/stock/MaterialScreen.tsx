// One material: what is left and what it is worth, its rolls, and its story, of which a movement can be undone.

import { PackageMinus, PackagePlus, Pencil, Truck } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { multiplyDivide } from '../../shared/kernel/money.ts'
import type { MaterialId } from '../../shared/kernel/id.ts'
import { useMember } from '../app/session.tsx'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { thingArt } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Screen } from '../ui/Screen.tsx'
import { maySetStock } from './keepers.ts'
import type { Material } from './material-form.ts'
import { Rolls } from './Rolls.tsx'
import { Story } from './Story.tsx'
import { TakeOutSheet } from './TakeOutSheet.tsx'

/** Figures first, then where it lies, then what happened. */
export function MaterialScreen({ id }: { readonly id: MaterialId }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { role } = useMember()
  const { value: material, refusal } = useAnswer('stock.material', { material: id })
  const [isTakingOut, setTakingOut] = useState(false)
  if (refusal) return <RefusalNotice refusal={refusal} />
  if (!material) return null
  return (
    <Screen
      title={material.name}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/stock')} />
          {maySetStock(role) && (
            <BigButton label={t('stock.change')} icon={<Pencil />} onPress={() => go(`/stock/material/${id}/change`)} />
          )}
          {role !== 'accountant' && (
            <BigButton label={t('stock.takeOut')} icon={<PackageMinus />} onPress={() => setTakingOut(true)} />
          )}
          {maySetStock(role) && (
            <BigButton
              label={t('stock.receive')}
              tone="go"
              icon={<PackagePlus />}
              onPress={() => go(`/stock/receive/${id}`)}
            />
          )}
        </>
      }
    >
      <div className="stock-home">
        <Figures material={material} />
        <div className="stock-fields">
          <Rolls material={material} />
          <Story material={material} mayUndo={maySetStock(role)} />
        </div>
      </div>
      {isTakingOut && <TakeOutSheet material={material} onClose={() => setTakingOut(false)} />}
    </Screen>
  )
}

function Figures({ material }: { readonly material: Material }) {
  const { t, quantity, money } = useText()
  const { unit, supplierName, price, family, widthMm, gsm, composition } = material
  const per = (cents: number) => t('stock.per', { money: money(cents), unit: t(`stock.unit_${unit}`) })
  const average = material.quantity > 0 ? multiplyDivide(material.value, 1000, material.quantity) : null
  const facts = [
    family,
    composition,
    widthMm === null ? '' : `${Math.round(widthMm / 10)} cm`,
    gsm === null ? '' : `${gsm} g/m²`,
  ].filter(Boolean)
  return (
    <div className="material-figures">
      <ArtPicture {...thingArt(material)} size={132} />
      <dl className="figures">
        <div>
          <dt>{t('stock.left')}</dt>
          <dd className="figure big">{quantity(material.quantity, unit)}</dd>
        </div>
        <Promised material={material} />
        <div>
          <dt>{t('stock.worth')}</dt>
          <dd className="figure">{money(material.value)}</dd>
        </div>
        {average !== null && (
          <div>
            <dt>{t('stock.average')}</dt>
            <dd className="figure">{per(average)}</dd>
          </div>
        )}
        {supplierName !== null && (
          <div>
            <dt>{t('stock.supplier')}</dt>
            <dd className="material-supplier">
              <Truck aria-hidden="true" />
              <bdi>{supplierName}</bdi>
              {price !== null && <span className="figure">{per(price)}</span>}
            </dd>
          </div>
        )}
      </dl>
      {facts.length > 0 && <p className="material-facts">{facts.join(' · ')}</p>}
    </div>
  )
}

/** What open orders need of it: it may be used all the same, but not without knowing. */
function Promised({ material }: { material: Pick<Material, 'id' | 'unit'> }) {
  const { t, quantity } = useText()
  const { value: reserved } = useAnswer('order.reserved', {})
  const promised = reserved?.find(({ item }) => item === material.id)
  if (!promised) return null
  return (
    <div>
      <dt>{t('stock.promised')}</dt>
      <dd className="figure">{quantity(promised.quantity, material.unit)}</dd>
    </div>
  )
}
