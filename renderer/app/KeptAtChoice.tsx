// How a dish is kept until it is eaten, by picture and degrees: its box says so.

import { Flame, House, Refrigerator, Snowflake, type LucideIcon } from 'lucide-react'
import { KEPT_AT, type KeptAt } from '../../shared/catalogue/catalogue.ts'
import { useText } from '../text/use-text.ts'
import { IconChoice } from '../ui/IconChoice.tsx'

const ICONS: Readonly<Record<KeptAt, LucideIcon>> = {
  cold: Refrigerator,
  hot: Flame,
  frozen: Snowflake,
  ambient: House,
}
/** In degrees: at most, of what is kept hot at least. From left to right in Arabic too. */
const DEGREES: Readonly<Partial<Record<KeptAt, string>>> = {
  cold: '\u200e4 °C',
  hot: '\u200e63 °C',
  frozen: '\u200e−18 °C',
}

interface KeptAtChoiceProps {
  readonly value: KeptAt | null
  readonly onChange: (keptAt: KeptAt) => void
}

export function KeptAtChoice({ value, onChange }: KeptAtChoiceProps) {
  const { t } = useText()
  const options = KEPT_AT.map((id) => {
    const Icon = ICONS[id]
    return { id, label: t(`catalogue.keptAt_${id}`), detail: DEGREES[id], icon: <Icon /> }
  })
  return (
    <div className="field">
      <p className="field-label">{t('catalogue.keptAt')}</p>
      <IconChoice label={t('catalogue.keptAt')} options={options} value={value} onChange={onChange} shape="tile" />
    </div>
  )
}
