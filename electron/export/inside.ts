// Inside the thread for the books: looks at an export and makes its files, over a connection that cannot write.

import type { MessagePort } from 'node:worker_threads'
import type { MadeExport, MakeRefusal } from '../../db/export/making.ts'
import { previewExport, type PrepareRefusal } from '../../db/export/queries.ts'
import type { ExportPreview } from '../../shared/export/contract.ts'
import type { Asked } from '../../shared/export/numbering.ts'
import type { Result } from '../../shared/kernel/result.ts'
import { answerQuestions, type Answering } from '../jobs/answering.ts'
import { overBook } from '../jobs/over-book.ts'

/** A period of the book at `path`. */
interface PeriodOf {
  readonly path: string
  readonly asked: Asked
}

/** Questions by name: what goes in, what comes out. */
export interface BookQuestions {
  readonly preview: { readonly in: PeriodOf; readonly out: Result<ExportPreview, PrepareRefusal> }
  readonly make: { readonly in: PeriodOf; readonly out: Result<MadeExport, MakeRefusal> }
}

/** Answers questions until the thread is let go. */
export function answerAboutBooks(port: MessagePort): void {
  const handlers: Answering<BookQuestions> = {
    preview: ({ path, asked }, told) => overBook(path, (read) => previewExport(read, asked, told)),
    make: async ({ path, asked }, told) => {
      // What writes files is large, and a look does without.
      const { makeExport } = await import('../../db/export/making.ts')
      return overBook(path, (read) => makeExport(read, asked, told))
    },
  }
  answerQuestions(port, handlers)
}
