// Writes questions and what was said about them from their entries.

import type { Projection } from '../projection.ts'
import { questions, questionWords } from './tables.ts'

export const questionProjection = {
  'question.asked': (write, { till, seq, by, at, data }) => {
    const { question: id, about, text } = data
    write.insert(questions, { till, seq, id, kind: about.kind, key: about.key, label: about.label, text, by, at })
  },
  'question.answered': (write, { till, seq, by, at, data }) => {
    write.insert(questionWords, { till, seq, question: data.question, text: data.text, by, at })
  },
  'question.settled': (write, { till, seq, by, at, data }) => {
    write.insert(questionWords, { till, seq, question: data.question, text: null, by, at })
  },
} satisfies Partial<Projection>
