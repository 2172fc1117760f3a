// Who leads today, as a small face with a star: on the board and at the drawer.

import './lead-mark.css'
import { Star } from 'lucide-react'
import { useText } from '../text/use-text.ts'
import { Face } from '../ui/Face.tsx'
import { useAnswer } from './use-answer.ts'
import { useFaces } from './use-faces.ts'

/** Nothing when nobody leads. */
export function LeadMark() {
  const { t } = useText()
  const { value: now } = useAnswer('presence.now', {})
  const { of } = useFaces()
  if (!now?.lead) return null
  const face = of(now.lead)
  return (
    <p className="lead-mark">
      <span className="lead-face">
        <Face {...face} size={44} />
        <Star aria-hidden="true" />
      </span>
      <span>{t('presence.leads', { name: face.name })}</span>
    </p>
  )
}
