// How what is ordered is drawn: its own photo and drawing, else those of what it is made from.

import type { OrderLine } from '../../shared/orders/orders.ts'
import type { TaskFace, TaskThing } from '../../shared/orders/tasks.ts'
import type { Reader } from '../sql.ts'

/** What no article stands behind. */
const PLAIN_FACE: TaskFace = { photo: null, pictogram: null, colour: 'brick', pattern: 'wax-ovals' }

/** Its own photo and drawing, else the article's; the colours of its range. */
export function faceOfLine(
  read: Reader,
  { article, photo, pictogram }: Pick<OrderLine, 'article' | 'photo' | 'pictogram'>,
): TaskFace {
  const face = article === null ? undefined : faceOfArticle(read, article)
  return {
    ...(face ?? PLAIN_FACE),
    photo: photo ?? face?.photo ?? null,
    pictogram: pictogram ?? face?.pictogram ?? null,
  }
}

function faceOfArticle(read: Reader, article: string): TaskFace | undefined {
  return read.get<TaskFace>(
    `SELECT a.photo, a.pictogram, coalesce(a.tint, r.colour, 'brick') AS colour, coalesce(r.pattern, 'wax-ovals') AS pattern
     FROM articles a LEFT JOIN ranges r ON r.id = a.range WHERE a.id = ?`,
    article,
  )
}

/** A cloth from the swatches; undefined when it is not known here. */
export function faceOfMaterial(read: Reader, material: string): NonNullable<TaskThing['cloth']> | undefined {
  return read.get<NonNullable<TaskThing['cloth']>>(
    'SELECT name, photo, pictogram, colour, pattern FROM materials WHERE id = ?',
    material,
  )
}
