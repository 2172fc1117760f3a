// The accountant's seat: she sees every figure, pins a question to one, and changes nothing but the host's profile and files.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract.ts'
import type { AnyOperation } from '../../shared/kernel/contract.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

const OPERATIONS = Object.entries(contract as Readonly<Record<string, AnyOperation>>)

describe('the accountant', () => {
  it('sees what the manager sees, but for what is only a step of a work that is not hers', () => {
    const hidden = OPERATIONS.filter(
      ([, { kind, roles }]) => kind === 'query' && roles.includes('manager') && !roles.includes('accountant'),
    ).map(([name]) => name)
    const steps =
      /^(count\.|exchange\.(preview|list)$|catalogue\.preview|ending\.|orderDraft\.|tablet\.|backup\.|customer\.traces$|sale\.check$|drawerCount\.|till\.rebuilding$)/u
    expect(hidden.filter((name) => !steps.test(name))).toEqual([])
  })

  it('decides nothing but the host’s profile, files for the host, archives, questions and her own settings', () => {
    const hers = OPERATIONS.filter(([, { kind, roles }]) => kind !== 'query' && roles.includes('accountant'))
    const commands = hers.filter(([, { kind }]) => kind === 'command' || kind === 'draft').map(([name]) => name)
    expect(commands.sort()).toEqual([
      'archive.place',
      'expense.setMileageRate',
      'export.make',
      'host.setProfile',
      'member.recoverPin',
      'member.setDetails',
      'member.setLanguage',
      'member.setPin',
      'member.signIn',
      'member.signOut',
      'question.answer',
      'question.ask',
      'question.settle',
      'till.setClock',
    ])
  })
})

describe('a question', () => {
  let coop: TestCoop
  beforeEach(async () => {
    coop = await testCoop()
  })
  afterEach(() => {
    coop.check()
    coop.close()
  })
  const about = { kind: 'closing', key: '1-12', label: 'Z 1 · 891,69 €' } as const
  const first = () => coop.do('question.list', {})[0]

  it('is pinned to a figure, answered by the coop, and kept', () => {
    const { question } = coop.do('question.ask', { about, text: 'Pourquoi 0,50 € de moins ?' }, 'accountant')
    expect(coop.do('question.list', {}, 'cashier')).toMatchObject([
      { id: question, about, answers: [], isSettled: false },
    ])
    coop.tick(1000)
    coop.do('question.answer', { question, text: 'Une pièce tombée sous le stand.' }, 'cashier')
    expect(first()).toMatchObject({ answers: [{ text: 'Une pièce tombée sous le stand.' }], isSettled: false })
  })

  it('is settled by who asked, and opens again when more is said', () => {
    const { question } = coop.do('question.ask', { about, text: 'Et les chèques ?' }, 'accountant')
    coop.tick(1000)
    coop.do('question.settle', { question }, 'accountant')
    expect(first()?.isSettled).toBe(true)
    coop.tick(1000)
    coop.do('question.answer', { question, text: 'Ils sont partis lundi.' })
    expect(first()).toMatchObject({ isSettled: false, answers: [{ text: 'Ils sont partis lundi.' }] })
  })

  it('that nobody asked is not answered', () => {
    const question = '0192f000-0000-7000-8000-0000000fffff'
    expect(coop.try('question.answer', { question, text: 'Oui.' })).toMatchObject({
      refusal: { type: 'UnknownQuestion' },
    })
  })
})
