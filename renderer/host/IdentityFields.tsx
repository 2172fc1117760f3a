// Who the host is.

import { useText } from '../text/use-text.ts'
import { Card } from '../ui/Screen.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { Toggle } from '../ui/Toggle.tsx'
import type { FieldsProps } from './profile-draft.ts'

/** Name, numbers, VAT. */
export function IdentityFields({ draft, onChange }: FieldsProps) {
  const { t } = useText()
  return (
    <Card title={t('host.identity')} className="host-fields">
      <TextInput label={t('host.name')} value={draft.name} onChange={(name) => onChange({ name })} maxLength={120} />
      <TextInput
        label={t('host.siret')}
        value={draft.siret}
        inputMode="numeric"
        maxLength={20}
        onChange={(typed) => onChange({ siret: typed.replace(/\s/gu, '') })}
      />
      <TextInput
        label={t('host.vatNumber')}
        value={draft.vatNumber}
        maxLength={20}
        onChange={(vatNumber) => onChange({ vatNumber })}
      />
      <div data-field="section">
        <TextInput
          label={t('host.section')}
          value={draft.section}
          maxLength={13}
          onChange={(section) => onChange({ section })}
        />
      </div>
      <div className="host-wide">
        <TextInput
          label={t('host.address')}
          value={draft.address}
          maxLength={200}
          onChange={(address) => onChange({ address })}
        />
      </div>
      <Segmented
        label={t('host.vatRegime')}
        value={draft.vatRegime}
        onChange={(vatRegime) => onChange({ vatRegime })}
        options={[
          { id: 'subject', label: t('host.regime.subject') },
          { id: 'franchise', label: t('host.regime.franchise') },
        ]}
      />
      <Toggle
        label={t('host.vatOnDebits')}
        isOn={draft.vatOnDebits}
        onChange={(vatOnDebits) => onChange({ vatOnDebits })}
      />
    </Card>
  )
}
