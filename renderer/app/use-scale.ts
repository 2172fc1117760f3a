// The scale as a screen sees it: asked again and again while somebody weighs, each steady weight given once.

import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../../shared/contract.ts'
import { useAnswer, useAsk } from './use-answer.ts'

type Refused = Extract<Answer<'scale.read'>, { ok: false }>['refusal']

/** What the scale says now. `off`: there is none, or nobody weighs. */
export type ScaleNow =
  | { readonly type: 'off' }
  | { readonly type: 'listening' }
  | { readonly type: 'weighs'; readonly grams: number; readonly isSteady: boolean }
  /** What was taken last still lies on it. */
  | { readonly type: 'taken' }
  | { readonly type: 'refused'; readonly refusal: Refused }

const OFF: ScaleNow = { type: 'off' }
const LISTENING: ScaleNow = { type: 'listening' }
const TAKEN: ScaleNow = { type: 'taken' }
const PAUSE_MS = 200
/** A scale that fails is not asked as often. */
const FAILED_PAUSE_MS = 1_500
/** Grams that a scale wavers by with the same thing on it. */
const WAVER = 2

/** Grams of the thing that was taken last: until it is lifted it is not the next one's. */
let taken: number | null = null

/** Says that what lies on the scale has been taken: the next weight is something else's. */
export function takeWeight(grams: number): void {
  taken = grams
}

/**
 * Listens while `isWanted`. `onWeight` is given every new steady weight, once: what somebody types meanwhile stays until
 * something else lies on the scale.
 */
export function useScale(isWanted: boolean, onWeight: (grams: number) => void): ScaleNow {
  const { value: settings } = useAnswer('scale.settings', {}, { enabled: isWanted })
  const { ask } = useAsk('scale.read')
  const [now, setNow] = useState<ScaleNow>(OFF)
  const given = useRef<number | null>(null)
  const give = useRef(onWeight)
  useEffect(() => {
    give.current = onWeight
  })
  const isOn = isWanted && settings !== undefined && settings.path !== null
  useEffect(() => {
    if (!isOn) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const listen = async () => {
      const answer = await ask({})
      if (isOver) return
      const heard = scaleNow(answer)
      setNow((before) => (JSON.stringify(before) === JSON.stringify(heard) ? before : heard))
      if (heard.type === 'weighs' && heard.isSteady && heard.grams !== given.current) {
        given.current = heard.grams
        if (heard.grams > 0) give.current(heard.grams)
      }
      timer = setTimeout(() => void listen(), answer.ok ? PAUSE_MS : FAILED_PAUSE_MS)
    }
    void listen()
    return () => {
      isOver = true
      clearTimeout(timer)
      setNow(OFF)
      given.current = null
    }
  }, [isOn, ask])
  return isOn && now.type === 'off' ? LISTENING : now
}

function scaleNow(answer: Answer<'scale.read'>): ScaleNow {
  if (!answer.ok) return { type: 'refused', refusal: answer.refusal }
  if (taken !== null && Math.abs(answer.value.grams - taken) <= WAVER) return TAKEN
  taken = null
  return { type: 'weighs', ...answer.value }
}
