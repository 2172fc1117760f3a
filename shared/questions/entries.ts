// Journal kinds of the accountant's questions.

import type { EntryKind } from '../journal/entries.ts'
import type { QuestionId } from '../kernel/id.ts'
import type { Figure } from './questions.ts'

export interface QuestionEntries {
  'question.asked': { readonly question: QuestionId; readonly about: Figure; readonly text: string }
  'question.answered': { readonly question: QuestionId; readonly text: string }
  'question.settled': { readonly question: QuestionId }
}

export const questionEntryKinds: { readonly [K in keyof QuestionEntries]: EntryKind } = {
  'question.asked': { version: 1 },
  'question.answered': { version: 1 },
  'question.settled': { version: 1 },
}
