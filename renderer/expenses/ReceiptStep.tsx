// First question: the receipt's photo, and what kind of expense it is, by picture.

import { Car, ReceiptText } from 'lucide-react'
import { CategoryIcon, categoryLabel } from '../app/ExpenseCategory.tsx'
import { KeptPhoto } from '../app/KeptPhoto.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { IconChoice } from '../ui/IconChoice.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { Toggle } from '../ui/Toggle.tsx'
import type { StepProps } from './expense-draft.ts'

/** Pixels a side that the small print of a receipt is still read at. */
const READABLE = 1600

/** A drive has no receipt: its photo is left out. */
export function ReceiptStep({ draft, onChange }: StepProps) {
  const { t } = useText()
  const { value: profile } = useAnswer('host.profile', {})
  const categories = profile?.expenseCategories ?? []
  return (
    <div className="expense-two">
      <div className="expense-column">
        {draft.isDrive ? (
          <span className="expense-drawing" aria-hidden="true">
            <Car />
          </span>
        ) : (
          <KeptPhoto
            label={t('expense.photo')}
            value={draft.photo}
            longestSide={READABLE}
            placeholder={<ReceiptText className="expense-blank" aria-hidden="true" />}
            onChange={(photo) => onChange({ photo })}
          />
        )}
        {!draft.isDrive && (
          <TextInput
            label={t('expense.supplier')}
            value={draft.supplier}
            maxLength={80}
            onChange={(supplier) => onChange({ supplier })}
          />
        )}
      </div>
      <div className="expense-column">
        <IconChoice
          label={t('drawer.whatFor')}
          shape="tile"
          value={draft.category}
          onChange={(category) => onChange({ category })}
          options={categories.map(({ id, label }) => ({
            id,
            label: categoryLabel(id, label, t),
            icon: <CategoryIcon id={id} />,
          }))}
        />
        <TextInput
          label={t('drawer.wordIfYouWant')}
          value={draft.label}
          maxLength={120}
          onChange={(label) => onChange({ label })}
        />
        <Toggle
          label={t('expense.drive')}
          isOn={draft.isDrive}
          onChange={(isDrive) => onChange({ isDrive, category: isDrive ? travelOf(categories) : draft.category })}
        />
      </div>
    </div>
  )
}

function travelOf(categories: readonly { readonly id: string }[]): string | null {
  return categories.find(({ id }) => id === 'travel')?.id ?? null
}
