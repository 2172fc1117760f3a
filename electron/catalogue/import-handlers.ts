// The catalogue brought in from a file: read and held against the coop in the thread for files, written part by part.

import type { OutputOf, ParsedOf, RefusalOf, DoorRefusal } from '../../shared/kernel/contract.ts'
import type { EtalContract } from '../../shared/contract.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import { broughtBefore, unread, writeParts } from '../exchange/bring-file.ts'
import { alone, resume } from '../exchange/going-on.ts'
import { askThread } from '../exchange/thread.ts'
import { ThreadEnded } from '../jobs/asked-thread.ts'
import type { Outside, OutsideHandlers } from '../outside.ts'

type Import = EtalContract['catalogue.import']
type Came = Result<OutputOf<Import>, RefusalOf<Import> | DoorRefusal>

export const importHandlers = {
  'catalogue.previewImport': ({ book }, { base64 }) => {
    const { franchise, file } = book
    return askThread('catalogue', { path: file.path, base64, franchise }).catch(unreadable)
  },
  'catalogue.import': bringCatalogue,
} satisfies Partial<OutsideHandlers>

async function bringCatalogue(outside: Outside, asked: ParsedOf<Import>): Promise<Came> {
  const { book, shop, changed, asking } = outside
  const { import: id, fileName: name, base64 } = asked
  const working = { book, shop, changed }
  await resume(working)
  const before = broughtBefore(outside, id)
  if (before) return ok({ ...before, refused: 0 })
  return alone(working, id, async (way): Promise<Came> => {
    const { franchise, file } = book
    const plan = await askThread('planCatalogue', { path: file.path, base64, franchise }, way.unwanted.signal).catch(
      (error: unknown) => unread(error, book, way),
    )
    if (!plan.ok) return plan
    const { parts, sha256, ...sums } = plan.value
    const begun = { import: id, sheet: 'articles', file: { name, sha256 }, parts, by: asking.by } as const
    const written = await writeParts(working, begun, way)
    return written.ok ? ok(sums) : written
  })
}

/** A file that was too much for its thread. */
function unreadable(error: unknown) {
  if (error instanceof ThreadEnded) return refuse({ type: 'UnreadableFile' } as const)
  throw error
}
