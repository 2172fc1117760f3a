// French words of a member's account and of what makes her share: the others have the same ones.

import type { Means } from '../../shared/split/payout.ts'

/** `{…}` is filled in. */
export interface AccountWords {
  readonly materials: string
  readonly cardFees: string
  readonly consigneKept: string
  readonly carried: string
  readonly fund: string
  readonly byHours: string
  readonly byPoints: string
  readonly other: string
  readonly herParts: string
  readonly worked: string
  /** Hours of a day shared before, written or corrected after that. */
  readonly addedSince: string
  readonly correctedSince: string
  readonly points: string
  readonly accountTitle: string
  readonly held: string
  readonly paid: string
  readonly heldBefore: string
  readonly paidBefore: string
  readonly shared: string
  readonly earned: string
  readonly advance: string
  readonly repaid: string
  readonly owed: string
  readonly byQuarter: string
  readonly quarter: string
  readonly byDate: string
  readonly nothingYet: string
  readonly factsOnly: string
  readonly everyLine: string
  readonly date: string
  readonly ticket: string
  readonly means: Readonly<Record<Means, string>>
}

export const fr: AccountWords = {
  materials: 'Tissu et denrées utilisés',
  cardFees: 'Frais de carte',
  consigneKept: 'Consignes gardées',
  carried: 'Reste du partage d’avant',
  fund: 'Pour la caisse du groupe',
  byHours: 'Selon les heures',
  byPoints: 'Selon les points',
  other: 'Minimum et arrondi',
  herParts: 'Ce qui fait sa part',
  worked: 'Ses heures de travail',
  addedSince: 'ajouté après le partage de ce jour',
  correctedSince: 'corrigé après le partage',
  points: 'Ses points',
  accountTitle: 'Compte de {name}',
  held: 'La structure garde pour elle',
  paid: 'Payé',
  heldBefore: 'Gardé avant Étal',
  paidBefore: 'Payé avant Étal',
  shared: 'Partagé',
  earned: 'Gagné en tout',
  advance: 'Achat avancé',
  repaid: 'Achat remboursé',
  owed: 'Achats à lui rembourser',
  byQuarter: 'Par trimestre',
  quarter: 'T{quarter} {year}',
  byDate: 'Date par date',
  nothingYet: 'Rien pour l’instant.',
  factsOnly: 'Ces chiffres disent ce qui a été partagé et payé, et quand. Ils ne calculent aucun droit.',
  everyLine: 'Ligne par ligne',
  date: 'Date',
  ticket: 'Ticket',
  means: { transfer: 'virement', wages: 'salaire', cheque: 'chèque', cash: 'espèces', other: 'autrement' },
}
