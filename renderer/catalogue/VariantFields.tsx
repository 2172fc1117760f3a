// What a variant has of its own: its size, its cloth and the cloth's colour.

import type { Output } from '../../shared/contract.ts'
import { ColourField } from '../app/ColourField.tsx'
import { useText } from '../text/use-text.ts'
import { TextInput } from '../ui/TextInput.tsx'

type Variant = NonNullable<Output<'catalogue.article'>['variant']>

interface VariantFieldsProps {
  readonly variant: Variant
  readonly onChange: (variant: Variant) => void
}

/** The name follows from them. */
export function VariantFields({ variant, onChange }: VariantFieldsProps) {
  const { t } = useText()
  const edit = (part: Partial<Variant>) => onChange({ ...variant, ...part })
  return (
    <>
      <TextInput label={t('variants.size')} value={variant.size} onChange={(size) => edit({ size })} maxLength={12} />
      <TextInput
        label={t('variants.cloth')}
        value={variant.cloth}
        onChange={(cloth) => edit({ cloth })}
        maxLength={24}
      />
      {variant.cloth !== '' && (
        <ColourField
          label={t('common.colour')}
          value={variant.colour ?? '#47505c'}
          onChange={(colour) => edit({ colour })}
        />
      )}
    </>
  )
}
