// A model: its name and picture, and all it comes in, each a tile to change; those put away below.

import './catalogue.css'
import './variants.css'
import { Check, Coins, Plus } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { VariantTile } from '../../shared/catalogue/variants.ts'
import type { Answer, Input, Output } from '../../shared/contract.ts'
import type { ModelId } from '../../shared/kernel/id.ts'
import { useOpenedOn } from '../app/changed-fields.ts'
import { pictureUrl } from '../app/client.ts'
import { KeptPhoto } from '../app/KeptPhoto.tsx'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { PictureTile } from '../ui/PictureTile.tsx'
import { Screen } from '../ui/Screen.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { SelectInput, TextInput } from '../ui/TextInput.tsx'
import { pictureOf } from './art-of.ts'

type Model = Output<'catalogue.model'>
type Refused = Extract<Answer<'catalogue.changeModel'>, { ok: false }>['refusal']
type Fields = Pick<Model, 'name' | 'photo' | 'range'>

/** Cashiers see it; who keeps the stock or the coop changes it. */
export function ModelScreen({ id, mayEdit }: { readonly id: ModelId; readonly mayEdit: boolean }) {
  const { value: model, refusal } = useAnswer('catalogue.model', { model: id })
  if (refusal) return <RefusalNotice refusal={refusal} />
  return model ? <Editor key={model.id} model={model} mayEdit={mayEdit} /> : null
}

function Editor({ model, mayEdit }: { readonly model: Model; readonly mayEdit: boolean }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { ask, pending } = useAsk('catalogue.changeModel')
  const before = useOpenedOn(model)
  const [draft, setDraft] = useState<Fields>(model)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const [isPricing, setPricing] = useState(false)
  const live = model.variants.filter(({ archived }) => !archived)
  const away = model.variants.filter(({ archived }) => archived)
  const change = async (asked: Omit<Input<'catalogue.changeModel'>, 'model'>) => {
    const answer = await ask({ model: model.id, ...asked })
    setRefusal(answer.ok ? null : answer.refusal)
    return answer.ok
  }
  const keep = async () => {
    const asked = changesOf(before, draft)
    if (!asked || (await change(asked))) go('/catalogue')
  }
  const open = (variant: string) => go(mayEdit ? `/catalogue/article/${variant}` : `/catalogue/stock/${variant}`)
  return (
    <Screen
      title={model.name}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/catalogue')} />
          {mayEdit && live[0] && (
            <BigButton
              label={t('variants.title')}
              icon={<Plus />}
              onPress={() => go(`/catalogue/variants/${live[0]?.id}`)}
            />
          )}
          {mayEdit && (
            <BigButton
              label={t('common.save')}
              icon={<Check />}
              tone="go"
              isDisabled={draft.name.trim() === ''}
              isBusy={pending}
              onPress={() => void keep()}
            />
          )}
        </>
      }
    >
      <RefusalNotice refusal={refusal} />
      <div className="article-list">
        <VariantTiles variants={live} onOpen={open} />
        {mayEdit && <ModelFields draft={draft} model={model} onChange={setDraft} onPrice={() => setPricing(true)} />}
        {away.length > 0 && (
          <section className="article-list" aria-label={t('variants.putAway')}>
            <h2>{t('variants.putAway')}</h2>
            <VariantTiles variants={away} onOpen={open} />
          </section>
        )}
      </div>
      {isPricing && (
        <PriceSheet
          price={live[0]?.price ?? 0}
          onClose={() => setPricing(false)}
          onKeep={async (price) => (await change({ fields: {}, all: { price } })) && setPricing(false)}
        />
      )}
    </Screen>
  )
}

function changesOf(model: Model, { name, photo, range }: Fields): Omit<Input<'catalogue.changeModel'>, 'model'> | null {
  const fields = { ...(name === model.name ? {} : { name }), ...(photo === model.photo ? {} : { photo }) }
  const all = range === model.range ? {} : { range }
  return Object.keys(fields).length + Object.keys(all).length === 0 ? null : { fields, all }
}

interface ModelFieldsProps {
  readonly draft: Fields
  readonly model: Model
  readonly onChange: (draft: Fields) => void
  readonly onPrice: () => void
}

function ModelFields({ draft, model, onChange, onPrice }: ModelFieldsProps) {
  const { t } = useText()
  const { value: ranges = [] } = useAnswer('catalogue.ranges', {})
  const [first] = model.variants
  return (
    <div className="article-fields">
      <div className="article-column">
        <TextInput
          label={t('catalogue.name')}
          value={draft.name}
          onChange={(name) => onChange({ ...draft, name })}
          maxLength={80}
        />
        <SelectInput
          label={t('catalogue.range')}
          options={ranges.map(({ id, name }) => ({ id, label: name }))}
          value={draft.range}
          onChange={(range) => onChange({ ...draft, range })}
        />
        <BigButton label={t('variants.allPrice')} icon={<Coins />} tone="quiet" onPress={onPrice} />
      </div>
      <KeptPhoto
        label={t('catalogue.picture')}
        value={draft.photo}
        onChange={(photo) => onChange({ ...draft, photo })}
        placeholder={first && <ArtPicture {...pictureOf(first, first)} size={132} />}
      />
    </div>
  )
}

interface VariantTilesProps {
  readonly variants: readonly VariantTile[]
  readonly onOpen: (variant: string) => void
}

function VariantTiles({ variants, onOpen }: VariantTilesProps) {
  const { t, money, quantity } = useText()
  return (
    <div className="article-tiles">
      {variants.map((variant) => (
        <PictureTile
          key={variant.id}
          id={variant.id}
          label={[variant.cloth, variant.size].filter(Boolean).join(' ')}
          letters={variant.size || undefined}
          priceText={money(variant.price)}
          badgeText={variant.stock === null ? undefined : quantity(variant.stock, variant.unit)}
          badgeLabel={
            variant.stock === null
              ? undefined
              : t('catalogue.left', { quantity: quantity(variant.stock, variant.unit) })
          }
          photoUrl={variant.photo === null ? undefined : pictureUrl(variant.photo)}
          art={pictureOf(variant, variant).art}
          onPress={onOpen}
        />
      ))}
    </div>
  )
}

interface PriceSheetProps {
  readonly price: number
  readonly onClose: () => void
  readonly onKeep: (price: number) => Promise<unknown>
}

function PriceSheet({ price, onClose, onKeep }: PriceSheetProps) {
  const { t, decimalMark } = useText()
  const [value, setValue] = useState<number | null>(price)
  const keep = () => value !== null && void onKeep(value)
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('variants.allPrice')}
      closeLabel={t('common.close')}
      footer={<BigButton label={t('common.save')} tone="go" isDisabled={value === null} onPress={keep} />}
    >
      <AmountInput
        label={t('catalogue.price')}
        value={value}
        onChange={setValue}
        decimalText={decimalMark}
        size="huge"
        onEnter={keep}
        autoFocus
      />
    </Sheet>
  )
}
