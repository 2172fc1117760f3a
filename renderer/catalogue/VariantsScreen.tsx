// An article comes in sizes and cloths: a few taps, then each with its price and what there is of it.

import './catalogue.css'
import './variants.css'
import { Gem, Plus } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { markOf, variantName, type VariantTile } from '../../shared/catalogue/variants.ts'
import type { Answer, Output } from '../../shared/contract.ts'
import type { ArticleId } from '../../shared/kernel/id.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { EmptyState, Notice } from '../ui/Notice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { SelectInput } from '../ui/TextInput.tsx'
import { ClothChoice } from './ClothChoice.tsx'
import { NewVariants } from './NewVariants.tsx'
import { SizeChoice } from './SizeChoice.tsx'
import { combinations, draftFrom } from './variants-draft.ts'

type Article = Output<'catalogue.article'>
type Refused = Extract<Answer<'catalogue.makeVariants'>, { ok: false }>['refusal']

/** Waits for the article, and for its sisters when it has some. */
export function VariantsScreen({ id }: { readonly id: ArticleId }) {
  const { value: article, refusal } = useAnswer('catalogue.article', { article: id })
  if (refusal) return <RefusalNotice refusal={refusal} />
  if (!article) return null
  if (article.oneOff) return <NoVariants article={article} />
  if (article.variant) return <KnownModel article={article} model={article.variant.model} />
  return <VariantsForm article={article} name={article.name} known={[]} back={`/catalogue/article/${id}`} />
}

function NoVariants({ article }: { readonly article: Article }) {
  const { t } = useText()
  const [, go] = useLocation()
  const back = { label: t('common.back'), onPress: () => go(`/catalogue/article/${article.id}`) }
  return (
    <Screen title={article.name}>
      <EmptyState picture={<Gem />} title={t('variants.title')} text={t('refusal.OneOffPiece')} action={back} />
    </Screen>
  )
}

function KnownModel({ article, model }: { readonly article: Article; readonly model: string }) {
  const { value } = useAnswer('catalogue.model', { model })
  if (!value) return null
  const known = value.variants.filter(({ archived }) => !archived)
  return <VariantsForm article={article} name={value.name} known={known} back={`/catalogue/model/${model}`} />
}

interface FormProps {
  readonly article: Article
  /** The model's. */
  readonly name: string
  readonly known: readonly VariantTile[]
  readonly back: string
}

function VariantsForm({ article, name, known, back }: FormProps) {
  const { t } = useText()
  const [, go] = useLocation()
  const make = useAsk('catalogue.makeVariants')
  const [draft, setDraft] = useState(() => draftFrom(known))
  const [itself, setItself] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const all = combinations(draft, known, article.price)
  const made = all.filter((one) => !draft.left.includes(markOf(one)))
  const first = article.variant ? undefined : (made.find((one) => markOf(one) === itself) ?? made[0])
  const keep = async () => {
    const variants = first ? [first, ...made.filter((one) => one !== first)] : made
    const answer = await make.ask({ article: article.id, variants })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) go(`/catalogue/model/${answer.value.model}`)
  }
  return (
    <Screen
      title={`${name} · ${t('variants.title')}`}
      footer={
        <>
          <BigButton label={t('common.cancel')} tone="quiet" onPress={() => go(back)} />
          <BigButton
            label={t('variants.make', { count: made.length })}
            tone="go"
            icon={<Plus />}
            isDisabled={made.length === 0}
            isBusy={make.pending}
            onPress={() => void keep()}
          />
        </>
      }
    >
      <RefusalNotice refusal={refusal} />
      <div className="article-fields">
        <div className="article-column">
          <SizeChoice chosen={draft.sizes} onChange={(sizes) => setDraft({ ...draft, sizes })} />
          <ClothChoice chosen={draft.cloths} onChange={(cloths) => setDraft({ ...draft, cloths })} />
        </div>
        <div className="article-column">
          {all.length === 0 && <Notice text={t('variants.pickSome')} />}
          {first && (
            <SelectInput
              label={t('variants.whichIsIt', { name: article.name })}
              hint={t('variants.itStays')}
              options={made.map((one) => ({ id: markOf(one), label: variantName(name, one) }))}
              value={markOf(first)}
              onChange={setItself}
            />
          )}
          <NewVariants {...{ article, name, all, draft }} itself={first && markOf(first)} onChange={setDraft} />
        </div>
      </div>
    </Screen>
  )
}
