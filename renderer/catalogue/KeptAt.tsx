// How a dish is kept until it is eaten: its box says so.

import { Flame, House, Refrigerator, Snowflake, type LucideIcon } from 'lucide-react'
import { KEPT_AT, usuallyKeptAt, type KeptAt as Kept } from '../../shared/catalogue/catalogue.ts'
import { useText } from '../text/use-text.ts'
import { IconChoice } from '../ui/IconChoice.tsx'
import type { PartProps } from './article-form.ts'

const ICONS: Readonly<Record<Kept, LucideIcon>> = { cold: Refrigerator, hot: Flame, frozen: Snowflake, ambient: House }
/** In degrees: at most, of what is kept hot at least. */
const DEGREES: Readonly<Partial<Record<Kept, string>>> = { cold: '4 °C', hot: '63 °C', frozen: '\u200e−18 °C' }

/** What was not said yet shows what its box says anyway. */
export function KeptAt({ draft, edit }: PartProps) {
  const { t } = useText()
  const options = KEPT_AT.map((id) => {
    const Icon = ICONS[id]
    return { id, label: t(`catalogue.keptAt_${id}`), detail: DEGREES[id], icon: <Icon /> }
  })
  return (
    <div className="field">
      <p className="field-label">{t('catalogue.keptAt')}</p>
      <IconChoice
        label={t('catalogue.keptAt')}
        options={options}
        value={draft.keptAt ?? usuallyKeptAt(draft.kind)}
        onChange={(keptAt) => edit({ keptAt })}
        shape="tile"
      />
    </div>
  )
}
