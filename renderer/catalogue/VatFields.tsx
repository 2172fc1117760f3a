// The VAT rate, or one rate for each way of eating, each with its picture.

import { Armchair, House, ShoppingBag } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ConsumptionMode } from '../../shared/kernel/vat.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useRates, VatRates } from '../app/VatRates.tsx'
import { useText } from '../text/use-text.ts'
import { Toggle } from '../ui/Toggle.tsx'
import type { PartProps } from './article-form.ts'

const MODES: readonly (readonly [ConsumptionMode, ReactNode])[] = [
  ['onSite', <Armchair key="onSite" aria-hidden="true" />],
  ['takeAway', <ShoppingBag key="takeAway" aria-hidden="true" />],
  ['keep', <House key="keep" aria-hidden="true" />],
]

/** Nothing to choose in franchise or for held money. */
export function VatFields({ draft, edit }: PartProps) {
  const { t } = useText()
  const { value: profile } = useAnswer('host.profile', {})
  const { vat } = draft
  const rates = useRates(Object.values(vat))
  const isByMode = Object.keys(vat).length > 1
  const isFree = profile?.vatRegime === 'franchise' || draft.kind === 'deposit' || draft.kind === 'giftVoucher'
  if (isFree) return null
  const usual = vat.onSite ?? vat.takeAway ?? vat.keep ?? rates[0] ?? 0
  const showsModes = draft.kind === 'meal' && isByMode
  const turn = (on: boolean) =>
    edit({ vat: on ? { onSite: usual, takeAway: usual, keep: vat.keep ?? usual } : { keep: usual } })
  return (
    <div className="vat-fields">
      {draft.kind === 'meal' && <Toggle label={t('catalogue.rateByMode')} isOn={isByMode} onChange={turn} />}
      {showsModes ? (
        MODES.map(([mode, icon]) => (
          <div key={mode} className="vat-mode">
            {icon}
            <span>{t(`catalogue.${mode}`)}</span>
            <VatRates
              label={`${t('catalogue.vat')}, ${t(`catalogue.${mode}`)}`}
              rates={rates}
              value={vat[mode] ?? usual}
              onChange={(rate) => edit({ vat: { ...vat, [mode]: rate } })}
            />
          </div>
        ))
      ) : (
        <div className="field">
          <p className="field-label">{t('catalogue.vat')}</p>
          <VatRates
            label={t('catalogue.vat')}
            rates={rates}
            value={usual}
            onChange={(rate) => edit({ vat: { keep: rate } })}
          />
        </div>
      )}
    </div>
  )
}
