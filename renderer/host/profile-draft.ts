// A host's profile while it is typed: checked only when it is kept.

import { DEFAULT_PROFILE, type HostProfile } from '../../shared/host/host.ts'

/** What the form holds; its texts may still be wrong. */
export type ProfileDraft = HostProfile

/** A part of the form. */
export interface FieldsProps {
  draft: ProfileDraft
  onChange: (part: Partial<ProfileDraft>) => void
}

/** Nobody yet, with the accounts of the French chart. */
export const BLANK_PROFILE: ProfileDraft = {
  ...DEFAULT_PROFILE,
  vatCollected: [...DEFAULT_PROFILE.vatCollected],
  expenseCategories: [...DEFAULT_PROFILE.expenseCategories],
  name: '',
  siret: '',
  vatNumber: '',
  address: '',
  section: '',
  vatRegime: 'subject',
  vatOnDebits: false,
  accountLength: 0,
}
