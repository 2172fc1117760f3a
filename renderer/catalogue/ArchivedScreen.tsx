// The articles that were put away; tap one to see it, and to put it back on sale.

import { useLocation } from 'wouter'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Screen } from '../ui/Screen.tsx'
import { Tiles } from './Tiles.tsx'

/** Nothing is ever deleted. */
export function ArchivedScreen() {
  const { t } = useText()
  const [, go] = useLocation()
  const { value: tiles } = useAnswer('catalogue.archived', {})
  return (
    <Screen
      title={t('catalogue.archived')}
      footer={<BackButton label={t('common.back')} onPress={() => go('/catalogue')} />}
    >
      <Tiles tiles={tiles ?? []} onOpen={({ id }) => go(`/catalogue/article/${id}`)} />
      {tiles?.length === 0 && <EmptyState picture={<Pictogram name="box" />} title={t('common.none')} />}
    </Screen>
  )
}
