// Forgetting a person: which entries hold her data, and what is kept instead.

import type { NewEntry } from '../../shared/entries.ts'
import type { BlobHash, EntryRef, MemberId } from '../../shared/kernel/id.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import { DATA_OF_ENTRY } from '../journal/tables.ts'
import type { Reader } from '../sql.ts'
import { memberById, spansOfMember } from './queries.ts'

/** What is to be done so that she is forgotten. */
export interface Forgetting {
  readonly entries: readonly NewEntry[]
  /** How many entries lose their data. */
  readonly erased: number
  /** Her pictures that nothing else in the journal shows: their files can go. */
  readonly photos: readonly BlobHash[]
}

/** The kinds whose data is a member's own. Shares the group validated are its books: they stay (docs/personal-data.md). */
const HERS = "'member.joined', 'member.changed', 'member.detailed', 'presence.noted'"

/** Decides to forget a member who left. Refuses while she belongs, so that nobody vanishes from a till she works at. */
export function forget(
  read: Reader,
  member: MemberId,
): Result<Forgetting, { readonly type: 'UnknownMember' } | { readonly type: 'StillMember' }> {
  const known = memberById(read, member)
  if (!known || known.forgotten === 1) return refuse({ type: 'UnknownMember' })
  if (known.active === 1) return refuse({ type: 'StillMember' })
  const rows = read.all<EntryRef & { readonly photo: BlobHash | null }>(
    `SELECT j.till, j.seq, json_extract(d.data, '$.photo') AS photo FROM journal j JOIN journal_data d ON ${DATA_OF_ENTRY}
     WHERE j.kind IN (${HERS}) AND json_extract(d.data, '$.member') = ? ORDER BY j.till, j.seq`,
    member,
  )
  const spans = spansOfMember(read, member)
  const photos = new Set(rows.flatMap(({ photo }) => (photo === null ? [] : [photo])))
  const entries: NewEntry[] = [
    { kind: 'member.forgotten', data: { member, role: known.role, spans } },
    {
      kind: 'journal.erased',
      data: { entries: rows.map(({ till, seq }) => ({ till, seq })), reason: 'a member is forgotten' },
    },
  ]
  return ok({
    entries,
    erased: rows.length,
    photos: [...photos].filter((photo) => !isShownElsewhere(read, photo, member)),
  })
}

/** Whether something that stays shows this picture: an article, another face, the group's logo. */
function isShownElsewhere(read: Reader, photo: BlobHash, member: MemberId): boolean {
  return (
    read.get(
      `SELECT 1 FROM journal j JOIN journal_data d ON ${DATA_OF_ENTRY}
       WHERE instr(d.data, ?1) > 0 AND j.kind <> 'split.validated'
         AND NOT (j.kind IN (${HERS}) AND json_extract(d.data, '$.member') = ?2) LIMIT 1`,
      photo,
      member,
    ) !== undefined
  )
}
