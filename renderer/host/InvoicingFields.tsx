// How the coop invoices, as the host wants it: who numbers, the terms printed, the account to pay into.

import type { HostProfile } from '../../shared/host/host.ts'
import { useText } from '../text/use-text.ts'
import { Card } from '../ui/Screen.tsx'
import { SelectInput, TextInput } from '../ui/TextInput.tsx'
import { digitsTyped } from '../ui/typed-number.ts'
import { Fold } from './Fold.tsx'
import type { FieldsProps } from './profile-draft.ts'

type Invoicing = HostProfile['invoicing']

/** Folded: set once, by whoever keeps the books. */
export function InvoicingFields({ draft, onChange }: FieldsProps) {
  const { t } = useText()
  const { invoicing } = draft
  const change = (part: Partial<Invoicing>) => onChange({ invoicing: { ...invoicing, ...part } })
  const text = (name: 'prefix' | 'earlyDiscount' | 'iban' | 'bic' | 'legal' | 'customerPrefix', most: number) => (
    <TextInput
      label={t(`host.invoicing.${name}`)}
      value={invoicing[name]}
      maxLength={most}
      onChange={(typed) => change({ [name]: name === 'iban' ? typed.replaceAll(' ', '') : typed })}
    />
  )
  return (
    <Card className="host-books">
      <Fold title={t('host.invoicing.title')}>
        <div className="host-fields" data-field="invoicing">
          <SelectInput
            label={t('host.invoicing.by')}
            value={invoicing.by}
            options={(['issue', 'request'] as const).map((id) => ({ id, label: t(`host.invoicing.by_${id}`) }))}
            onChange={(by) => change({ by: by === 'request' ? 'request' : 'issue' })}
          />
          {text('prefix', 20)}
          <TextInput
            label={t('host.invoicing.days')}
            inputMode="numeric"
            value={String(invoicing.days)}
            onChange={(typed) => change({ days: Number(digitsTyped(typed, 6)) })}
          />
          <TextInput
            label={t('host.invoicing.penalty')}
            inputMode="numeric"
            value={String(invoicing.penaltyBp)}
            onChange={(typed) => change({ penaltyBp: Number(digitsTyped(typed, 6)) })}
          />
          {text('earlyDiscount', 120)}
          {text('iban', 34)}
          {text('bic', 11)}
          {text('legal', 200)}
          {text('customerPrefix', 1)}
        </div>
      </Fold>
    </Card>
  )
}
