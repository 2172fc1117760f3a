// Decides what is printed: the copy's number belongs to the journal, the paper itself to the queue.

import type { EntryRef } from '../../shared/kernel/id.ts'
import type { Language } from '../../shared/kernel/language.ts'
import { refuse } from '../../shared/kernel/result.ts'
import type { CommandContext, CommandHandlers } from '../handlers.ts'
import { printedCount } from '../sale/queries.ts'
import { enqueue } from './print-jobs.ts'
import { closingNumber, ticketNumber } from './queries.ts'

export const receiptCommands = {
  'receipt.print': (context, { of, language }) => {
    const number = ticketNumber(context.read, of)
    if (number === null) return refuse({ type: 'UnknownTicket' })
    return printed(context, { of, what: 'ticket', number, language: language ?? paperLanguage(context) })
  },
  'receipt.printClosing': (context, { of }) => {
    const number = closingNumber(context.read, of)
    if (number === null) return refuse({ type: 'UnknownClosing' })
    return printed(context, { of, what: 'z', number, language: 'fr' })
  },
} satisfies Partial<CommandHandlers>

/** The customer's language when nobody chose one. */
export function paperLanguage({ coop }: Pick<CommandContext, 'coop'>): Language {
  return coop?.receiptLanguage ?? 'fr'
}

interface Wanted {
  readonly of: EntryRef
  readonly what: 'ticket' | 'z'
  readonly number: number
  readonly language: Language
}

/** Counted first, queued once it is: a crash between the two costs a paper, never an unmarked copy. */
function printed(context: CommandContext, { of, what, number, language }: Wanted) {
  const copy = printedCount(context.read, of)
  const job = context.newId()
  const { desk, now, by } = context
  const paper = { type: what === 'ticket' ? 'ticket' : 'closing', of, copy, language } as const
  const after = () => enqueue(desk, { id: job, what: what === 'ticket' ? 'receipt' : 'z', number, paper, at: now, by })
  const entry = { kind: 'receipt.printed', data: { of, what, copy, means: 'paper' } } as const
  return { ok: true, value: { entries: [entry], answer: { job, copy }, after } } as const
}
