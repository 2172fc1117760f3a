// A host's profile while it is typed: checked only when it is kept.

import type { HostProfile } from '../../shared/host/host.ts'
import { blankProfile } from '../../shared/host/ready-profiles.ts'

/** What the form holds; its texts may still be wrong. */
export type ProfileDraft = HostProfile

/** A part of the form. */
export interface FieldsProps {
  draft: ProfileDraft
  onChange: (part: Partial<ProfileDraft>) => void
}

/** Nobody yet, with the accounts of the French chart. */
export const BLANK_PROFILE: ProfileDraft = blankProfile()

/** A draft that has the field an export wants mended: a rate or a sort of expense nobody foresaw gets its empty row. */
export function withField(draft: ProfileDraft, field: string): ProfileDraft {
  const [group, name = ''] = field.split('.')
  if (group === 'vatCollected' && !draft.vatCollected.some(({ rate }) => String(rate) === name)) {
    const row = { rate: Number(name), account: '', label: `TVA ${Number(name) / 100} %`.replace('.', ','), taxCode: '' }
    return { ...draft, vatCollected: [...draft.vatCollected, row] }
  }
  if (group === 'expenseCategories' && !draft.expenseCategories.some(({ id }) => id === name)) {
    return { ...draft, expenseCategories: [...draft.expenseCategories, { id: name, account: '', label: name }] }
  }
  return draft
}
