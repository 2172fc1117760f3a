// The answers to the five questions, as they are being given, and what they found.

import type { Input } from '../../shared/contract.ts'
import { plainLine } from '../../shared/host/contribution.ts'
import { DEFAULT_PROFILE, HostProfile, type Activity } from '../../shared/host/host.ts'
import { profileFault } from '../../shared/host/profile-file.ts'
import type { BlobHash, MemberId } from '../../shared/kernel/id.ts'
import type { Language } from '../../shared/kernel/language.ts'
import { cleanLine } from '../../shared/kernel/text.ts'
import { COLOUR_NAMES, swatchOf } from '../ui/colours.ts'

export type HostInput = Input<'coop.found'>['host']

/** A face of the first day. */
export interface StartPerson {
  readonly id: MemberId
  readonly name: string
  readonly colour: string
  readonly photo: BlobHash | null
  readonly language: Language
}

/** What is known of the host when the group types it. */
export interface TypedHost {
  readonly name: string
  readonly siret: string
  readonly address: string
  readonly section: string
  readonly vatNumber: string
  readonly vatRegime: 'subject' | 'franchise'
  readonly base: 'turnoverNet' | 'grossMargin' | 'cashReceived'
  /** Basis points. */
  readonly rateBp: number
}

export type HostWay = 'file' | 'type' | 'later'

export interface StartAnswers {
  readonly name: string
  readonly logo: BlobHash | null
  readonly colour: string
  readonly activities: readonly Activity[]
  readonly people: readonly StartPerson[]
  readonly hostWay: HostWay | null
  readonly hostFile: HostInput | null
  readonly typedHost: TypedHost
}

/** Nothing answered yet: one empty face, who will be the manager. */
export function emptyAnswers(first: StartPerson): StartAnswers {
  return {
    name: '',
    logo: null,
    colour: '#23388f',
    activities: [],
    people: [first],
    hostWay: null,
    hostFile: null,
    typedHost: {
      name: '',
      siret: '',
      address: '',
      section: '',
      vatNumber: '',
      vatRegime: 'subject',
      base: 'turnoverNet',
      rateBp: 1000,
    },
  }
}

/** As many as a coop is founded with; whoever comes later joins later. */
export const MOST_PEOPLE = 60

/** A new face, in the next colour. */
export function newPerson(id: MemberId, place: number, language: Language): StartPerson {
  const colour = COLOUR_NAMES[(place + 1) % COLOUR_NAMES.length] ?? 'slate'
  return { id, name: '', colour: swatchOf(colour).base, photo: null, language }
}

/** Whether something can be read in it: marks that turn the writing round are no name. */
export function isNamed(name: string): boolean {
  return cleanLine(name) !== ''
}

/** Faces that have no name yet speak the language just chosen. */
export function spokenIn(language: Language, answers: StartAnswers): StartAnswers {
  return { ...answers, people: answers.people.map((one) => (isNamed(one.name) ? one : { ...one, language })) }
}

/** The people who were given a name; the first is the manager. */
export function namedPeople({ people }: StartAnswers): readonly StartPerson[] {
  return people.filter(({ name }) => isNamed(name))
}

const HOST_FIELDS = ['name', 'siret', 'section', 'address', 'vatNumber'] as const
type HostField = (typeof HOST_FIELDS)[number]

/** Whether the door takes what was typed in one of the host's fields, so that no later question is refused for it. */
export function isTypedRight(host: TypedHost, field: HostField): boolean {
  return HostProfile.shape[field].safeParse(host[field]).success && profileFault(host[field]) === null
}

/** Whether the host's fields are enough for a receipt and an export. */
export function isTypedHostWhole(host: TypedHost): boolean {
  return HOST_FIELDS.every((field) => isTypedRight(host, field))
}

/** The host as chosen; `exampleName` marks the one to be replaced. */
function hostOf(answers: StartAnswers, exampleName: string): HostInput {
  if (answers.hostWay === 'file' && answers.hostFile) return answers.hostFile
  if (answers.hostWay !== 'type') return exampleHost(exampleName)
  const { name, siret, address, section, vatNumber, vatRegime, base, rateBp } = answers.typedHost
  return {
    ...defaultProfile(),
    name,
    siret,
    address,
    section,
    vatNumber,
    vatRegime,
    contribution: [plainLine({ base, rateBp })],
  }
}

/** What founds the coop; `pin` is the manager's. */
export function foundingOf(answers: StartAnswers, exampleName: string, pin?: string): Input<'coop.found'> {
  return {
    coop: {
      name: answers.name,
      activities: [...answers.activities],
      colour: answers.colour,
      ...(answers.logo && { logo: answers.logo }),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    host: hostOf(answers, exampleName),
    members: namedPeople(answers).map(({ photo, ...person }, place) => ({
      ...person,
      ...(photo && { photo }),
      role: place === 0 ? 'manager' : 'cashier',
    })),
    ...(pin !== undefined && { pin }),
  }
}

function exampleHost(name: string): HostInput {
  return { ...defaultProfile(), name, siret: '00000000000000', section: 'EXEMPLE', vatNumber: '', address: '' }
}

function defaultProfile() {
  const { journals, accounts, vatCollected, expenseCategories, ...rest } = DEFAULT_PROFILE
  return {
    ...rest,
    journals: { ...journals },
    accounts: { ...accounts },
    vatCollected: [...vatCollected],
    expenseCategories: [...expenseCategories],
  }
}
