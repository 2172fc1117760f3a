// The fields of an article, pictures first.

import type { ArticleKind } from '../../shared/catalogue/catalogue.ts'
import type { Output } from '../../shared/contract.ts'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { SelectInput, TextInput } from '../ui/TextInput.tsx'
import { Toggle } from '../ui/Toggle.tsx'
import { Allergens } from './Allergens.tsx'
import { isBarcodeFine, usualVat, type ArticleDraft, type PartProps } from './article-form.ts'
import { ArticlePicture } from './ArticlePicture.tsx'
import { KeptAt } from './KeptAt.tsx'
import { Makers } from './Makers.tsx'
import { VariantFields } from './VariantFields.tsx'
import { VatFields } from './VatFields.tsx'

interface ArticleFieldsProps {
  readonly draft: ArticleDraft
  readonly onChange: (draft: ArticleDraft) => void
  readonly isNew: boolean
  /** Of a variant: what it has of its own stands instead of the model's name and range. */
  readonly variant: Variant
  readonly onVariant: (variant: Variant) => void
}

type Variant = Output<'catalogue.article'>['variant']

const KINDS = ['good', 'meal', 'service', 'workshop', 'deposit', 'giftVoucher'] as const
const UNITS = ['piece', 'm', 'kg', 'l'] as const

/** What it is and costs on the left, what it looks like and who makes it on the right. */
export function ArticleFields({ draft, onChange, isNew, variant, onVariant }: ArticleFieldsProps) {
  const edit = (part: Partial<ArticleDraft>) => onChange({ ...draft, ...part })
  return (
    <div className="article-fields">
      <div className="article-column">
        {variant ? (
          <VariantFields variant={variant} onChange={onVariant} />
        ) : (
          <WhatFields draft={draft} edit={edit} isNew={isNew} />
        )}
        <PriceFields draft={draft} edit={edit} />
      </div>
      <div className="article-column">
        <ArticlePicture draft={draft} edit={edit} colour={variant?.colour ?? undefined} />
        <Makers makers={draft.makers} onChange={(makers) => edit({ makers })} />
        <HabitFields draft={draft} edit={edit} />
        {draft.kind === 'meal' && <Allergens chosen={draft.allergens} onChange={(allergens) => edit({ allergens })} />}
        <KeptFields draft={draft} edit={edit} />
      </div>
    </div>
  )
}

/** Of dishes always; of goods where the group makes food. */
function KeptFields({ draft, edit }: PartProps) {
  const { coop } = useStatus()
  const isFood = draft.kind === 'meal' || (draft.kind === 'good' && (coop?.activities ?? []).includes('food'))
  return isFood ? <KeptAt draft={draft} edit={edit} /> : null
}

function WhatFields({ draft, edit, isNew }: PartProps & { readonly isNew: boolean }) {
  const { t } = useText()
  const { value: ranges = [] } = useAnswer('catalogue.ranges', {})
  const { value: profile } = useAnswer('host.profile', {})
  const isFranchise = profile?.vatRegime === 'franchise'
  return (
    <>
      <TextInput
        label={t('catalogue.name')}
        value={draft.name}
        onChange={(name) => edit({ name })}
        maxLength={80}
        autoFocus={isNew}
      />
      <SelectInput
        label={t('catalogue.range')}
        options={ranges.map(({ id, name }) => ({ id, label: name }))}
        value={ranges.find(({ id }) => id === draft.range)?.id ?? ranges[0]?.id ?? ('' as never)}
        onChange={(range) => edit({ range })}
      />
      <SelectInput<ArticleKind>
        label={t('catalogue.kind')}
        options={KINDS.map((id) => ({ id, label: t(`catalogue.${id}`) }))}
        value={draft.kind}
        onChange={(kind) => edit({ kind, vat: usualVat(kind, isFranchise), stocked: kind === 'good' && draft.stocked })}
      />
    </>
  )
}

function PriceFields({ draft, edit }: PartProps) {
  const { t, decimalMark } = useText()
  return (
    <>
      <div className="article-price">
        <AmountInput
          label={t('catalogue.price')}
          value={draft.price}
          onChange={(price) => edit({ price: price ?? 0 })}
          decimalText={decimalMark}
        />
        <div className="field">
          <p className="field-label">{t('catalogue.unit')}</p>
          <Segmented
            label={t('catalogue.unit')}
            options={UNITS.map((id) => ({ id, label: t(`catalogue.unit_${id}`) }))}
            value={draft.unit}
            onChange={(unit) => edit({ unit })}
          />
        </div>
      </div>
      <VatFields draft={draft} edit={edit} />
      <TextInput
        label={t('catalogue.barcode')}
        hint={t('catalogue.barcodeHint')}
        value={draft.barcode ?? ''}
        onChange={(typed) => edit({ barcode: typed.trim() === '' ? null : typed.trim() })}
        error={isBarcodeFine(draft.barcode) ? undefined : t('catalogue.barcodeBad')}
        inputMode="numeric"
      />
    </>
  )
}

function HabitFields({ draft, edit }: PartProps) {
  const { t } = useText()
  if (draft.kind !== 'good' && draft.kind !== 'meal') return null
  return (
    <div>
      <Toggle label={t('catalogue.stocked')} isOn={draft.stocked} onChange={(stocked) => edit({ stocked })} />
      <Toggle label={t('catalogue.resold')} isOn={draft.resold} onChange={(resold) => edit({ resold })} />
    </div>
  )
}
