// The fields of a material, pictures first.

import { Gift, Recycle, Sparkles } from 'lucide-react'
import { ALLERGENS } from '../../shared/catalogue/catalogue.ts'
import { MATERIAL_KINDS, ORIGINS, USUAL_UNIT } from '../../shared/stock/materials.ts'
import { ColourField, PatternField } from '../app/ColourField.tsx'
import { KeptPhoto } from '../app/KeptPhoto.tsx'
import { KIND_PICTOGRAM, thingArt } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { Toggle } from '../ui/Toggle.tsx'
import type { MaterialDraft, PartProps } from './material-form.ts'
import { PhotoColour } from './PhotoColour.tsx'
import { SupplierFields } from './SupplierFields.tsx'

interface MaterialFieldsProps {
  readonly draft: MaterialDraft
  readonly onChange: (draft: MaterialDraft) => void
  readonly isNew: boolean
}

const UNITS = ['m', 'piece', 'kg', 'l'] as const
const ORIGIN_ICON = { new: <Sparkles />, reused: <Recycle />, given: <Gift /> }

/** What it is and how it is counted, then what it looks like, then where it comes from. */
export function MaterialFields({ draft, onChange, isNew }: MaterialFieldsProps) {
  const edit = (part: Partial<MaterialDraft>) => onChange({ ...draft, ...part })
  return (
    <div className="stock-fields">
      <div className="stock-column">
        <WhatFields draft={draft} edit={edit} isNew={isNew} />
        {draft.kind === 'cloth' && <ClothFields draft={draft} edit={edit} />}
        {draft.kind === 'food' && <AllergenField draft={draft} edit={edit} />}
        <SupplierFields draft={draft} edit={edit} />
      </div>
      <div className="stock-column">
        <LookFields draft={draft} edit={edit} />
        <OriginField draft={draft} edit={edit} />
      </div>
    </div>
  )
}

function WhatFields({ draft, edit, isNew }: PartProps & { readonly isNew: boolean }) {
  const { t } = useText()
  return (
    <>
      <IconChoice
        label={t('stock.kindLabel')}
        options={MATERIAL_KINDS.map((id) => ({
          id,
          label: t(`stock.${id}_kind`),
          icon: <Pictogram name={KIND_PICTOGRAM[id]} />,
        }))}
        value={draft.kind}
        onChange={(kind) => edit(isNew ? { kind, unit: USUAL_UNIT[kind] } : { kind })}
        shape="tile"
      />
      <TextInput label={t('catalogue.name')} value={draft.name} onChange={(name) => edit({ name })} maxLength={80} />
      <div className="field">
        <p className="field-label">{t('stock.unit')}</p>
        <Segmented
          label={t('stock.unit')}
          options={UNITS.map((id) => ({ id, label: t(`catalogue.unit_${id}`) }))}
          value={draft.unit}
          onChange={(unit) => edit({ unit })}
        />
      </div>
      <TextInput
        label={t('stock.family')}
        hint={t('stock.familyHint')}
        value={draft.family ?? ''}
        onChange={(family) => edit({ family })}
        maxLength={40}
      />
      <Toggle
        label={t('stock.byLot')}
        detail={t('stock.byLotDetail')}
        isOn={draft.byLot}
        onChange={(byLot) => edit({ byLot })}
      />
    </>
  )
}

function ClothFields({ draft, edit }: PartProps) {
  const { t, decimalMark } = useText()
  const width = draft.widthMm === null ? null : Math.round(draft.widthMm / 10)
  return (
    <div className="stock-pair">
      <AmountInput
        label={t('stock.width')}
        value={width}
        onChange={(cm) => edit({ widthMm: cm === null || cm === 0 ? null : cm * 10 })}
        decimals={0}
        wholeDigits={3}
        unitText="cm"
        decimalText={decimalMark}
      />
      <AmountInput
        label={t('stock.gsm')}
        value={draft.gsm}
        onChange={(gsm) => edit({ gsm: gsm === 0 ? null : gsm })}
        decimals={0}
        wholeDigits={4}
        unitText="g/m²"
        decimalText={decimalMark}
      />
      <TextInput
        label={t('stock.composition')}
        value={draft.composition ?? ''}
        onChange={(composition) => edit({ composition })}
        maxLength={120}
      />
    </div>
  )
}

function LookFields({ draft, edit }: PartProps) {
  const { t } = useText()
  return (
    <>
      <KeptPhoto
        label={t('look.photo')}
        value={draft.photo}
        onChange={(photo) => edit({ photo })}
        placeholder={<ArtPicture {...thingArt(draft)} size={132} />}
      />
      {draft.photo && <PhotoColour photo={draft.photo} colour={draft.colour} onPick={(colour) => edit({ colour })} />}
      <div className="field">
        <p className="field-label">{t('common.colour')}</p>
        <ColourField label={t('common.colour')} value={draft.colour} onChange={(colour) => edit({ colour })} />
      </div>
      <div className="field">
        <p className="field-label">{t('look.pattern')}</p>
        <PatternField
          label={t('look.pattern')}
          value={draft.pattern}
          colour={draft.colour}
          onChange={(pattern) => edit({ pattern })}
        />
      </div>
    </>
  )
}

function OriginField({ draft, edit }: PartProps) {
  const { t } = useText()
  return (
    <div className="field">
      <p className="field-label">{t('stock.origin')}</p>
      <IconChoice
        label={t('stock.origin')}
        options={ORIGINS.map((id) => ({ id, label: t(`stock.${id}_origin`), icon: ORIGIN_ICON[id] }))}
        value={draft.origin}
        onChange={(origin) => edit({ origin })}
        shape="tile"
      />
    </div>
  )
}

function AllergenField({ draft, edit }: PartProps) {
  const { t } = useText()
  const { allergens } = draft
  return (
    <div className="field" role="group" aria-label={t('catalogue.allergens')}>
      <p className="field-label">{t('catalogue.allergens')}</p>
      <div className="stock-chips">
        {ALLERGENS.map((one) => (
          <button
            key={one}
            type="button"
            className="stock-chip"
            aria-pressed={allergens.includes(one)}
            onClick={() =>
              edit({ allergens: allergens.includes(one) ? allergens.filter((a) => a !== one) : [...allergens, one] })
            }
          >
            {t(`catalogue.${one}`)}
          </button>
        ))}
      </div>
    </div>
  )
}
