// For whom: found as one types, new in one line, or only a first name to call.

import { X } from 'lucide-react'
import { CustomerFind } from '../app/CustomerFind.tsx'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Face } from '../ui/Face.tsx'
import { withAllergic } from './order-lines.ts'
import { isTold, withFields, type StepProps } from './order-draft.ts'

/** What she must not eat comes with her. */
export function WhoStep({ draft, onChange }: StepProps) {
  const { t } = useText()
  const { fields, who } = draft
  if (!isTold(draft, 'who')) {
    return (
      <CustomerFind
        onChoose={({ id, name, allergens }) =>
          onChange((now) => {
            const hers = withFields({ ...now, who: name }, { customer: id, caller: '' })
            return hers.fields.kind === 'catering'
              ? allergens.reduce((kept, allergen) => withAllergic(kept, allergen, 1), hers)
              : hers
          })
        }
        onCaller={(name) => onChange((now) => withFields({ ...now, who: name }, { customer: null, caller: name }))}
      />
    )
  }
  const name = fields.customer === null ? fields.caller : who
  return (
    <div className="who-chosen">
      <Face name={name} colour="petrol" size={96} />
      <p className="who-name">
        <bdi>{name}</bdi>
        {fields.customer === null && <span>{t('orders.onlyName')}</span>}
      </p>
      <BigButton
        tone="quiet"
        icon={<X />}
        label={t('orders.somebodyElse')}
        onPress={() => onChange((now) => withFields({ ...now, who: '' }, { customer: null, caller: '' }))}
      />
    </div>
  )
}
