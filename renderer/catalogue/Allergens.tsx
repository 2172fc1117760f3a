// The fourteen allergens that must be told.

import { ALLERGENS } from '../../shared/catalogue/catalogue.ts'
import { useText } from '../text/use-text.ts'
import type { ArticleDraft } from './article-form.ts'

interface AllergensProps {
  readonly chosen: ArticleDraft['allergens']
  readonly onChange: (allergens: ArticleDraft['allergens']) => void
}

/** Pressed is contained. */
export function Allergens({ chosen, onChange }: AllergensProps) {
  const { t } = useText()
  return (
    <div className="field" role="group" aria-label={t('catalogue.allergens')}>
      <p className="field-label">{t('catalogue.allergens')}</p>
      <div className="allergens">
        {ALLERGENS.map((allergen) => {
          const isIn = chosen.includes(allergen)
          return (
            <button
              key={allergen}
              type="button"
              className="allergen"
              aria-pressed={isIn}
              onClick={() => onChange(isIn ? chosen.filter((one) => one !== allergen) : [...chosen, allergen])}
            >
              {t(`catalogue.${allergen}`)}
            </button>
          )
        })}
      </div>
    </div>
  )
}
