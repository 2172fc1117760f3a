// The steps of a recipe, one after another, each with a photo if wanted.

import { Plus, Trash2 } from 'lucide-react'
import { KeptPhoto } from '../app/KeptPhoto.tsx'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Card } from '../ui/Screen.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import type { RecipeDraft } from './recipe-draft.ts'

interface RecipeStepsProps {
  readonly steps: RecipeDraft['steps']
  readonly onChange: (steps: RecipeDraft['steps']) => void
}

/** In the order they are done. */
export function RecipeSteps({ steps, onChange }: RecipeStepsProps) {
  const { t, number } = useText()
  const change = (index: number, fields: Partial<RecipeDraft['steps'][number]>) =>
    onChange(steps.map((step, at) => (at === index ? { ...step, ...fields } : step)))
  return (
    <Card title={t('workshop.steps')}>
      <ol className="recipe-steps">
        {steps.map((step, index) => {
          const label = t('workshop.step', { number: number(index + 1) })
          return (
            // Steps have no name of their own, and are only added at the end or taken away.
            <li key={index}>
              <TextInput
                label={label}
                value={step.text}
                onChange={(text) => change(index, { text })}
                maxLength={400}
                rows={3}
              />
              <IconButton
                label={t('workshop.removeLine', { name: label })}
                icon={<Trash2 />}
                size="small"
                tone="quiet"
                onPress={() => onChange(steps.filter((_, at) => at !== index))}
              />
              <KeptPhoto
                label={t('workshop.stepPhoto', { number: number(index + 1) })}
                value={step.photo}
                onChange={(photo) => change(index, { photo })}
              />
            </li>
          )
        })}
      </ol>
      <BigButton
        label={t('workshop.addStep')}
        icon={<Plus />}
        size="small"
        onPress={() => onChange([...steps, { text: '', photo: null }])}
      />
    </Card>
  )
}
