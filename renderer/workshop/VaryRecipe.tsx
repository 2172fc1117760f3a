// The recipe of one variant for its sisters: more or less cloth by size, and the cloth each is made of.

import './vary.css'
import { Check, Layers } from 'lucide-react'
import { useState } from 'react'
import type { VariantTile } from '../../shared/catalogue/variants.ts'
import type { Output } from '../../shared/contract.ts'
import type { ItemFace } from '../../shared/production/contract.ts'
import type { WordedRefusal } from '../app/RefusalNotice.tsx'
import { thingArt } from '../app/thing-art.ts'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Stepper } from '../ui/Stepper.tsx'

type Model = Output<'catalogue.model'>

interface VaryRecipeProps {
  readonly face: ItemFace
  readonly onRefused: (refusal: WordedRefusal) => void
}

/** Nothing for what comes in one form only. */
export function VaryRecipe({ face, onRefused }: VaryRecipeProps) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  const model = useModel(face)
  if (!model) return null
  return (
    <>
      <BigButton label={t('workshop.vary')} icon={<Layers />} tone="quiet" onPress={() => setOpen(true)} />
      {isOpen && <VarySheet item={face.item} model={model} onClose={() => setOpen(false)} onRefused={onRefused} />}
    </>
  )
}

/** The model a thing is a variant of, when it has sisters on sale. */
function useModel(face: ItemFace): Model | undefined {
  const isArticle = face.type === 'article'
  const { value: article } = useAnswer('catalogue.article', { article: face.item }, { enabled: isArticle })
  const model = article?.variant?.model
  const { value } = useAnswer('catalogue.model', { model: model ?? '' }, { enabled: model !== undefined })
  return value && value.variants.filter(({ archived }) => !archived).length > 1 ? value : undefined
}

interface VarySheetProps {
  readonly item: ItemFace['item']
  readonly model: Model
  readonly onClose: () => void
  readonly onRefused: (refusal: WordedRefusal) => void
}

const STEP = 5
const SAME = 100

/** Those without a recipe are chosen at first; a step on one is a step on all of its size. */
function VarySheet({ item, model, onClose, onRefused }: VarySheetProps) {
  const { t } = useText()
  const { ask, pending } = useAsk('production.varyRecipe')
  const { value: items } = useAnswer('production.items', { text: model.name, limit: 200 })
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const [percents, setPercents] = useState<Readonly<Record<string, number>>>({})
  const self = model.variants.find(({ id }) => id === item)
  const sisters = model.variants.filter(({ id, archived }) => id !== item && !archived)
  const known = new Set(items?.flatMap((one) => (one.hasRecipe ? [one.item] : [])))
  const picked = chosen ?? sisters.filter(({ id }) => !known.has(id)).map(({ id }) => id)
  const percentOf = ({ size }: VariantTile) => percents[size] ?? SAME
  const keep = async () => {
    const others = sisters
      .filter(({ id }) => picked.includes(id))
      .map((one) => ({ item: one.id, percent: percentOf(one), swaps: swapsOf(self, one) }))
    const answer = await ask({ item, others })
    if (!answer.ok) onRefused(answer.refusal)
    onClose()
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('workshop.vary')}
      closeLabel={t('common.close')}
      width="wide"
      footer={
        <BigButton
          label={t('workshop.varyDo', { count: picked.length })}
          icon={<Layers />}
          tone="go"
          isDisabled={picked.length === 0}
          isBusy={pending}
          onPress={() => void keep()}
        />
      }
    >
      <p className="spot-detail">{t('workshop.varyHint')}</p>
      <ul className="vary">
        {sisters.map((one) => (
          <Sister
            key={one.id}
            variant={one}
            self={self}
            isPicked={picked.includes(one.id)}
            hasRecipe={known.has(one.id)}
            percent={percentOf(one)}
            onPick={() =>
              setChosen(picked.includes(one.id) ? picked.filter((id) => id !== one.id) : [...picked, one.id])
            }
            onPercent={(percent) => setPercents({ ...percents, [one.size]: percent })}
          />
        ))}
      </ul>
    </Sheet>
  )
}

interface SisterProps {
  readonly variant: VariantTile
  readonly self: VariantTile | undefined
  readonly isPicked: boolean
  readonly hasRecipe: boolean
  readonly percent: number
  readonly onPick: () => void
  readonly onPercent: (percent: number) => void
}

function Sister({ variant, self, isPicked, hasRecipe, percent, onPick, onPercent }: SisterProps) {
  const { t, percent: percentText } = useText()
  const isOtherCloth = self !== undefined && swapsOf(self, variant).length > 0
  return (
    <li className="vary-row">
      <button type="button" className="vary-pick" aria-pressed={isPicked} onClick={onPick}>
        <ArtPicture {...thingArt(variant)} size={56} />
        <span className="vary-words">
          <span className="vary-name">
            <bdi>{variant.name}</bdi>
          </span>
          {isOtherCloth && (
            <span className="spot-detail">{t('workshop.varyCloth', { from: self.cloth, to: variant.cloth })}</span>
          )}
          {isPicked && hasRecipe && <span className="spot-detail">{t('workshop.varyReplaces')}</span>}
        </span>
        {isPicked && <Check aria-hidden="true" />}
      </button>
      {isPicked && (
        <Stepper
          label={`${t('workshop.size')} : ${variant.name}`}
          valueText={percentText(percent * 100)}
          lessLabel={`${t('workshop.less')} : ${variant.name}`}
          moreLabel={`${t('workshop.more')} : ${variant.name}`}
          isLessDisabled={percent <= STEP}
          onLess={() => onPercent(percent - STEP)}
          onMore={() => onPercent(percent + STEP)}
        />
      )}
    </li>
  )
}

/** What is cut from the cloth of one is cut from that of the other. */
function swapsOf(self: VariantTile | undefined, { material }: VariantTile) {
  const from = self?.material
  return from && material && from !== material ? [{ from, to: material }] : []
}
