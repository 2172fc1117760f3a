// How a thing is made: materials by swatch, minutes by kind of work, steps with photos. Kept as a whole.

import { Copy, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import type { ItemId } from '../../shared/kernel/id.ts'
import { ChangedMeanwhile } from '../app/ChangedMeanwhile.tsx'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useMember } from '../app/session.tsx'
import { thingArt } from '../app/thing-art.ts'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useMeanwhile } from '../app/use-meanwhile.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { CopySheet } from './CopySheet.tsx'
import { RecipeKept } from './RecipeKept.tsx'
import { RecipeLines } from './RecipeLines.tsx'
import { RecipeSteps } from './RecipeSteps.tsx'
import { SheetButtons } from './SheetButtons.tsx'
import { VaryRecipe } from './VaryRecipe.tsx'
import { WorkMinutes } from './WorkMinutes.tsx'
import type { RecipeDraft } from './recipe-draft.ts'

const BLANK: RecipeDraft = { yield: 1000, lines: [], work: [], guests: null, steps: [] }

/** Waits for what is known, then lets it be changed. */
export function RecipeScreen({ item }: { readonly item: ItemId }) {
  const { value: known } = useAnswer('production.recipe', { item })
  return known ? <Editor known={known} /> : null
}

function Editor({ known }: { readonly known: Output<'production.recipe'> }) {
  const { t, quantity, list } = useText()
  const { face, allergens } = known
  const [, go] = useLocation()
  const { role } = useMember()
  const maySet = role === 'manager' || role === 'stockKeeper'
  const { ask, pending } = useAsk('production.setRecipe')
  const form = useMeanwhile(known.recipe ?? BLANK)
  const { typed: draft, change: setDraft } = form
  const [isCopying, setCopying] = useState(false)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const change = (fields: Partial<RecipeDraft>) => setDraft({ ...draft, ...fields })
  const keep = async (recipe: RecipeDraft | null) => {
    const answer = await ask({ item: face.item, recipe, before: known.recipe })
    if (answer.ok) go('/workshop')
    else setRefusal(answer.refusal)
  }
  const steps = { lessLabel: t('workshop.less'), moreLabel: t('workshop.more') }
  return (
    <Screen
      title={t('workshop.recipeOf', { name: face.name })}
      actions={known.recipe && <SheetButtons item={face.item} onRefused={setRefusal} />}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/workshop')} />
          {maySet && known.recipe && (
            <BigButton label={t('common.remove')} icon={<Trash2 />} tone="quiet" onPress={() => void keep(null)} />
          )}
          {maySet && (
            <BigButton label={t('workshop.copy')} icon={<Copy />} tone="quiet" onPress={() => setCopying(true)} />
          )}
          {maySet && (
            <BigButton
              label={t('common.save')}
              tone="go"
              isDisabled={form.state === 'clash'}
              isBusy={pending}
              onPress={() => void keep(draft)}
            />
          )}
        </>
      }
    >
      <fieldset className="recipe" disabled={!maySet} aria-label={t('workshop.recipe')}>
        <RefusalNotice refusal={refusal} />
        <ChangedMeanwhile form={form} />
        <Card className="make-count">
          <ArtPicture {...thingArt(face)} size={80} />
          <div className="make-field">
            <p className="field-label">{t('workshop.makes')}</p>
            <Stepper
              {...steps}
              label={t('workshop.makes')}
              valueText={quantity(draft.yield, face.unit)}
              isLessDisabled={draft.yield <= 1000}
              onLess={() => change({ yield: draft.yield - 1000 })}
              onMore={() => change({ yield: draft.yield + 1000 })}
            />
          </div>
          {(draft.guests !== null || draft.work.some(({ kind }) => kind === 'cooking')) && (
            <div className="make-field">
              <p className="field-label">{t('workshop.guests')}</p>
              <Stepper
                {...steps}
                label={t('workshop.guests')}
                valueText={quantity((draft.guests ?? 0) * 1000, 'piece')}
                isLessDisabled={draft.guests === null}
                onLess={() => change({ guests: draft.guests === 1 ? null : (draft.guests ?? 1) - 1 })}
                onMore={() => change({ guests: (draft.guests ?? 0) + 1 })}
              />
            </div>
          )}
          {allergens.length > 0 && (
            <p className="recipe-allergens">
              <b>{t('catalogue.allergens')}</b> {list(allergens.map((one) => t(`catalogue.${one}`)))}
            </p>
          )}
          {known.recipe && <VaryRecipe face={face} onRefused={setRefusal} />}
        </Card>
        <RecipeLines item={face.item} faces={known.faces} lines={draft.lines} onChange={(lines) => change({ lines })} />
        <RecipeKept known={known} onRefused={setRefusal} />
        <WorkMinutes work={draft.work} onChange={(work) => change({ work })} />
        <RecipeSteps steps={draft.steps} onChange={(one) => change({ steps: one })} />
      </fieldset>
      {isCopying && (
        <CopySheet
          self={face.item}
          onClose={() => setCopying(false)}
          onCopy={(recipe) => {
            setDraft(recipe)
            setCopying(false)
          }}
        />
      )}
    </Screen>
  )
}
