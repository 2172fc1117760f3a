// Something arrives: bought, given or re-used; what the delivery cost is shared before anything is kept.

import { Gift, PackageCheck, Plus, Recycle, ShoppingCart, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Answer } from '../../shared/contract.ts'
import type { BlobHash, MaterialId, PlaceId, SupplierId } from '../../shared/kernel/id.ts'
import { SOURCES, type Source } from '../../shared/stock/stock.ts'
import { KeptPhoto } from '../app/KeptPhoto.tsx'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { thingArt } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { SelectInput, TextInput } from '../ui/TextInput.tsx'
import { inputLines, landed, type DeliveryLine, type Listed } from './delivery.ts'
import { LineSheet } from './LineSheet.tsx'
import { MaterialPick } from './MaterialPick.tsx'
import { PlaceChoice } from '../app/PlaceChoice.tsx'

type Refused = Extract<Answer<'stock.deliver'>, { ok: false }>['refusal']

const NOBODY = 'nobody'
const SOURCE_ICON = { purchase: <ShoppingCart />, gift: <Gift />, reuse: <Recycle /> }

interface Head {
  readonly source: Source
  readonly supplier: SupplierId | null
  readonly place: PlaceId | null
  readonly delivery: number | null
  readonly document: BlobHash | null
  readonly note: string
}

/** Begins with the material it was opened from, when there is one. */
export function ReceiveScreen({ first }: { readonly first: MaterialId | null }) {
  const { value: material, pending } = useAnswer(
    'stock.material',
    { material: first ?? ('' as MaterialId) },
    { enabled: first !== null },
  )
  if (first !== null && pending) return null
  return <Delivery first={material ?? null} />
}

function Delivery({ first }: { readonly first: Listed | null }) {
  const { t, money } = useText()
  const [, go] = useLocation()
  const deliver = useAsk('stock.deliver')
  const [head, setHead] = useState<Head>({
    ...{ source: 'purchase', supplier: first?.supplier ?? null, place: null, delivery: null, document: null, note: '' },
  })
  const [lines, setLines] = useState<readonly DeliveryLine[]>([])
  const [adding, setAdding] = useState<Listed | 'which' | null>(first)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const values = landed(lines, head.delivery ?? 0)
  const total = values.reduce((sum, value) => sum + value, 0)
  const keep = async () => {
    const { delivery, ...rest } = head
    const answer = await deliver.ask({ ...rest, delivery: delivery ?? 0, lines: inputLines(lines) })
    setRefusal(answer.ok ? null : answer.refusal)
    const [only] = lines
    if (answer.ok) go(only && lines.length === 1 ? `/stock/material/${only.material.id}` : '/stock')
  }
  return (
    <Screen
      title={t('stock.receiveTitle')}
      footer={
        <>
          <BigButton label={t('common.cancel')} tone="quiet" onPress={() => go('/stock')} />
          {lines.length > 0 && (
            <BigButton label={t('stock.addLine')} icon={<Plus />} onPress={() => setAdding('which')} />
          )}
          <BigButton
            label={t('stock.arrived')}
            subLabel={money(total)}
            tone="go"
            icon={<PackageCheck />}
            isDisabled={lines.length === 0}
            isBusy={deliver.pending}
            onPress={() => void keep()}
          />
        </>
      }
    >
      <RefusalNotice refusal={refusal} />
      <div className="stock-fields">
        <Lines
          lines={lines}
          values={values}
          onFirst={() => setAdding('which')}
          hasDelivery={(head.delivery ?? 0) > 0}
          onRemove={(key) => setLines((before) => before.filter((line) => line.key !== key))}
        />
        <HeadFields head={head} edit={(part) => setHead((before) => ({ ...before, ...part }))} />
      </div>
      {adding === 'which' && <MaterialPick onPick={setAdding} onClose={() => setAdding(null)} />}
      {adding !== null && adding !== 'which' && (
        <LineSheet
          material={adding}
          source={head.source}
          taken={lines.flatMap(({ newLot }) => (newLot ? [newLot.label] : []))}
          onAdd={(line) => {
            setLines((before) => [...before, { ...line, key: (before.at(-1)?.key ?? 0) + 1 }])
            setAdding(null)
          }}
          onClose={() => setAdding(null)}
        />
      )}
    </Screen>
  )
}

interface LinesProps {
  readonly lines: readonly DeliveryLine[]
  readonly values: readonly number[]
  readonly hasDelivery: boolean
  readonly onRemove: (key: number) => void
  readonly onFirst: () => void
}

function Lines({ lines, values, hasDelivery, onRemove, onFirst }: LinesProps) {
  const { t, quantity, money } = useText()
  return (
    <ul className="stored card delivery-lines">
      {lines.map(({ key, material, quantity: amount, value, newLot }, index) => (
        <li key={key} className="stored-row">
          <ArtPicture {...thingArt(material)} size={56} />
          <span className="stored-name roll">
            <bdi>{newLot ? `${material.name} ${newLot.label}` : material.name}</bdi>
            <span className="figure">{quantity(amount, material.unit)}</span>
          </span>
          <span className="told-figures">
            <span className="figure">{money(value)}</span>
            {hasDelivery && (
              <span className="roll-value">
                {t('stock.withDelivery')} <strong className="figure">{money(values[index] ?? value)}</strong>
              </span>
            )}
          </span>
          <IconButton
            label={t('stock.removeLine', { name: material.name })}
            icon={<Trash2 />}
            tone="quiet"
            size="small"
            onPress={() => onRemove(key)}
          />
        </li>
      ))}
      {lines.length === 0 && (
        <li>
          <BigButton label={t('stock.addLine')} icon={<Plus />} isWide onPress={onFirst} />
        </li>
      )}
    </ul>
  )
}

interface HeadFieldsProps {
  readonly head: Head
  readonly edit: (part: Partial<Head>) => void
}

function HeadFields({ head, edit }: HeadFieldsProps) {
  const { t, decimalMark } = useText()
  const { value: suppliers = [] } = useAnswer('stock.suppliers', {})
  return (
    <div className="stock-column">
      <IconChoice
        label={t('stock.how')}
        options={SOURCES.map((id) => ({ id, label: t(`stock.${id}_source`), icon: SOURCE_ICON[id] }))}
        value={head.source}
        onChange={(source) => edit({ source })}
        shape="tile"
      />
      <div className="stock-pair">
        <AmountInput
          label={t('stock.delivery')}
          value={head.delivery}
          onChange={(delivery) => edit({ delivery })}
          decimalText={decimalMark}
        />
        <PlaceChoice label={t('stock.whereTo')} value={head.place} onChange={(place) => edit({ place })} />
        <SelectInput
          label={t('stock.supplier')}
          options={[
            { id: NOBODY, label: t('stock.noSupplier') },
            ...suppliers.filter(({ archived }) => !archived).map(({ id, name }) => ({ id: id as string, label: name })),
          ]}
          value={head.supplier ?? NOBODY}
          onChange={(id) => edit({ supplier: id === NOBODY ? null : (id as SupplierId) })}
        />
        <TextInput label={t('catalogue.note')} value={head.note} onChange={(note) => edit({ note })} maxLength={200} />
      </div>
      <div className="field">
        <p className="field-label">{t('stock.invoice')}</p>
        <KeptPhoto label={t('stock.invoice')} value={head.document} onChange={(document) => edit({ document })} />
      </div>
    </div>
  )
}
