// Inside the thread for files: reads, plans and makes, over a connection that cannot write.

import { createHash } from 'node:crypto'
import type { MessagePort } from 'node:worker_threads'
import { randomId } from '../../db/book.ts'
import { planCatalogue, previewImport } from '../../db/catalogue/import.ts'
import { parseTable, type UnreadableFile } from '../../db/catalogue/import-table.ts'
import { partsOfCatalogue } from '../../db/exchange/articles.ts'
import { makeFile } from '../../db/exchange/make-file.ts'
import { partsOf, type Part } from '../../db/exchange/parts.ts'
import { planTable, type FilePlan } from '../../db/exchange/plan-file.ts'
import { MEDIA_TYPE } from '../../db/exchange/write-table.ts'
import type { Reader } from '../../db/sql.ts'
import type { FileRefusal } from '../../shared/exchange/contract.ts'
import type { Table } from '../../shared/catalogue/import.ts'
import { ok, type Refusal, type Result } from '../../shared/kernel/result.ts'
import { answerQuestions, type Answering } from '../jobs/answering.ts'
import { overBook } from '../jobs/over-book.ts'
import type { CatalogueToRead, FileQuestions, FileToRead, KeptPlan } from './questions.ts'

/** Answers questions until the thread is let go. */
export function answerAboutFiles(port: MessagePort): void {
  answerQuestions(port, HANDLERS)
}

/** The plan that is being brought in, part by part. */
interface Kept {
  parts: readonly Part[]
  counted: FilePlan['counted']
}

const kept: Kept = { parts: [], counted: [] }

const HANDLERS: Answering<FileQuestions> = {
  preview: async (asked) => {
    const plan = await planFile(asked)
    return plan.ok ? ok(plan.value.plan.preview) : plan
  },
  plan: async (asked) => {
    const planned = await planFile(asked)
    if (!planned.ok) return planned
    const { plan, parts } = planned.value
    kept.parts = parts
    kept.counted = plan.counted
    const { lines: _lines, ...preview } = plan.preview
    const sha256 = sha256Of(asked.base64)
    const value: KeptPlan = { preview, parts: kept.parts.length, counted: kept.counted.length, sha256 }
    return ok(value)
  },
  catalogue: (asked) =>
    overCatalogue(asked, (read, table) => previewImport({ read, franchise: asked.franchise }, table)),
  planCatalogue: async (asked) => {
    const newId = () => randomId(Date.now())
    const planned = await overCatalogue(asked, (read, table) =>
      planCatalogue({ read, franchise: asked.franchise, newId }, table),
    )
    if (!planned.ok) return planned
    const { refused, lines } = planned.value
    kept.parts = partsOfCatalogue(planned.value)
    const adds = lines.filter(({ outcome }) => outcome === 'add').length
    const sums = { adds, changes: lines.length - adds, refused }
    return ok({ ...sums, parts: kept.parts.length, sha256: sha256Of(asked.base64) })
  },
  part: (number) => {
    const { parts } = kept
    const part = parts[number]
    if (!part) throw new RangeError(`There is no part ${number} of ${parts.length}`)
    return part
  },
  counted: ({ from, to }) => kept.counted.slice(from, to),
  forget: () => {
    kept.parts = []
    kept.counted = []
    return null
  },
  make: async ({ path, ...asked }) => {
    const { fileName, bytes } = await overBook(path, (read) => makeFile(read, asked))
    return { fileName, mediaType: MEDIA_TYPE[asked.format], base64: Buffer.from(bytes).toString('base64') }
  },
}

async function planFile(asked: FileToRead): Promise<Result<{ plan: FilePlan; parts: readonly Part[] }, FileRefusal>> {
  const { path, sheet, base64, language } = asked
  const table = await parseTable(Buffer.from(base64, 'base64'))
  if (!table.ok) return table
  return overBook(path, (read) => {
    const plan = planTable(read, { sheet, table: table.value, language })
    if (!plan.ok) return plan
    const newId = () => randomId(Date.now())
    return ok({ plan: plan.value, parts: partsOf(read, plan.value, { newId, note: asked.fileName }) })
  })
}

async function overCatalogue<Value, R extends Refusal>(
  { path, base64 }: CatalogueToRead,
  work: (read: Reader, table: Table) => Result<Value, R>,
): Promise<Result<Value, R | UnreadableFile>> {
  const table = await parseTable(Buffer.from(base64, 'base64'))
  return table.ok ? overBook(path, (read) => work(read, table.value)) : table
}

function sha256Of(base64: string): string {
  return createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex')
}
