// Founds the coop from the answers, and signs its manager in.

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

/** One question founds it whole: a till that is switched off on the way has no coop, or one that lacks nothing. */
export function useFounding(): Founding {
  const { t } = useText()
  const coop = useAsk('coop.found')
  const signIn = useAsk('member.signIn')
  const [isUnderWay, setUnderWay] = useState(false)
  const [refusal, setRefusal] = useState<FoundRefusal | null>(null)
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null)

  const found = async (answers: StartAnswers, pin: string) => {
    setUnderWay(true)
    try {
      await foundAndEnter(answers, pin)
    } finally {
      setUnderWay(false)
    }
  }
  const foundAndEnter = async (answers: StartAnswers, pin: string) => {
    const ranges = firstRanges(answers.activities).map(({ word, ...look }) => ({
      name: t(`firstStart.${word}`),
      ...look,
    }))
    const answer = await coop.ask({ ...foundingOf(answers, t('firstStart.exampleName'), pin), ranges })
    const manager = namedPeople(answers)[0]
    if (answer.ok && manager) await signIn.ask({ member: manager.id, pin })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setRecoveryCode(answer.value.recoveryCode)
  }
  return { found, isUnderWay, refusal, recoveryCode }
}
