// Every article as its tile; the ways to add some.

import './catalogue.css'
import { Archive, Ellipsis, FileSpreadsheet, Gem, Layers, Plus } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useLocation } from 'wouter'
import type { Tile } from '../../shared/catalogue/catalogue.ts'
import type { RangeId } from '../../shared/kernel/id.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { RangeTabs } from '../ui/RangeTabs.tsx'
import { patternNamed } from '../ui/patterns.ts'
import { Screen } from '../ui/Screen.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Tiles } from './Tiles.tsx'

const ALL = 'all'
const PAGE = 240

/** Tap a tile to change it (to see its stock, for a cashier). */
export function ArticleList({ mayEdit }: { mayEdit: boolean }) {
  const { t, number } = useText()
  const [, go] = useLocation()
  const [range, setRange] = useState<string>(ALL)
  const [typed, setTyped] = useState('')
  const sought = useDeferredValue(typed.trim())
  const { value: ranges = [] } = useAnswer('catalogue.ranges', {})
  const chosen = ranges.find(({ id }) => id === range)?.id ?? null
  const listed = useListed(chosen, sought)
  const tabs = [
    { id: ALL, label: t('common.all'), colour: 'slate', pattern: 'patchwork' as const },
    ...ranges.map(({ id, name, colour, pattern }) => ({ id, label: name, colour, pattern: patternNamed(pattern) })),
  ]
  return (
    <Screen
      title={t('catalogue.title')}
      actions={
        <SearchBox label={t('catalogue.search')} value={typed} onChange={setTyped} clearLabel={t('catalogue.clear')} />
      }
      footer={<Ways mayEdit={mayEdit} />}
    >
      <div className="article-list">
        {sought === '' && (
          <RangeTabs
            label={t('catalogue.ranges')}
            tabs={tabs}
            selectedId={range}
            onSelect={setRange}
            panelId="article-tiles"
          />
        )}
        <div id="article-tiles" role={sought === '' ? 'tabpanel' : undefined} aria-label={t('catalogue.title')}>
          <Tiles tiles={listed.tiles} onOpen={(tile) => go(addressOf(tile, mayEdit))} />
          {!listed.isPending && listed.tiles.length === 0 && (
            <EmptyState
              picture={<Pictogram name="basket" />}
              title={sought === '' ? t('catalogue.empty') : t('catalogue.nothingFound')}
            />
          )}
          {listed.total > listed.tiles.length && (
            <p className="article-more">{t('catalogue.moreThan', { total: number(listed.total) })}</p>
          )}
        </div>
      </div>
    </Screen>
  )
}

function addressOf({ id, model, opens }: Tile, mayEdit: boolean): string {
  if (opens && model !== null) return `/catalogue/model/${model}`
  return mayEdit ? `/catalogue/article/${id}` : `/catalogue/stock/${id}`
}

function Ways({ mayEdit }: { mayEdit: boolean }) {
  const { t } = useText()
  const [, go] = useLocation()
  const [isMore, setMore] = useState(false)
  return (
    <>
      {mayEdit && <BigButton label={t('common.more')} icon={<Ellipsis />} tone="quiet" onPress={() => setMore(true)} />}
      <BigButton label={t('catalogue.oneOff')} icon={<Gem />} onPress={() => go('/catalogue/one-off')} />
      {mayEdit && (
        <BigButton label={t('catalogue.addArticle')} tone="go" icon={<Plus />} onPress={() => go('/catalogue/new')} />
      )}
      <Sheet isOpen={isMore} onClose={() => setMore(false)} title={t('catalogue.title')} closeLabel={t('common.close')}>
        <div className="article-column">
          {MORE.map(({ path, word, icon }) => (
            <BigButton key={path} label={t(`catalogue.${word}`)} icon={icon} isWide onPress={() => go(path)} />
          ))}
        </div>
      </Sheet>
    </>
  )
}

const MORE = [
  { path: '/catalogue/ranges', word: 'ranges', icon: <Layers /> },
  { path: '/catalogue/import', word: 'import', icon: <FileSpreadsheet /> },
  { path: '/catalogue/archived', word: 'archived', icon: <Archive /> },
] as const

function useListed(range: RangeId | null, sought: string) {
  const page = useAnswer('catalogue.tiles', { range, limit: PAGE }, { keep: true, enabled: sought === '' })
  const found = useAnswer('catalogue.search', { text: sought }, { keep: true, enabled: sought !== '' })
  if (sought === '') {
    return { tiles: page.value?.tiles ?? [], total: page.value?.total ?? 0, isPending: page.pending }
  }
  return { tiles: found.value ?? [], total: 0, isPending: found.pending }
}
