// The five answers become a coop that the door accepts.

import { describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import { firstRanges } from '../../renderer/first-start/first-ranges.ts'
import { isSiretLikely } from '../../renderer/first-start/siret.ts'
import {
  emptyAnswers,
  foundingOf,
  isNamed,
  isTypedHostWhole,
  newPerson,
  type StartAnswers,
} from '../../renderer/first-start/start-answers.ts'

const idOf = (place: number) => `0190a000-0000-7000-8000-00000000000${place}` as MemberId

function answered(part: Partial<StartAnswers> = {}): StartAnswers {
  const people = ['Awa', 'Bintou', ''].map((name, place) => ({ ...newPerson(idOf(place), place, 'fr'), name }))
  return { ...emptyAnswers(newPerson(idOf(0), 0, 'fr')), name: 'Cyprielles', activities: ['textile'], people, ...part }
}

describe('the first start', () => {
  it('founds a coop with an example host when the host is for later', () => {
    const founding = contract['coop.found'].input.parse(foundingOf(answered({ hostWay: 'later' }), 'Exemple'))
    expect(founding.host).toMatchObject({ name: 'Exemple', section: 'EXEMPLE', siret: '00000000000000' })
    expect(founding.coop.name).toBe('Cyprielles')
  })

  it('makes the first face a manager, the others cashiers, and leaves out the faces without a name', () => {
    const { members } = contract['coop.found'].input.parse(foundingOf(answered(), 'Exemple'))
    expect(members.map(({ name, role }) => [name, role])).toEqual([
      ['Awa', 'manager'],
      ['Bintou', 'cashier'],
    ])
  })

  it('takes the host as it was typed', () => {
    const typedHost = {
      ...answered().typedHost,
      name: 'Coopaname',
      siret: '12345678200010',
      section: 'CYPR01',
      rateBp: 1150,
    }
    expect(isTypedHostWhole(typedHost)).toBe(true)
    const { host } = contract['coop.found'].input.parse(foundingOf(answered({ hostWay: 'type', typedHost }), 'Exemple'))
    expect(host).toMatchObject({ name: 'Coopaname', siret: '12345678200010', contribution: [{ rateBp: 1150 }] })
  })

  it('is not content with half a host', () => {
    expect(isTypedHostWhole({ ...answered().typedHost, name: 'Coopaname', siret: '123' })).toBe(false)
  })

  it('holds at the question whatever would be refused at the last one', () => {
    const whole = { ...answered().typedHost, name: 'Coopaname', siret: '12345678200010', section: 'CYPR01' }
    const odd = [
      { name: '\u200f' },
      { name: 'y'.repeat(121) },
      { name: '=CAE()' },
      { address: 'w'.repeat(201) },
      { address: '..\\..\\home' },
      { section: '' },
    ]
    for (const part of odd) expect([part, isTypedHostWhole({ ...whole, ...part })]).toEqual([part, false])
    expect(isNamed('\u200f \u202e')).toBe(false)
    const people = ['Awa', '\u200f'].map((name, place) => ({ ...newPerson(idOf(place), place, 'fr'), name }))
    const { members } = contract['coop.found'].input.parse(foundingOf(answered({ people }), 'Exemple'))
    expect(members.map(({ name }) => name)).toEqual(['Awa'])
  })

  it('gives each face another colour', () => {
    const colours = Array.from({ length: 12 }, (_, place) => newPerson(idOf(0), place, 'fr').colour)
    expect(new Set(colours).size).toBe(12)
  })

  it('proposes ranges for everything the group makes', () => {
    expect(firstRanges(['food', 'service']).map(({ word }) => word)).toEqual([
      'rangeDishes',
      'rangeDrinks',
      'rangeDesserts',
      'rangeWorkshops',
    ])
  })
})

describe('a SIRET', () => {
  it('is likely when its key is right', () => {
    expect(isSiretLikely('73282932000074')).toBe(true)
    expect(isSiretLikely('73282932000075')).toBe(false)
  })

  it('is likely for an establishment of La Poste by its own rule', () => {
    expect(isSiretLikely('35600000049837')).toBe(true)
  })

  it('has fourteen digits and nothing else', () => {
    expect(isSiretLikely('7328293200007')).toBe(false)
    expect(isSiretLikely('73282932 00074')).toBe(false)
  })
})
