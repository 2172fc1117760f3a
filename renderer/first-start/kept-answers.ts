// Keeps the answers of the first start in this window's own store, so that closing it loses nothing.

import type { MemberId } from '../../shared/kernel/id.ts'
import type { Language } from '../../shared/kernel/language.ts'
import { emptyAnswers, newPerson, type StartAnswers } from './start-answers.ts'

const KEY = 'etal.firstStart.1'

/** What was answered before, else nothing yet. */
export function keptAnswers(id: MemberId, language: Language): StartAnswers {
  const kept = localStorage.getItem(KEY)
  if (kept !== null) return JSON.parse(kept) as StartAnswers
  return emptyAnswers(newPerson(id, 0, language))
}

export function keepAnswers(answers: StartAnswers): void {
  localStorage.setItem(KEY, JSON.stringify(answers))
}

/** Once the coop is founded. */
export function forgetAnswers(): void {
  localStorage.removeItem(KEY)
}
