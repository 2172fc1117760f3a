// What a kind of work is called: the coop's own name for it, else the reader's word; and hours in words.

import { useAnswer } from '../app/use-answer.ts'
import { useText, type Text } from '../text/use-text.ts'

const COMMON = ['making', 'selling', 'cooking', 'training', 'meeting', 'other'] as const

/** Gives the word of a kind of work. */
export function useWorkWord(): (work: string) => string {
  const { t } = useText()
  const { value: now } = useAnswer('presence.now', {})
  return (work) => {
    const named = now?.works.find((own) => own.work === work)?.name
    if (named) return named
    const common = COMMON.find((own) => own === work)
    return common ? t(`split.work.${common}`) : work
  }
}

/** `2 h 30`, from minutes; what was taken off with its sign. */
export function hoursWords(minutes: number, { t, number }: Text): string {
  const length = Math.abs(minutes)
  const rest = String(length % 60).padStart(2, '0')
  const words = t('split.hoursText', { hours: number(Math.floor(length / 60)), minutes: rest })
  return minutes < 0 ? `−${words}` : words
}
