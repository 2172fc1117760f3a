// Brings a file in: read and planned in its own thread, then written part by part, or laid on the desk as counts.

import { setImmediate as turn } from 'node:timers/promises'
import type { Book } from '../../db/book.ts'
import { bringPart, type BegunImport } from '../../db/exchange/bring.ts'
import { addCounted, countsOf, layCount, type CountInMaking } from '../../db/exchange/counts.ts'
import { partsOfImport } from '../../db/exchange/past.ts'
import { contextFor } from '../../db/run.ts'
import type { ImportStopped } from '../../shared/catalogue/contract.ts'
import type { Brought } from '../../shared/exchange/contract.ts'
import type { CountedInFile } from '../../shared/exchange/count-plan.ts'
import type { DoorRefusal, OutputOf, ParsedOf, RefusalOf } from '../../shared/kernel/contract.ts'
import type { CountId, ImportId } from '../../shared/kernel/id.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import type { EtalContract } from '../../shared/contract.ts'
import { ThreadEnded } from '../jobs/asked-thread.ts'
import type { Outside } from '../outside.ts'
import { alone, begin, goOn, layPart, resume, stopHere, type UnderWay, type Working } from './going-on.ts'
import type { KeptPlan } from './questions.ts'
import { askThread } from './thread.ts'

type Asked = ParsedOf<EtalContract['exchange.bring']>
type Came = Result<OutputOf<EtalContract['exchange.bring']>, RefusalOf<EtalContract['exchange.bring']> | DoorRefusal>

/** Everything the preview showed, or nothing. */
export async function bringFile(outside: Outside, asked: Asked): Promise<Came> {
  const { book, shop, changed } = outside
  const working = { book, shop, changed }
  await resume(working)
  const before = broughtBefore(outside, asked.import)
  if (before) return ok({ ...before, same: 0, refused: 0, counts: [] })
  return alone(working, asked.import, async (way): Promise<Came> => {
    const plan = await askPlan(outside, asked, way)
    if (!plan.ok) return plan
    const { preview } = plan.value
    const { adds, changes, same, refused } = preview
    if (preview.digest !== asked.digest) return refuse({ type: 'FileChanged' })
    if (refused > 0 && !asked.leaveOut) return refuse({ type: 'LinesRefused', refused })
    const sums = { adds, changes, same, refused }
    if (asked.sheet === 'count') {
      const counts = await bringCounts(outside, plan.value, way)
      return counts ? ok({ ...sums, counts }) : stopHere(book, asked.import)
    }
    const { sheet, fileName: name } = asked
    const { parts, sha256 } = plan.value
    const begun = { import: asked.import, sheet, file: { name, sha256 }, parts, by: outside.asking.by }
    const written = await writeParts(working, begun, way)
    return written.ok ? ok({ ...sums, counts: [] }) : written
  })
}

/** The sums of an import that is there already. */
export function broughtBefore({ book }: Pick<Outside, 'book'>, id: ImportId): { adds: number; changes: number } | null {
  const parts = partsOfImport(book.file.read, id)
  const [first] = parts
  if (!first || parts.length < first.parts) return null
  const sum = (field: 'adds' | 'changes') => parts.reduce((total, part) => total + part[field], 0)
  return { adds: sum('adds'), changes: sum('changes') }
}

async function askPlan({ book }: Outside, { sheet, fileName, base64, language }: Asked, way: UnderWay) {
  const file = { path: book.file.path, sheet, fileName, base64, language }
  return askThread('plan', file, way.unwanted.signal).catch((error: unknown) => unread(error, book, way))
}

/** A file that was too much for its thread, or that nobody wants any more. */
export function unread(error: unknown, book: Book, { import: id, unwanted }: UnderWay) {
  if (!(error instanceof ThreadEnded)) throw error
  return unwanted.signal.aborted ? stopHere(book, id) : refuse({ type: 'UnreadableFile' } as const)
}

/** Writes the parts that the thread keeps, one by one between two sales. */
export async function writeParts(
  working: Working,
  begun: BegunImport,
  way: UnderWay,
): Promise<Result<unknown, DoorRefusal | ImportStopped | { readonly type: 'ImportUnderWay' }>> {
  const { book, shop } = working
  const { import: id, parts } = begun
  if (way.unwanted.signal.aborted) return stopHere(book, id)
  if (parts === 0) return ok({})
  // One part is one transaction: it needs no other care.
  if (parts === 1) {
    const part = await askThread('part', 0)
    return shop.inTurn(book, () => bringPart(book, begun, { number: 0, part }))
  }
  way.all = parts
  for (let number = 0; number < parts; number += 1) {
    const part = await askThread('part', number)
    if (way.stopped) return refuse({ type: 'ImportUnderWay' })
    if (way.unwanted.signal.aborted) return stopHere(book, id)
    layPart(book, { import: id, number }, part)
  }
  await askThread('forget', null)
  if (way.stopped) return refuse({ type: 'ImportUnderWay' })
  begin(book, begun)
  return goOn(working, begun, way)
}

const LINES_AT_ONCE = 250

/** Null when somebody stopped it: no count is laid then. */
async function bringCounts(
  outside: Outside,
  { counted: all }: KeptPlan,
  { unwanted }: UnderWay,
): Promise<Brought['counts'] | null> {
  const { book, asking } = outside
  const counted: CountedInFile[] = []
  for (let from = 0; from < all; from += LINES_AT_ONCE) {
    counted.push(...(await askThread('counted', { from, to: from + LINES_AT_ONCE })))
  }
  await askThread('forget', null)
  if (unwanted.signal.aborted) return null
  const counts: { count: CountId; place: CountInMaking['place'] }[] = []
  for (const { place, lines } of countsOf(counted)) {
    const context = contextFor(book, asking, book.file.read)
    const newId = () => book.newId(context.now)
    const making: CountInMaking = { place, lines: [], newLots: [], newId }
    // In one go: what is counted is held against one moment.
    for (const line of lines) addCounted(context, making, line)
    const count = newId() as CountId
    layCount(context, count, making)
    counts.push({ count, place })
    await turn()
  }
  return counts
}
