// The words of the page that verifies archives: plain French, plain English. It is opened without Étal, so it has its own.

import type { ArchiveFinding } from '../../shared/archive/finding.ts'

export interface VerifierWords {
  readonly title: string
  readonly other: string
  readonly what: string
  readonly pickZip: string
  readonly pickFolder: string
  readonly reading: string
  readonly whole: string
  readonly wholeText: string
  readonly changed: string
  readonly changedText: string
  readonly notAnArchive: string
  readonly rehearsal: string
  readonly facts: string
  readonly fact: Readonly<
    Record<'coop' | 'host' | 'period' | 'madeAt' | 'software' | 'tills' | 'holds' | 'head' | 'file', string>
  >
  readonly days: string
  readonly holds: string
  readonly proves: string
  readonly provesText: readonly string[]
  readonly finding: Readonly<Record<ArchiveFinding['type'], string>>
  /** Where: put behind a finding. */
  readonly inFile: string
  readonly atLine: string
  readonly atEntry: string
  readonly atBytes: string
  readonly end: string
}

export const verifierWords: Readonly<Record<'fr' | 'en', VerifierWords>> = {
  fr: {
    title: 'Vérifier une archive de caisse',
    other: 'English',
    what: 'Cette page recalcule tout ce que contient une archive faite par Étal. Elle n’envoie rien : tout se passe sur cet ordinateur, sans internet.',
    pickZip: 'Choisir l’archive (.zip)',
    pickFolder: 'ou le dossier déjà ouvert',
    reading: 'Vérification…',
    whole: 'Rien n’a été changé',
    wholeText:
      'Chaque fichier, chaque écriture, chaque lien et chaque signature sont ceux du jour où l’archive a été faite.',
    changed: 'Quelque chose a été changé',
    changedText: 'Voici le premier endroit trouvé, puis les autres :',
    notAnArchive: 'Ce n’est pas une archive d’Étal, ou il en manque trop pour la lire.',
    rehearsal: 'FACTICE : c’est une répétition, rien n’y a été vendu pour de vrai.',
    facts: 'Ce que dit l’archive',
    fact: {
      coop: 'Groupe',
      host: 'Structure',
      period: 'Jours',
      madeAt: 'Faite le',
      software: 'Logiciel',
      tills: 'Caisses',
      holds: 'Contenu',
      head: 'Tête du journal',
      file: 'SHA-256 du fichier',
    },
    days: 'du {from} au {to}',
    holds: '{entries} écritures, {tickets} tickets, {lines} lignes, {closings} clôtures, {events} événements',
    proves: 'Ce que cela prouve',
    provesText: [
      'Que rien n’a changé depuis que la caisse qui porte cette clé a signé.',
      'Compare le numéro de la caisse avec celui d’un ticket ou d’un Z imprimé : c’est bien elle qui a signé.',
      'Compare la tête du journal avec celle d’un Z imprimé plus tard, d’un export ou de l’archive suivante : rien n’a été enlevé à la fin.',
    ],
    finding: {
      zipDamaged: 'Le fichier zip est abîmé ou coupé',
      manifestMissing: 'Le manifeste manque',
      manifestUnreadable: 'Le manifeste ne se lit pas',
      manifestSignatureWrong: 'Le manifeste n’est pas celui que la caisse a signé',
      tillUnknown: 'La clé n’est pas celle de cette caisse',
      fileMissing: 'Un fichier manque',
      fileUnknown: 'Un fichier a été ajouté',
      fileChanged: 'Ce fichier a été changé',
      packedChanged: 'Ce fichier a été changé dans le zip',
      lineUnreadable: 'Une ligne a été changée et ne se lit plus',
      sequenceBroken: 'Une écriture manque ou a changé de place',
      chainBroken: 'Une écriture ne suit plus celle d’avant',
      timeBackwards: 'Une écriture est datée avant celle qui la précède',
      dataMissing: 'Le contenu d’une écriture manque',
      dataWrong: 'Le contenu d’une écriture a été changé',
      hashWrong: 'L’en-tête d’une écriture a été changé',
      signatureWrong: 'La signature d’une écriture n’est pas la bonne',
      chainEndsElsewhere: 'Le journal ne finit pas où il devrait',
      entriesMissing: 'Il n’y a pas autant d’écritures que le manifeste le dit',
    },
    inFile: 'fichier {file}',
    atLine: 'ligne {line}',
    atEntry: 'écriture n° {seq}',
    atBytes: 'entre les octets {from} et {to}',
    end: 'à la fin du zip',
  },
  en: {
    title: 'Verify a till archive',
    other: 'Français',
    what: 'This page works out again everything in an archive made by Étal. It sends nothing: all of it happens on this computer, without internet.',
    pickZip: 'Choose the archive (.zip)',
    pickFolder: 'or the folder, already unpacked',
    reading: 'Verifying…',
    whole: 'Nothing was changed',
    wholeText:
      'Every file, every entry, every link and every signature is what it was on the day the archive was made.',
    changed: 'Something was changed',
    changedText: 'Here is the first place found, then the others:',
    notAnArchive: 'This is not an archive of Étal, or too much of it is missing to read it.',
    rehearsal: 'FACTICE: this is a rehearsal, nothing was really sold.',
    facts: 'What the archive says',
    fact: {
      coop: 'Group',
      host: 'Host',
      period: 'Days',
      madeAt: 'Made on',
      software: 'Software',
      tills: 'Tills',
      holds: 'Content',
      head: 'Head of the journal',
      file: 'SHA-256 of the file',
    },
    days: '{from} to {to}',
    holds: '{entries} entries, {tickets} tickets, {lines} lines, {closings} closings, {events} events',
    proves: 'What this proves',
    provesText: [
      'That nothing has changed since the till that holds this key signed it.',
      'Compare the till’s number with that of a printed ticket or Z: it is that till that signed.',
      'Compare the head of the journal with a Z printed later, an export or the next archive: nothing was cut off its end.',
    ],
    finding: {
      zipDamaged: 'The zip file is damaged or cut short',
      manifestMissing: 'The manifest is missing',
      manifestUnreadable: 'The manifest cannot be read',
      manifestSignatureWrong: 'The manifest is not the one the till signed',
      tillUnknown: 'The key is not that of this till',
      fileMissing: 'A file is missing',
      fileUnknown: 'A file was added',
      fileChanged: 'This file was changed',
      packedChanged: 'This file was changed inside the zip',
      lineUnreadable: 'A line was changed and cannot be read any more',
      sequenceBroken: 'An entry is missing or was moved',
      chainBroken: 'An entry does not follow the one before it any more',
      timeBackwards: 'An entry is dated before the one before it',
      dataMissing: 'The content of an entry is missing',
      dataWrong: 'The content of an entry was changed',
      hashWrong: 'The header of an entry was changed',
      signatureWrong: 'The signature of an entry is not right',
      chainEndsElsewhere: 'The journal does not end where it should',
      entriesMissing: 'There are not as many entries as the manifest says',
    },
    inFile: 'file {file}',
    atLine: 'line {line}',
    atEntry: 'entry no. {seq}',
    atBytes: 'between bytes {from} and {to}',
    end: 'at the end of the zip',
  },
}
