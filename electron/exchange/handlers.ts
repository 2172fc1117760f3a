// Files that come in and go out: their handlers in the host's layer, since a thread of their own reads and makes them.

import { pastImports, partsOfImport } from '../../db/exchange/past.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { ThreadEnded } from '../jobs/asked-thread.ts'
import type { OutsideHandlers } from '../outside.ts'
import { bringFile } from './bring-file.ts'
import { alone, cancelWork, forgetRest, resume, undoAll, workOn } from './going-on.ts'
import { askThread } from './thread.ts'

export const exchangeHandlers = {
  'exchange.preview': async ({ book }, asked) => {
    try {
      return await askThread('preview', { ...asked, path: book.file.path })
    } catch (error) {
      if (error instanceof ThreadEnded) return refuse({ type: 'UnreadableFile' })
      throw error
    }
  },
  'exchange.bring': bringFile,
  'exchange.stop': ({ book }) => {
    cancelWork(book)
    return ok({})
  },
  'exchange.undo': async ({ book, shop, asking, changed }, { import: id }) => {
    const working = { book, shop, changed }
    await resume(working)
    const parts = partsOfImport(book.file.read, id)
    if (parts.length === 0) return refuse({ type: 'UnknownImport' })
    if (parts.every(({ isUndone }) => isUndone)) return refuse({ type: 'ImportUndone' })
    return alone(working, id, (way) => {
      forgetRest(book, id)
      return undoAll(working, { import: id, by: asking.by }, way)
    })
  },
  'exchange.list': ({ book }) => {
    const way = workOn(book)
    return ok({ imports: pastImports(book.file.read), underWay: way && { done: way.done, all: way.all } })
  },
  'exchange.file': async ({ book, context }, { file, format, language }) => {
    if (file.what === 'movements' && file.from > file.to) return refuse({ type: 'DaysReversed' })
    const timeZone = book.coop?.timeZone ?? 'Europe/Paris'
    const asked = { path: book.file.path, file, format, language, timeZone, today: context.today }
    return askThread('make', asked).then(ok, (error: unknown) => {
      if (error instanceof ThreadEnded) return refuse({ type: 'TooManyLines', most: ROWS_OF_A_FILE })
      throw error
    })
  },
} satisfies Partial<OutsideHandlers>

/** What a thread writes at once without wanting for memory: more than a year of any workshop. */
const ROWS_OF_A_FILE = 200_000
