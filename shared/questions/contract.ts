// What can be asked about questions: pin one to a figure, answer it, settle it, read them.

import { z } from 'zod'
import { ACCOUNTS, command, MEMBERS, query, SELLERS } from '../kernel/contract.ts'
import { QuestionId } from '../kernel/id.ts'
import { line } from '../kernel/text.ts'
import { Figure, type Question } from './questions.ts'

type UnknownQuestion = { readonly type: 'UnknownQuestion' }

/** A question or an answer is a few sentences. */
const Text = line(600)

export const questionContract = {
  /** Open ones first, then the latest. */
  'question.list': query<readonly Question[]>()({ roles: MEMBERS, input: z.object({}), reads: ['question'] }),
  'question.ask': command<{ readonly question: QuestionId }>()({
    roles: ACCOUNTS,
    input: z.object({ about: Figure, text: Text }),
  }),
  /** By the coop; who asked may also say more. */
  'question.answer': command<Record<string, never>, UnknownQuestion>()({
    roles: [...SELLERS, 'accountant'],
    input: z.object({ question: QuestionId, text: Text }),
  }),
  /** Nothing is open about it any more; a later answer opens it again. */
  'question.settle': command<Record<string, never>, UnknownQuestion>()({
    roles: ACCOUNTS,
    input: z.object({ question: QuestionId }),
  }),
} as const
