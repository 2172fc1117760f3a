// Reads the group's terms, and what earlier shares left in its fund and for the next share.

import { cents, type Cents } from '../../shared/kernel/money.ts'
import { FIRST_SETTINGS, SplitSettings } from '../../shared/split/rule.ts'
import type { Reader } from '../sql.ts'
import { fundOf } from './fund.ts'
import { keptShares } from './late.ts'

export const SETTING_COLUMNS = {
  materials: 'materials',
  cardFees: 'card_fees',
  fund: 'fund',
  minimum: 'minimum',
  roundTo: 'round_to',
  roundingTo: 'rounding_to',
  loss: 'loss',
  points: 'points',
  mix: 'mix',
  openToAll: 'open_to_all',
  showDifferences: 'show_differences',
} as const satisfies { readonly [K in keyof SplitSettings]-?: string }

/** What the group chose, and the first settings for the rest. */
export function readSettings(read: Reader): SplitSettings {
  const row = read.get<Record<string, string | null>>("SELECT * FROM split_settings WHERE id = 'coop'")
  const chosen = Object.entries(SETTING_COLUMNS).flatMap(([name, column]) => {
    const value = row?.[column]
    return value === null || value === undefined ? [] : [[name, JSON.parse(value) as unknown] as const]
  })
  return SplitSettings.parse({ ...FIRST_SETTINGS, ...Object.fromEntries(chosen) })
}

/** What the shares that stand left: all they put in the fund that was not spent, and what the next share takes over. */
export function readLeft(read: Reader): { readonly fund: Cents; readonly carried: Cents } {
  const shares = keptShares(read)
  const carried = shares.reduce(
    (sum, { proceeds, rest }) => sum + (rest.to === 'carryOver' ? rest.amount : 0) - proceeds.carriedIn,
    0,
  )
  return { fund: fundOf(read, shares).balance, carried: cents(carried) }
}
