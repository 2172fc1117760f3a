// A catalogue as an import: cut into parts, and an article as a part finds it.

import type { ArticleFields } from '../../shared/catalogue/catalogue.ts'
import type { ArticleId } from '../../shared/kernel/id.ts'
import type { Edit } from '../../shared/kernel/result.ts'
import type { CatalogueToBring } from '../catalogue/import.ts'
import { articleById } from '../catalogue/queries.ts'
import type { Reader } from '../sql.ts'
import { inParts, type Part } from './parts.ts'

/** The parts of a catalogue; the ranges it makes known come with the first. */
export function partsOfCatalogue({ ranges, lines }: CatalogueToBring): Part[] {
  return inParts(lines).map((part, number) => {
    const adds = part.filter(({ outcome }) => outcome === 'add').length
    const own = part.flatMap(({ entries }) => entries)
    return { entries: number === 0 ? [...ranges, ...own] : own, adds, changes: part.length - adds }
  })
}

/** Of an article as it is now, the fields that an edit changes; undefined when it is not there. */
export function articleNow(read: Reader, id: ArticleId, edit: Edit<ArticleFields>): Edit<ArticleFields> | undefined {
  const now = articleById(read, id)
  if (!now) return undefined
  const keys = Object.keys(edit).filter((key) => key in now)
  return Object.fromEntries(keys.map((key) => [key, now[key as keyof typeof now]])) as Edit<ArticleFields>
}
