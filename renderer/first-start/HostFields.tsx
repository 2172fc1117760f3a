// The host's facts, typed by the group; a SIRET with a wrong key is doubted, never refused.

import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { SelectInput, TextInput } from '../ui/TextInput.tsx'
import { digitsTyped } from '../ui/typed-number.ts'
import { isSiretLikely } from './siret.ts'
import { isTypedRight, type TypedHost } from './start-answers.ts'

interface HostFieldsProps {
  readonly host: TypedHost
  readonly onChange: (host: TypedHost) => void
}

const BASES = ['turnoverNet', 'grossMargin', 'cashReceived'] as const

export function HostFields({ host, onChange }: HostFieldsProps) {
  const { t } = useText()
  const change = (part: Partial<TypedHost>) => onChange({ ...host, ...part })
  const wrong = (field: 'name' | 'address') =>
    host[field] === '' || isTypedRight(host, field) ? undefined : t('refusal.InvalidInput')
  const isOdd = host.siret.length === 14 && !isSiretLikely(host.siret)
  return (
    <div className="start-two">
      <div className="start-fields">
        <TextInput
          label={t('firstStart.hostName')}
          value={host.name}
          onChange={(name) => change({ name })}
          maxLength={120}
          error={wrong('name')}
          autoFocus
        />
        <TextInput
          label={t('firstStart.siret')}
          value={host.siret}
          onChange={(siret) => change({ siret: digitsTyped(siret, 14) })}
          inputMode="numeric"
          error={isOdd ? t('firstStart.siretOdd') : undefined}
        />
        <TextInput
          label={t('firstStart.section')}
          value={host.section}
          onChange={(section) =>
            change({
              section: section
                .toUpperCase()
                .replaceAll(/[^A-Z0-9_-]/gu, '')
                .slice(0, 13),
            })
          }
        />
        <TextInput
          label={t('firstStart.address')}
          value={host.address}
          onChange={(address) => change({ address })}
          maxLength={200}
          error={wrong('address')}
        />
      </div>
      <div className="start-fields">
        <Segmented
          label={t('firstStart.vatRegime')}
          options={[
            { id: 'subject', label: t('firstStart.vatSubject') },
            { id: 'franchise', label: t('firstStart.vatFranchise') },
          ]}
          value={host.vatRegime}
          onChange={(vatRegime) => change({ vatRegime })}
        />
        <AmountInput
          label={t('firstStart.contribution')}
          value={host.rateBp}
          onChange={(rateBp) => change({ rateBp: Math.min(rateBp ?? 0, 10_000) })}
          unitText="%"
          wholeDigits={3}
        />
        <SelectInput
          label={t('firstStart.base')}
          options={BASES.map((id) => ({ id, label: t(`firstStart.${id}`) }))}
          value={host.base}
          onChange={(base) => change({ base })}
        />
      </div>
    </div>
  )
}
