// Founds the coop from the answers: its entry, the manager's code, its first ranges.

import { useState } from 'react'
import type { Answer } from '../../shared/contract.ts'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { firstRanges } from './first-ranges.ts'
import { foundingOf, namedPeople, type StartAnswers } from './start-answers.ts'

type FoundRefusal = Extract<Answer<'coop.found'>, { ok: false }>['refusal']

interface Founding {
  readonly found: (answers: StartAnswers, pin: string) => Promise<void>
  readonly isUnderWay: boolean
  readonly refusal: FoundRefusal | null
  /** Known once everything is done. */
  readonly recoveryCode: string | null
}

/** The manager is signed in on the way: the ranges are hers to set. */
export function useFounding(): Founding {
  const { t } = useText()
  const coop = useAsk('coop.found')
  const signIn = useAsk('member.signIn')
  const addRange = useAsk('catalogue.addRange')
  const [isUnderWay, setUnderWay] = useState(false)
  const [refusal, setRefusal] = useState<FoundRefusal | null>(null)
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null)

  const furnish = async (answers: StartAnswers, pin: string) => {
    const manager = namedPeople(answers)[0]
    if (!manager) return
    await signIn.ask({ member: manager.id, pin })
    for (const [position, { word, colour, pattern }] of firstRanges(answers.activities).entries()) {
      await addRange.ask({ name: t(`firstStart.${word}`), colour, pattern, position })
    }
  }
  const found = async (answers: StartAnswers, pin: string) => {
    setUnderWay(true)
    const answer = await coop.ask(foundingOf(answers, t('firstStart.exampleName'), pin))
    if (answer.ok) await furnish(answers, pin)
    setUnderWay(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setRecoveryCode(answer.value.recoveryCode)
  }
  return { found, isUnderWay, refusal, recoveryCode }
}
