// How the dish that a recipe makes is kept: it is the article's, and is kept as soon as it is pressed.

import { usuallyKeptAt, type KeptAt } from '../../shared/catalogue/catalogue.ts'
import type { ArticleId } from '../../shared/kernel/id.ts'
import type { ItemRecipe } from '../../shared/production/contract.ts'
import { KeptAtChoice } from '../app/KeptAtChoice.tsx'
import type { WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { Card } from '../ui/Screen.tsx'

interface RecipeKeptProps {
  readonly known: Pick<ItemRecipe, 'face' | 'article'>
  readonly onRefused: (refusal: WordedRefusal | null) => void
}

/** Of dishes always; of goods where the group makes food. */
export function RecipeKept({ known: { face, article }, onRefused }: RecipeKeptProps) {
  const { coop } = useStatus()
  const { ask } = useAsk('catalogue.changeArticle')
  const isFood = article?.kind === 'meal' || (article?.kind === 'good' && (coop?.activities ?? []).includes('food'))
  if (!article || !isFood) return null
  const keep = async (keptAt: KeptAt) => {
    const answer = await ask({ article: face.item as ArticleId, fields: { keptAt } })
    onRefused(answer.ok ? null : answer.refusal)
  }
  return (
    <Card>
      <KeptAtChoice value={article.keptAt ?? usuallyKeptAt(article.kind)} onChange={(keptAt) => void keep(keptAt)} />
    </Card>
  )
}
