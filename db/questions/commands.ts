// Decides about questions: asked, answered, settled.

import type { QuestionId } from '../../shared/kernel/id.ts'
import { refuse } from '../../shared/kernel/result.ts'
import { decide, type CommandHandlers } from '../handlers.ts'
import { holdsQuestion } from './queries.ts'

export const questionCommands = {
  'question.ask': (context, { about, text }) => {
    const question = context.newId() as QuestionId
    return decide({ question }, { kind: 'question.asked', data: { question, about, text } })
  },
  'question.answer': ({ read }, { question, text }) =>
    holdsQuestion(read, question)
      ? decide({}, { kind: 'question.answered', data: { question, text } })
      : refuse({ type: 'UnknownQuestion' }),
  'question.settle': ({ read }, { question }) =>
    holdsQuestion(read, question)
      ? decide({}, { kind: 'question.settled', data: { question } })
      : refuse({ type: 'UnknownQuestion' }),
} satisfies Partial<CommandHandlers>
