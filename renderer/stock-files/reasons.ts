// Why a line is refused, in the reader's words.

import type { Output } from '../../shared/contract.ts'
import type { Text } from '../text/use-text.ts'

type Problem = Output<'exchange.preview'>['lines'][number]['problems'][number]

/** Reasons that lists of articles have too. */
const SHARED = [
  'missing',
  'tooLong',
  'notANumber',
  'negative',
  'tooLarge',
  'unknownUnit',
  'notABarcode',
  'wholePiecesOnly',
  'duplicate',
] as const
type SharedReason = (typeof SHARED)[number]

/** `prix : pas un nombre`; `article : refusée avec une autre ligne (ligne 4)`. */
export function reasonWords({ heading, reason, other }: Problem, { t, number }: Text): string {
  const why = isShared(reason) ? t(`catalogue.reason_${reason}`) : t(`stockFiles.why.${reason}`)
  const where = other === null ? '' : ` (${t('stockFiles.other', { row: number(other) })})`
  return `${heading} : ${why}${where}`
}

function isShared(reason: Problem['reason']): reason is SharedReason {
  return (SHARED as readonly string[]).includes(reason)
}
