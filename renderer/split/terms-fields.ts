// What each part of the group's terms is given.

import type { SplitSettings } from '../../shared/split/rule.ts'

export interface TermsFieldsProps {
  settings: SplitSettings
  onChange: (part: Partial<SplitSettings>) => void
}
