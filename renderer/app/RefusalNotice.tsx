// A refusal in the reader's words, its amounts and days written out, with the way out.

import type { Refusal } from '../../shared/kernel/result.ts'
import type { fr } from '../text/fr.ts'
import { useText, type Text } from '../text/use-text.ts'
import { Notice, type NoticeAction } from '../ui/Notice.tsx'
import { isDoorRefusal } from './client.ts'

/** A refusal that has its sentence in `refusal`: one without words does not compile. */
export type WordedRefusal = Refusal & { readonly type: keyof (typeof fr)['refusal'] }

interface RefusalNoticeProps {
  /** None, and nothing is shown; the door's own refusals are said by the shell. */
  refusal: WordedRefusal | null | undefined
  action?: NoticeAction | undefined
}

/** What was refused and what to do, calmly. */
export function RefusalNotice({ refusal, action }: RefusalNoticeProps) {
  const text = useText()
  if (!refusal || isDoorRefusal(refusal)) return null
  return <Notice tone="attention" text={refusalSentence(refusal, text)} action={action} />
}

/** The sentence of a refusal. */
export function refusalSentence(refusal: WordedRefusal, text: Text): string {
  const facts = Object.entries(refusal).map(([name, value]) => [name, factText(name, value, text)] as const)
  return text.t(`refusal.${refusal.type}`, { defaultValue: refusal.type, ...Object.fromEntries(facts) })
}

const AMOUNTS = [
  'inDrawer',
  'difference',
  'toShare',
  'total',
  'due',
  'tendered',
  'limit',
  'price',
  'amount',
  'held',
  'paid',
  'open',
]
const DAYS = ['from', 'to', 'day', 'validUntil']
/** `from` and `to` are also states of an order. */
const DAY = /^\d{4}-\d\d-\d\d$/u

function factText(name: string, value: unknown, { money, day, number }: Text): unknown {
  if (name === 'left' && typeof value === 'number') return number(value / 1000)
  if (typeof value === 'number') return AMOUNTS.includes(name) ? money(value) : number(value)
  return typeof value === 'string' && DAYS.includes(name) && DAY.test(value) ? day(value, 'numeric') : value
}
