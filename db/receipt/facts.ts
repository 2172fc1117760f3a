// Gathers every fact a paper prints from the tables, the journal and the host's profile.

import type { Coop, HostProfile } from '../../shared/host/host.ts'
import type { EntryRef, TillId } from '../../shared/kernel/id.ts'
import type { Language } from '../../shared/kernel/language.ts'
import type { ReceiptFacts } from '../../shared/receipt/receipt.ts'
import { eventById } from '../events/queries.ts'
import { readCoop, readProfile } from '../host/queries.ts'
import { readTicket } from '../sale/queries.ts'
import type { Reader } from '../sql.ts'
import { ticketNumber } from './queries.ts'

/** What is on every paper, whatever it says: who sells, at which till, with which program. */
export type PaperFrame = Pick<ReceiptFacts, 'coop' | 'host' | 'till' | 'software' | 'rehearsal'>

/** The frame of a till's papers; blanks where a coop was not founded yet. */
export function paperFrame(read: Reader, till: TillId, software: ReceiptFacts['software']): PaperFrame {
  const row = read.get<{ number: number; rehearsal: number }>(
    'SELECT number, rehearsal FROM tills WHERE till = ?',
    till,
  )
  return {
    coop: coopOf(readCoop(read)),
    host: hostOf(readProfile(read)),
    till: { id: till, number: row?.number ?? 1 },
    software: { name: software.name, version: software.version },
    rehearsal: row?.rehearsal === 1,
  }
}

/** What to print of a ticket: which copy, in which language. */
export interface TicketPaper {
  readonly of: EntryRef
  readonly copy: number
  readonly language: Language
  readonly software: ReceiptFacts['software']
}

/** Every fact of a ticket; null when there is no such ticket. */
export function receiptFacts(
  read: Reader,
  { of, copy, language, software }: TicketPaper,
): (ReceiptFacts & { readonly returnsTicket: number | null }) | null {
  const ticket = readTicket(read, of)
  const proof = read.get<{ hash: Uint8Array; signature: Uint8Array }>(
    'SELECT hash, signature FROM journal WHERE till = ? AND seq = ?',
    of.till,
    of.seq,
  )
  if (!ticket || !proof) return null
  const returned = ticket.lines.find((line) => line.returnOf)?.returnOf
  return {
    ...paperFrame(read, ticket.till, software),
    ticket,
    eventName: eventById(read, ticket.event)?.name ?? null,
    signature: Buffer.from(proof.signature).toString('base64'),
    hash: Buffer.from(proof.hash).toString('hex'),
    duplicate: copy,
    language,
    returnsTicket: returned ? ticketNumber(read, returned) : null,
  }
}

function coopOf(coop: Coop | null): ReceiptFacts['coop'] {
  return coop ?? { name: 'Étal', timeZone: 'Europe/Paris' }
}

function hostOf(profile: HostProfile | null): ReceiptFacts['host'] {
  return profile ?? { name: '', siret: '', vatNumber: '', address: '', vatRegime: 'subject' }
}
