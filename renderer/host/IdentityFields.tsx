// Who the host is, and what it takes.

import type { Contribution } from '../../shared/host/host.ts'
import { cents } from '../../shared/kernel/money.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { Card } from '../ui/Screen.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { Toggle } from '../ui/Toggle.tsx'
import type { FieldsProps } from './profile-draft.ts'

/** Name, numbers, VAT, contribution. */
export function IdentityFields({ draft, onChange }: FieldsProps) {
  const { t } = useText()
  return (
    <>
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
        <TextInput
          label={t('host.section')}
          value={draft.section}
          maxLength={13}
          onChange={(section) => onChange({ section })}
        />
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
      <ContributionFields draft={draft} onChange={onChange} />
    </>
  )
}

const BASES = ['turnoverNet', 'grossMargin', 'cashReceived'] as const

function ContributionFields({ draft, onChange }: FieldsProps) {
  const { t } = useText()
  const { contribution } = draft
  const change = (part: Partial<Contribution>) => onChange({ contribution: { ...contribution, ...part } })
  return (
    <Card title={t('host.contribution')} className="host-fields">
      <div className="host-wide">
        <Segmented
          label={t('host.base')}
          value={contribution.base}
          onChange={(base) => change({ base })}
          options={BASES.map((id) => ({ id, label: t(`host.baseOf.${id}`) }))}
        />
      </div>
      <AmountInput
        label={t('host.rate')}
        unitText="%"
        wholeDigits={3}
        value={contribution.rateBp}
        onChange={(rateBp) => change({ rateBp: rateBp ?? 0 })}
      />
      <AmountInput
        label={t('host.perMonth')}
        value={contribution.fixedCentsPerMonth ?? null}
        onChange={(fixed) => onChange({ contribution: withFixed(contribution, fixed) })}
      />
    </Card>
  )
}

/** No fixed amount is no field. */
function withFixed({ base, rateBp }: Contribution, fixed: number | null): Contribution {
  return fixed === null || fixed === 0 ? { base, rateBp } : { base, rateBp, fixedCentsPerMonth: cents(fixed) }
}
