// The texts of law that papers name, and from which day they are called so: one place, for the day they are renamed.

import type { Day } from '../kernel/day.ts'

/** How the texts are cited on a day. */
export interface LawReferences {
  /** The duty to use a till that cannot be altered. */
  readonly tillDuty: string
  /** The same, short enough for a receipt. */
  readonly tillDutyShort: string
  /** How that duty is commented on by the tax administration. */
  readonly comment: string
  /** Tickets are printed on request only. */
  readonly ticketOnRequest: string
  /** Data is kept six years. */
  readonly retention: string
}

interface Dated extends LawReferences {
  /** First day on which they are cited so. */
  readonly since: string
}

const BEFORE_2027: LawReferences = {
  tillDuty: 'CGI, art. 286, I, 3° bis',
  tillDutyShort: 'CGI art. 286',
  comment: 'BOI-TVA-DECLA-30-10-30',
  ticketOnRequest: 'Code de l’environnement, art. L. 541-15-10, IV',
  retention: 'LPF, art. L. 102 B',
}

/** Latest first. A renaming is one more entry here; papers already printed keep what they say. */
const REFERENCES: readonly Dated[] = [
  // The VAT articles of the CGI become those of the CIBS on 1 January 2027.
  { ...BEFORE_2027, since: '2027-01-01', tillDuty: 'CIBS, art. L. 216-40', tillDutyShort: 'CIBS L. 216-40' },
  { ...BEFORE_2027, since: '0000-01-01' },
]

/** The references in force on a day. */
export function lawOn(day: Day): LawReferences {
  return REFERENCES.find(({ since }) => day >= since) ?? BEFORE_2027
}

/** All of them in one line. */
export function lawLine({ tillDuty, comment, ticketOnRequest, retention }: LawReferences): string {
  return [tillDuty, comment, ticketOnRequest, retention].join(' ; ')
}
