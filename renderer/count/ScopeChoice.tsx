// What to count: everything, one kind of material, one range, or things chosen one by one.

import { useState } from 'react'
import { ItemId, RangeId } from '../../shared/kernel/id.ts'
import type { CountScope } from '../../shared/stock/count.ts'
import { MATERIAL_KINDS, MaterialKind } from '../../shared/stock/materials.ts'
import { useAnswer } from '../app/use-answer.ts'
import { KIND_PICTOGRAM } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Pattern } from '../ui/Pattern.tsx'
import { patternNamed } from '../ui/patterns.ts'
import { Pictogram } from '../ui/Pictogram.tsx'
import { ThingSearch } from './ThingSearch.tsx'

interface ScopeChoiceProps {
  /** Null while nothing is chosen yet. */
  readonly value: CountScope | null
  readonly onChange: (scope: CountScope | null) => void
}

interface Picked {
  readonly id: string
  readonly name: string
}

/** Kinds and ranges that there are; choosing one by one opens a search. */
export function ScopeChoice({ value, onChange }: ScopeChoiceProps) {
  const { t } = useText()
  const { value: ranges = [] } = useAnswer('catalogue.ranges', {})
  const { value: book } = useAnswer('stock.materials', { limit: 500 })
  const [isPicking, setPicking] = useState(false)
  const kinds = MATERIAL_KINDS.filter((kind) => book?.materials.some((material) => material.kind === kind))
  const options = [
    { id: 'all', label: t('count.everything'), icon: <Pictogram name="box" /> },
    ...kinds.map((kind) => ({
      id: `kind ${kind}`,
      label: t(`count.kinds.${kind}`),
      icon: <Pictogram name={KIND_PICTOGRAM[kind]} />,
    })),
    ...ranges.map(({ id, name, colour, pattern }) => ({
      id: `range ${id}`,
      label: name,
      icon: <Pattern colour={colour} pattern={patternNamed(pattern)} className="count-cloth" />,
    })),
    { id: 'items', label: t('count.chosen'), icon: <Pictogram name="star" /> },
  ]
  const choose = (id: string) => {
    setPicking(id === 'items')
    onChange(id === 'items' ? null : scopeOf(id))
  }
  return (
    <div className="field">
      <p className="field-label">{t('count.what')}</p>
      <IconChoice
        label={t('count.what')}
        shape="tile"
        options={options}
        value={isPicking ? 'items' : value && nameOf(value)}
        onChange={choose}
      />
      {isPicking && <Picking onChange={(items) => onChange(items.length === 0 ? null : { type: 'items', items })} />}
    </div>
  )
}

function scopeOf(id: string): CountScope {
  const [type, which = ''] = id.split(' ')
  if (type === 'kind') return { type, kind: MaterialKind.parse(which) }
  return type === 'range' ? { type, range: RangeId.parse(which) } : { type: 'all' }
}

function nameOf(scope: CountScope): string {
  if (scope.type === 'kind') return `kind ${scope.kind}`
  return scope.type === 'range' ? `range ${scope.range}` : scope.type
}

function Picking({ onChange }: { onChange: (items: ItemId[]) => void }) {
  const { t, number } = useText()
  const [picked, setPicked] = useState<readonly Picked[]>([])
  const keep = (next: readonly Picked[]) => {
    setPicked(next)
    onChange(next.map(({ id }) => ItemId.parse(id)))
  }
  return (
    <div className="picking">
      <ThingSearch
        label={t('count.pick')}
        onPick={(thing) =>
          keep([...picked.filter(({ id }) => id !== thing.item), { id: thing.item, name: thing.name }])
        }
      />
      <p>{t('count.picked', { count: picked.length, formatted: number(picked.length) })}</p>
      <ul className="picked">
        {picked.map(({ id, name }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            <button
              type="button"
              className="count-link"
              aria-label={`${t('common.remove')} ${name}`}
              onClick={() => keep(picked.filter((one) => one.id !== id))}
            >
              {t('common.remove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
