// What is outside the journal of somebody who is forgotten: noted on the desk first, so that it goes even when the disk or
// the power fails in between.

import type { Book } from '../db/book.ts'
import { customerById } from '../db/customers/queries.ts'
import { memberById } from '../db/members/queries.ts'
import { dropDrafts } from '../db/orders/drafts.ts'
import { dropProofs, shownNowhere } from '../db/orders/her-data.ts'
import { dropPapers } from '../db/receipt/print-jobs.ts'
import { leaveTables } from '../db/rebuild.ts'
import { setSecret } from '../db/secrets.ts'
import type { Reader } from '../db/sql.ts'
import type { BlobHash, CustomerId, MemberId, OrderId } from '../shared/kernel/id.ts'
import { reasonOf } from './devices/patience.ts'
import { writtenAnewInThread } from './jobs/jobs.ts'
import { removePicture } from './pictures.ts'

/** Whose data goes: a member's code and photos, or a customer's with her orders'. */
export type Leaving =
  | { readonly member: MemberId; readonly pictures: readonly BlobHash[] }
  | { readonly customer: CustomerId; readonly orders: readonly OrderId[]; readonly pictures: readonly BlobHash[] }

const KIND = 'forgetting'
/** Only old bytes in the free space of the till's file may still tell of somebody. */
const OLD_BYTES = { kind: 'oldBytes', id: 'till' } as const

/** Notes that somebody is about to be forgotten; until the journal says so, the note means nothing. */
export function noteLeaving({ desk, clock }: Book, leaving: Leaving): void {
  desk.put({ kind: KIND, id: idOf(leaving), at: clock() }, leaving)
}

/** Takes away what is noted of those whom the journal has forgotten. Says whether there was anybody. */
export function takeAway(book: Book, folder: string): boolean {
  const { desk, file, clock } = book
  const noted = desk.list<Leaving>(KIND)
  const forgotten = noted.filter((leaving) => isForgotten(file.read, leaving))
  if (forgotten.length > 0) {
    dropPapers(desk)
    desk.put({ ...OLD_BYTES, at: clock() }, {})
  }
  for (const leaving of forgotten) {
    if ('member' in leaving) setSecret(desk, leaving.member, null)
    else {
      dropDrafts(desk, leaving)
      dropProofs(desk, leaving.orders)
    }
    const pictures = 'member' in leaving ? leaving.pictures : shownNowhere(file.read, leaving.pictures)
    for (const picture of pictures) removePicture(folder, picture)
  }
  for (const leaving of noted) desk.remove(KIND, idOf(leaving))
  return forgotten.length > 0
}

/** Whether old bytes in the till's file may still tell of somebody who was forgotten. */
export function hasOldBytes({ desk }: Book): boolean {
  return desk.get(OLD_BYTES.kind, OLD_BYTES.id) !== null
}

/**
 * Writes the till's file anew, once, after somebody was forgotten: rows that were moved by Étal 0.6.0 and before left
 * their bytes where nothing reads them. In a thread that holds the file: call it when nobody waits. The note stays until it
 * is done, whatever comes between.
 */
export async function writeAnew({ desk, file }: Book, log: (line: string) => void): Promise<void> {
  try {
    leaveTables(file.connection)
    if (await writtenAnewInThread(file.path)) desk.remove(OLD_BYTES.kind, OLD_BYTES.id)
  } catch (error) {
    log(`the till's file was not written anew: ${reasonOf(error)}`)
  }
}

function isForgotten(read: Reader, leaving: Leaving): boolean {
  if ('member' in leaving) return memberById(read, leaving.member)?.forgotten === 1
  return customerById(read, leaving.customer) === undefined
}

function idOf(leaving: Leaving): string {
  return 'member' in leaving ? leaving.member : leaving.customer
}
