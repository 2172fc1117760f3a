// How an article is kept: what was not said yet shows what its box says anyway.

import { usuallyKeptAt } from '../../shared/catalogue/catalogue.ts'
import { KeptAtChoice } from '../app/KeptAtChoice.tsx'
import type { PartProps } from './article-form.ts'

export function KeptAt({ draft, edit }: PartProps) {
  return <KeptAtChoice value={draft.keptAt ?? usuallyKeptAt(draft.kind)} onChange={(keptAt) => edit({ keptAt })} />
}
