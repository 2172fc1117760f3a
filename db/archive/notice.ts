// The notice of an archive, in French: what is in it, how to verify it, and what it does not prove.

import type { ArchiveCounts } from '../../shared/archive/archive.ts'
import { ARCHIVE_NAMES } from '../../shared/archive/archive.ts'
import { localParts } from '../../shared/kernel/day.ts'
import { tillName } from '../../shared/kernel/id.ts'
import type { ArchiveAsked } from './asked.ts'

/** For whoever opens the archive in six years and never saw Étal. */
export function noticeText(asked: ArchiveAsked, counts: ArchiveCounts): string {
  const { software, coop, host, from, to, head, till } = asked
  const { date, time } = localParts(asked.madeAt, asked.timeZone)
  const lines = [
    `ARCHIVE DE CAISSE : ${coop}`,
    '',
    ...(asked.rehearsal ? ['FACTICE : cette caisse est une répétition, rien n’y a été vendu pour de vrai.', ''] : []),
    `Assujetti      : ${host.name}, SIRET ${host.siret}${host.vatNumber === '' ? '' : `, TVA ${host.vatNumber}`}`,
    `Période        : du ${from} au ${to}`,
    `Faite le       : ${date} à ${time}, par la caisse ${tillName(till)}`,
    `Logiciel       : ${software.name} ${software.version}, empreinte ${software.build}`,
    `Textes         : ${asked.law}`,
    ...(head ? [`Tête du journal : ${tillName(head.till)} n° ${head.seq}, ${head.hash}`] : []),
    '',
    'CE QUE CONTIENT CETTE ARCHIVE',
    `${counts.entries} écritures, ${counts.tickets} tickets, ${counts.lines} lignes, ${counts.closings} clôtures, ${counts.events} événements.`,
    '',
    'journal-0001.jsonl…   toutes les écritures du journal, une par ligne (JSON), telles qu’elles ont été signées',
    `${ARCHIVE_NAMES.tickets}           les tickets, avec leur signature`,
    `${ARCHIVE_NAMES.lines}            les lignes des tickets, avec leur taux et leur TVA`,
    `${ARCHIVE_NAMES.tenders}       les paiements de chaque ticket`,
    `${ARCHIVE_NAMES.invoices}          factures et avoirs, avec leur signature`,
    `${ARCHIVE_NAMES.invoiceLines}   leurs lignes, avec leur taux et leur TVA`,
    `${ARCHIVE_NAMES.closings}          clôtures de caisse, du jour, du mois et de l’exercice, avec les totaux perpétuels`,
    `${ARCHIVE_NAMES.events}        événements techniques (démarrages, duplicatas, tiroir ouvert sans vente…)`,
    `${ARCHIVE_NAMES.versions}          versions du logiciel utilisées`,
    `${ARCHIVE_NAMES.manifest}       la liste de ces fichiers, avec l’empreinte SHA-256 de chacun`,
    `${ARCHIVE_NAMES.signature}        la signature Ed25519 de ce manifeste (64 octets)`,
    `${ARCHIVE_NAMES.verifier}         la page qui vérifie tout, dans un navigateur, sans internet`,
    '',
    'LA VÉRIFIER',
    `1. Sortez ${ARCHIVE_NAMES.verifier} de l’archive et ouvrez-le (Chrome, Edge, Firefox ou Safari ; internet n’est pas utile).`,
    '2. Choisissez le fichier .zip. Chaque empreinte, chaque lien de la chaîne et chaque signature est recalculé.',
    '3. Un seul octet changé est trouvé : la page dit dans quel fichier, à quelle ligne, dans quelle écriture.',
    'Ou, avec Étal : etal verify ARCHIVE.zip. Ou avec vos propres outils : docs/archive.md décrit le format.',
    '',
    'CE QUE CELA PROUVE, ET NE PROUVE PAS',
    'Que rien n’a été changé depuis que la caisse qui porte cette clé l’a signé. Pour savoir que c’est bien cette caisse,',
    'comparez son numéro avec celui des tickets et des clôtures imprimés (Z). Pour savoir que rien n’a été enlevé à la fin,',
    'comparez la tête du journal avec celle d’une clôture imprimée, d’un export ou d’une archive suivante.',
    '',
    'PERSONNES',
    'Les personnes sont désignées par un identifiant. Les données qui nomment quelqu’un ne sont pas dans l’archive : seule leur',
    'empreinte y est, ce qui suffit à vérifier la chaîne.',
    '',
  ]
  return `\uFEFF${lines.join('\r\n')}`
}
