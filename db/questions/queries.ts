// Reads the accountant's questions with their answers.

import type { MemberId, QuestionId } from '../../shared/kernel/id.ts'
import { ok } from '../../shared/kernel/result.ts'
import type { FigureKind, Question } from '../../shared/questions/questions.ts'
import type { QueryHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'

export const questionQueries = {
  'question.list': ({ read }) => ok(readQuestions(read)),
} satisfies Partial<QueryHandlers>

/** Whether there is such a question. */
export function holdsQuestion(read: Reader, question: QuestionId): boolean {
  return read.get('SELECT 1 FROM questions WHERE id = ?', question) !== undefined
}

interface QuestionRow {
  readonly id: QuestionId
  readonly kind: FigureKind
  readonly key: string
  readonly label: string
  readonly text: string
  readonly by: MemberId | null
  readonly at: number
}

interface WordRow {
  readonly question: QuestionId
  readonly text: string | null
  readonly by: MemberId | null
  readonly at: number
}

/** Open ones first, then the latest. */
function readQuestions(read: Reader): Question[] {
  const said = Map.groupBy(
    read.all<WordRow>('SELECT question, text, "by", at FROM question_words ORDER BY at, till, seq'),
    ({ question }) => question,
  )
  return read
    .all<QuestionRow>(
      'SELECT id, kind, figure_key AS key, label, text, "by", at FROM questions ORDER BY at DESC, till, seq DESC',
    )
    .map(({ id, kind, key, label, text, by, at }) => {
      const words = said.get(id) ?? []
      const answers = words.flatMap((word) =>
        word.text === null ? [] : [{ text: word.text, by: word.by, at: word.at }],
      )
      return { id, about: { kind, key, label }, text, by, at, answers, isSettled: words.at(-1)?.text === null }
    })
    .sort((a, b) => Number(a.isSettled) - Number(b.isSettled))
}
