// One article: a new one to write, or an existing one to change, put away, or see the stock of.

import './catalogue.css'
import { Archive, ArchiveRestore, Boxes, Check, Layers, Scale } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Answer, Output } from '../../shared/contract.ts'
import type { ArticleId } from '../../shared/kernel/id.ts'
import { changedFields, useOpenedOn } from '../app/changed-fields.ts'
import { PrintLabel } from '../app/PrintLabel.tsx'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Screen } from '../ui/Screen.tsx'
import { ArticleFields } from './ArticleFields.tsx'
import { changedVariant, draftOf, isBarcodeFine, newDraft, type ArticleDraft } from './article-form.ts'

type Article = Output<'catalogue.article'>
type Refused = Extract<
  Answer<'catalogue.addArticle' | 'catalogue.changeArticle' | 'catalogue.changeVariant' | 'catalogue.archive'>,
  { ok: false }
>['refusal']

/** Waits for what the form needs before it begins. */
export function ArticleScreen({ article }: { article: ArticleId | null }) {
  return article === null ? <NewArticle /> : <KnownArticle id={article} />
}

function NewArticle() {
  const { coop } = useStatus()
  const { value: ranges } = useAnswer('catalogue.ranges', {})
  const { value: profile } = useAnswer('host.profile', {})
  if (!ranges || profile === undefined) return null
  const draft = newDraft(ranges[0]?.id ?? '', coop?.activities ?? [], profile?.vatRegime === 'franchise')
  return <ArticleForm start={draft} />
}

function KnownArticle({ id }: { id: ArticleId }) {
  const { value: article, refusal } = useAnswer('catalogue.article', { article: id })
  if (refusal) return <RefusalNotice refusal={refusal} />
  return article ? <ArticleForm key={article.id} article={article} start={draftOf(article)} /> : null
}

interface ArticleFormProps {
  readonly article?: Article
  readonly start: ArticleDraft
}

function ArticleForm({ article, start }: ArticleFormProps) {
  const { t } = useText()
  const [, go] = useLocation()
  const add = useAsk('catalogue.addArticle')
  const change = useAsk('catalogue.changeArticle')
  const tell = useAsk('catalogue.changeVariant')
  const before = useOpenedOn(article)
  const [draft, setDraft] = useState(start)
  const [variant, setVariant] = useState(article?.variant ?? null)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const isWhole = draft.name.trim() !== '' && draft.range !== '' && isBarcodeFine(draft.barcode)

  const back = article?.variant ? `/catalogue/model/${article.variant.model}` : '/catalogue'
  const told = async () => {
    const { model: _model, ...fields } = changedVariant(before, variant)
    if (!article || Object.keys(fields).length === 0) return null
    const answer = await tell.ask({ article: article.id, fields })
    return answer.ok ? null : answer.refusal
  }
  const kept = async () => {
    const answer = before
      ? await change.ask({ article: before.id, fields: changedFields(draftOf(before), draft) })
      : await add.ask(draft)
    return answer.ok ? null : answer.refusal
  }
  const keep = async () => {
    const refused = (await told()) ?? (await kept())
    setRefusal(refused)
    if (!refused) go(back)
  }
  return (
    <Screen
      title={article?.name ?? t('catalogue.newArticle')}
      footer={
        <>
          {article && <KnownWays article={article} onRefusal={setRefusal} />}
          <BigButton label={t('common.cancel')} tone="quiet" onPress={() => go(back)} />
          <BigButton
            label={t('common.save')}
            tone="go"
            icon={<Check />}
            isDisabled={!isWhole}
            isBusy={add.pending || change.pending || tell.pending}
            onPress={() => void keep()}
          />
        </>
      }
    >
      <RefusalNotice refusal={refusal} />
      <ArticleFields draft={draft} onChange={setDraft} isNew={!article} variant={variant} onVariant={setVariant} />
      {article?.stocked && <PrintLabel of="articles" id={article.id} />}
    </Screen>
  )
}

interface KnownWaysProps {
  readonly article: Article
  readonly onRefusal: (refusal: Refused) => void
}

function KnownWays({ article, onRefusal }: KnownWaysProps) {
  const { t } = useText()
  const [, go] = useLocation()
  const archive = useAsk('catalogue.archive')
  const toggle = async () => {
    const answer = await archive.ask({ article: article.id, archived: !article.archived })
    if (answer.ok) go('/catalogue')
    else onRefusal(answer.refusal)
  }
  return (
    <div className="quiet-ways">
      <BigButton
        label={article.archived ? t('catalogue.restore') : t('catalogue.archive')}
        icon={article.archived ? <ArchiveRestore /> : <Archive />}
        onPress={() => void toggle()}
      />
      {!article.archived && <ToVariants article={article} />}
      <BigButton label={t('price.link')} icon={<Scale />} onPress={() => go(`/price/${article.id}`)} />
      {article.stocked && (
        <BigButton label={t('catalogue.stock')} icon={<Boxes />} onPress={() => go(`/catalogue/stock/${article.id}`)} />
      )}
    </div>
  )
}

/** To the sisters of a variant; from any other article, to make it come in sizes and cloths. */
function ToVariants({ article }: { readonly article: Article }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { id, variant } = article
  return variant ? (
    <BigButton label={t('variants.seeAll')} icon={<Layers />} onPress={() => go(`/catalogue/model/${variant.model}`)} />
  ) : (
    <BigButton label={t('variants.title')} icon={<Layers />} onPress={() => go(`/catalogue/variants/${id}`)} />
  )
}
