// What was refused, in the sentence a screen would show, in this computer's language.

import { createInstance } from 'i18next'
import type { EtalContract } from '../../shared/contract.ts'
import type { ExportCheck } from '../../shared/export/contract.ts'
import type { DoorRefusal, RefusalOf } from '../../shared/kernel/contract.ts'
import { localParts } from '../../shared/kernel/day.ts'
import type { Refusal } from '../../shared/kernel/result.ts'
import { CATALOGUES } from '../../renderer/text/catalogues.ts'
import { figuresOf } from '../../renderer/text/figures.ts'
import { refusalSentence, type WordedRefusal } from '../../renderer/text/refusal-sentence.ts'
import { countsAsWritten, languageAmong, SENTENCES } from '../../renderer/text/sentences.ts'

/** What was refused and what to do; French when the computer speaks none of our languages. */
export async function sentenceOfRefusal(refusal: Refusal, env: NodeJS.ProcessEnv): Promise<string> {
  const text = await textIn(languageAmong(tagsOf(env)))
  // The contract's types hold every refusal there is; one of another version of the app is shown as it came.
  const sentence = sentenceIn(refusal as AnyRefusal, text)
  return sentence === refusal.type ? `${text.t('refusal.title')}: ${JSON.stringify(refusal)}` : sentence
}

type AnyRefusal = RefusalOf<EtalContract[keyof EtalContract]> | DoorRefusal
type Text = Awaited<ReturnType<typeof textIn>>

/** Those whose words on a screen are not only those of their type, then all the others: one without words does not compile. */
function sentenceIn(refusal: AnyRefusal, text: Text): string {
  switch (refusal.type) {
    case 'UnknownOperation':
      return text.t('refusal.NoSuchOperation', { name: refusal.name })
    case 'InvalidInput':
      return [
        text.t('refusal.InvalidInput'),
        ...refusal.issues.map(({ path, message }) => `  ${path}: ${message}`),
      ].join('\n')
    case 'ClockBehind':
    case 'ClockAhead':
      return text.t(`refusal.${refusal.type}`, { now: text.at(refusal.now), last: text.at(refusal.lastAt) })
    case 'WrongPin':
      return text.t('signIn.wrongPin', { count: refusal.triesLeft })
    case 'TooManyTries':
      return text.t('signIn.wait', { count: refusal.waitSeconds })
    case 'ChecksFailed':
      return [text.t('refusal.ChecksFailed'), ...failedChecks(refusal.checks, text)].join('\n')
    case 'WrongCode':
      return text.t('signIn.wrongCode')
    default:
      return refusalSentence(refusal satisfies WordedRefusal, text)
  }
}

/** Which check and what it found, as the export's screen lists them. */
function failedChecks(checks: readonly ExportCheck[], { t }: Text): string[] {
  const failed = checks.filter(({ passed }) => !passed)
  return failed.flatMap(({ type, details }) => [
    `  ${t('export.failed')}: ${t(`export.check.${type}`)}`,
    ...details.map((detail) => `    ${detail}`),
  ])
}

async function textIn(language: keyof typeof CATALOGUES) {
  const catalogue = await CATALOGUES[language]()
  const i18n = createInstance().use(countsAsWritten)
  const t = await i18n.init({ lng: language, resources: { [language]: { translation: catalogue } }, ...SENTENCES })
  const figures = figuresOf(language)
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const at = (instant: number) =>
    `${figures.day(localParts(instant, timeZone).date, 'numeric')} ${figures.time(instant)}`
  return { t, at, ...figures }
}

/** `LANGUAGE` is a list of wishes; of the others the first that says anything counts (POSIX 8.2): `pt_BR.UTF-8`. */
function tagsOf({ LANGUAGE = '', LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string[] {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? ''
  return [...LANGUAGE.split(':'), locale].map((name) => (name.split(/[.@]/u)[0] ?? '').replace('_', '-'))
}
