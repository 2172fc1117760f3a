// The reader's word for what happened to the till.

import type { TFunction } from 'i18next'

const KNOWN = [
  'started',
  'stopped',
  'versionChanged',
  'clockMoved',
  'trainingStarted',
  'trainingEnded',
  'integrityFailure',
  'tablesRebuilt',
  'copyRestored',
  'signedIn',
  'signInFailed',
  'signedOut',
  'pinChanged',
  'recoveryCodeMade',
  'reprint',
  'drawerOpened',
  'lineRemoved',
  'basketAbandoned',
  'notePrinted',
  'archiveMade',
  'archiveVerified',
  'coopEnded',
  'coopReopened',
] as const

/** A kind may be told with its domain (`member.signedIn`); one without a word shows its own name. */
export function eventWord(type: string, t: TFunction): string {
  const short = type.split('.').at(-1) ?? type
  const known = KNOWN.find((name) => name === (short === 'reprinted' ? 'reprint' : short))
  return known ? t(`host.event.${known}`) : t('host.event.other', { type: short })
}

/** The names of the members that a technical text speaks of, each once. */
export function namesIn(text: string, members: readonly { readonly id: string; readonly name: string }[]): string[] {
  return members.filter(({ id }) => text.includes(id)).map(({ name }) => name)
}
