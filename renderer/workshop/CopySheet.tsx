// A recipe taken from another thing, larger or smaller by a percentage.

import { Copy } from 'lucide-react'
import { useState } from 'react'
import type { ItemId } from '../../shared/kernel/id.ts'
import { resized } from '../../shared/production/recipe.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { ItemSheet } from './ItemSheet.tsx'
import type { RecipeDraft } from './recipe-draft.ts'

interface CopySheetProps {
  readonly self: ItemId
  readonly onClose: () => void
  readonly onCopy: (recipe: RecipeDraft) => void
}

/** Chooses whose, then how much larger; pieces stay as many. */
export function CopySheet({ self, onClose, onCopy }: CopySheetProps) {
  const [from, setFrom] = useState<ItemId | null>(null)
  if (from) return <SizeSheet from={from} onClose={onClose} onCopy={onCopy} />
  return (
    <ItemSheet
      onClose={onClose}
      shows={({ item, hasRecipe }) => hasRecipe && item !== self}
      onChoose={({ item }) => setFrom(item)}
    />
  )
}

const STEP = 5

function SizeSheet({ from, onClose, onCopy }: Omit<CopySheetProps, 'self'> & { readonly from: ItemId }) {
  const { t, percent } = useText()
  const [size, setSize] = useState(100)
  const { value: known } = useAnswer('production.recipe', { item: from })
  const recipe = known?.recipe
  if (!recipe) return null
  const pieces = new Set(
    known.faces.filter(({ unit }) => unit === 'piece').flatMap(({ item, family }) => [item, family]),
  )
  const copy = () =>
    onCopy(
      resized(recipe, size, ({ wanted }) =>
        pieces.has(wanted.type === 'item' ? wanted.item : (wanted.family as ItemId)),
      ),
    )
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('workshop.recipeOf', { name: known.face.name })}
      closeLabel={t('common.close')}
      footer={<BigButton label={t('workshop.copy')} icon={<Copy />} tone="go" onPress={copy} />}
    >
      <div className="make-field">
        <p className="field-label">{t('workshop.size')}</p>
        <Stepper
          label={t('workshop.size')}
          valueText={percent(size * 100)}
          lessLabel={t('workshop.less')}
          moreLabel={t('workshop.more')}
          isLessDisabled={size <= STEP}
          onLess={() => setSize(size - STEP)}
          onMore={() => setSize(size + STEP)}
          size="large"
        />
      </div>
      <p className="spot-detail">{t('workshop.sizeHint')}</p>
    </Sheet>
  )
}
