// What an edit touched, in the few words one would say it with.

/** What a change is about. */
export type Told = 'who' | 'when' | 'where' | 'guests' | 'allergies' | 'lines' | 'steps' | 'price' | 'words'

const ABOUT: Readonly<Record<string, Told>> = {
  ...{ customer: 'who', caller: 'who' },
  ...{ dueOn: 'when', dueAt: 'when', dates: 'when', validUntil: 'when' },
  ...{ place: 'where', service: 'where', mode: 'where', event: 'where' },
  ...{ guests: 'guests', allergic: 'allergies', lines: 'lines', steps: 'steps' },
  ...{ discount: 'price', deposit: 'price', expected: 'price', staffMinutes: 'price' },
}

/** Each once, in the order they were named. */
export function fieldsTold(fields: readonly string[]): readonly Told[] {
  return [...new Set(fields.map((field) => ABOUT[field] ?? 'words'))]
}
