// The fourteen allergens as pictures.

import './allergen-choice.css'
import { ALLERGENS } from '../../shared/catalogue/catalogue.ts'
import { useText } from '../text/use-text.ts'
import { Pictogram } from '../ui/Pictogram.tsx'
import { ALLERGEN_PICTOGRAM } from './order-art.ts'

type Allergen = (typeof ALLERGENS)[number]

interface AllergenChoiceProps {
  /** Accessible name of the group. */
  readonly label: string
  readonly chosen: readonly Allergen[]
  readonly onPress: (allergen: Allergen) => void
  /** How many, in figures, on those chosen. */
  readonly countOf?: (allergen: Allergen) => string | undefined
}

/** One button each; pressed is chosen. */
export function AllergenChoice({ label, chosen, onPress, countOf }: AllergenChoiceProps) {
  const { t } = useText()
  return (
    <div className="allergen-choice" role="group" aria-label={label}>
      {ALLERGENS.map((allergen) => {
        const count = countOf?.(allergen)
        return (
          <button
            key={allergen}
            type="button"
            className="allergen-picture"
            aria-pressed={chosen.includes(allergen)}
            onClick={() => onPress(allergen)}
          >
            <Pictogram name={ALLERGEN_PICTOGRAM[allergen]} />
            <span>{t(`catalogue.${allergen}`)}</span>
            {count !== undefined && <span className="allergen-count figure"> {count}</span>}
          </button>
        )
      })}
    </div>
  )
}
