// What a person does here: four pictures.

import { ROLES, type Role } from '../../shared/kernel/contract.ts'
import { useText } from '../text/use-text.ts'
import { Choice } from '../ui/Choice.tsx'

interface RoleChoiceProps {
  readonly value: Role
  readonly onChange: (role: Role) => void
}

const ART = {
  cashier: { pictogram: 'stall', colour: 'forest', pattern: 'plain' },
  stockKeeper: { pictogram: 'box', colour: 'ocean', pattern: 'plain' },
  manager: { pictogram: 'star', colour: 'rust', pattern: 'plain' },
  accountant: { pictogram: 'book', colour: 'slate', pattern: 'plain' },
} as const

export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  const { t } = useText()
  return (
    <Choice
      label={t('people.role')}
      options={ROLES.map((id) => ({ id, label: t(`people.${id}`), detail: t(`people.${id}Detail`), art: ART[id] }))}
      selectedIds={[value]}
      onChange={([role]) => role && onChange(role)}
    />
  )
}
