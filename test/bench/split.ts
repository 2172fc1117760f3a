// Sharing out a period of 100,000 sale lines among twelve members, and its results.

import { wholeBy } from '../../shared/split/rule.ts'
import { closeBook } from '../../db/open-book.ts'
import { alone, median, milliseconds, timed, type Figure } from './figure.ts'
import type { Run } from './run.ts'
import { look, openBench } from './shop.ts'

const SALES = 33_400

export async function splitFigures({ past }: Run): Promise<Figure[]> {
  const book = openBench(await past({ sales: SALES, articles: 1000, members: 12 }))
  const days = book.file.read.get<{ from: string; to: string; lines: number }>(
    'SELECT min(sold_on) AS "from", max(sold_on) AS "to", sum(lines) AS lines FROM sales',
  )
  if (!days) throw new Error('no sales')
  const { from, to, lines } = days
  const took = Array.from({ length: 5 }, () =>
    timed(() => look(book, 'split.propose', { from, to, rule: wholeBy('byMaker') })),
  )
  const read = Array.from({ length: 5 }, () => timed(() => look(book, 'results.period', { from, to } as never)))
  closeBook(book)
  return [
    alone(
      `split of a period of ${lines.toLocaleString('en')} lines among 12 members, by maker`,
      milliseconds(median(took)),
      '< 300 ms',
      median(took) < 300,
    ),
    alone(
      'results of the same period by event, range and article',
      milliseconds(median(read)),
      '< 300 ms',
      median(read) < 300,
    ),
  ]
}
