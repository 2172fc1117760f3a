// The plain word of a field of the host's profile: what an accountant calls 511500 is "Cards" to everyone else.

import { AccountMap, type HostProfile } from '../../shared/host/host.ts'
import { useText } from '../text/use-text.ts'

/** Gives a field its word: `accounts.card` is "Cards", `vatCollected.550` is "VAT of sales 5.5 %". */
export function useFieldWords(): (field: string) => string {
  const { t, percent } = useText()
  return (field) => {
    const [group = '', name = ''] = field.split('.')
    if (group === 'accounts' && isAccount(name)) return t(`host.accountOf.${name}`)
    if (group === 'vatCollected') return `${t('host.vatCollected')} ${percent(Number(name))}`
    if (group === 'expenseCategories') return `${t('host.categories')} · ${name}`
    return isNamed(group) ? t(`host.${group}`) : t('host.tab.profile')
  }
}

function isAccount(name: string): name is keyof AccountMap {
  return Object.hasOwn(AccountMap.shape, name)
}

const NAMED = [
  'section',
  'hostSection',
  'journals',
  'platform',
  'thirdParties',
  'labelLength',
] as const satisfies readonly (keyof HostProfile)[]

function isNamed(group: string): group is (typeof NAMED)[number] {
  return (NAMED as readonly string[]).includes(group)
}
