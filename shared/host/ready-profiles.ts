// Ready settings for the programs hosts use: accounts, lengths and formats; who the host is stays its own.

import { DEFAULT_PROFILE, HostProfile } from './host.ts'

/** The settings a program decides. */
export type ReadySettings = Pick<
  HostProfile,
  | 'journals'
  | 'accounts'
  | 'vatCollected'
  | 'expenseCategories'
  | 'labelLength'
  | 'accountLength'
  | 'analyticOnBalanceSheet'
  | 'labels'
  | 'formats'
>

/** A program and its name, the same in every language. */
export const READY_PROFILES = {
  caerp: { name: 'CAERP + Sage', labelLength: 35, accountLength: 8, analytic: true, formats: ['caerp', 'fec'] },
  sage100: {
    name: 'Sage 100',
    labelLength: 35,
    accountLength: 8,
    analytic: true,
    formats: ['sage100', 'caerp', 'fec'],
  },
  quadra: {
    name: 'Quadra',
    labelLength: 30,
    accountLength: 8,
    analytic: true,
    formats: ['quadra', 'quadratus', 'fec'],
  },
  cegid: { name: 'Cegid', labelLength: 30, accountLength: 8, analytic: true, formats: ['quadra', 'cegid', 'fec'] },
  ebp: { name: 'EBP', labelLength: 40, accountLength: 6, analytic: false, formats: ['ebp', 'fec'] },
  pennylane: { name: 'Pennylane', labelLength: 0, accountLength: 0, analytic: false, formats: ['pennylane', 'fec'] },
  odoo: { name: 'Odoo', labelLength: 0, accountLength: 6, analytic: false, formats: ['odoo', 'fec'] },
} as const
export type ReadyName = keyof typeof READY_PROFILES

/** What a profile takes on when its host uses a program; every list is made anew. */
export function readySettings(name: ReadyName): ReadySettings {
  const { labelLength, accountLength, analytic, formats } = READY_PROFILES[name]
  const { journals, accounts, vatCollected, expenseCategories, labels } = blankProfile()
  return {
    journals,
    accounts,
    vatCollected,
    expenseCategories,
    labels,
    labelLength,
    accountLength,
    analyticOnBalanceSheet: analytic,
    formats: [...formats],
  }
}

/** A profile of nobody yet, with the accounts of the French chart and every setting as a new host has it. */
export function blankProfile(): HostProfile {
  const whole = HostProfile.parse({ ...DEFAULT_PROFILE, ...NOBODY })
  return { ...whole, name: '', siret: '', section: '' }
}

/** Fills what a profile must have, for the moment of its making. */
const NOBODY = { name: '?', siret: '0'.repeat(14), section: 'A', vatNumber: '', address: '' }
