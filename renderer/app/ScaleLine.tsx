// One line under what is weighed: what the scale says, or what to do when it says nothing.

import './scale-line.css'
import { Weight } from 'lucide-react'
import { useText } from '../text/use-text.ts'
import { isDoorRefusal } from './client.ts'
import { refusalSentence } from '../text/refusal-sentence.ts'
import type { ScaleNow } from './use-scale.ts'

/** Nothing without a scale: the weight is typed as ever. */
export function ScaleLine({ scale }: { readonly scale: ScaleNow }) {
  const text = useText()
  const { t } = text
  if (scale.type === 'off') return null
  if (scale.type === 'refused') {
    if (isDoorRefusal(scale.refusal)) return null
    return <Line says={refusalSentence(scale.refusal, text)} isCalling />
  }
  if (scale.type === 'taken') return <Line says={t('scale.next')} />
  if (scale.type === 'listening') return <Line says="…" />
  if (!scale.isSteady) return <Line says={t('scale.moving')} />
  if (scale.grams === 0) return <Line says={t('scale.onto')} />
  return <Line says={t('scale.reads', { weight: t('count.grams', { grams: text.number(scale.grams) }) })} isSteady />
}

function Line({
  says,
  isSteady = false,
  isCalling = false,
}: {
  says: string
  isSteady?: boolean
  isCalling?: boolean
}) {
  return (
    <p className="scale-line" data-steady={isSteady} data-calling={isCalling} role={isCalling ? 'status' : undefined}>
      <Weight aria-hidden="true" />
      <span>{says}</span>
    </p>
  )
}
