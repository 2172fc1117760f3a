// Who leads today, as a small face with a star: on the board, at the drawer and in the rail.

import './lead-mark.css'
import { Star } from 'lucide-react'
import { Link } from 'wouter'
import { useText } from '../text/use-text.ts'
import { Face } from '../ui/Face.tsx'
import { useAnswer } from './use-answer.ts'
import { useFaces, type KnownFace } from './use-faces.ts'

/** Nothing when nobody leads. */
export function LeadMark() {
  const { t } = useText()
  const face = useLead()
  if (!face) return null
  return (
    <p className="lead-mark">
      <LeadFace face={face} size={44} />
      <span>{t('presence.leads', { name: face.name })}</span>
    </p>
  )
}

/** The same in the rail: the face alone, which leads to the people. Nothing when nobody leads. */
export function LeadInRail() {
  const { t } = useText()
  const face = useLead()
  if (!face) return null
  return (
    <Link href="/people" className="rail-link rail-lead" aria-label={t('presence.leads', { name: face.name })}>
      <LeadFace face={face} size={32} />
    </Link>
  )
}

function useLead(): KnownFace | undefined {
  const { value: now } = useAnswer('presence.now', {})
  const { isKnown, of } = useFaces()
  return now?.lead && isKnown ? of(now.lead) : undefined
}

function LeadFace({ face: { name, colour, photoUrl }, size }: { face: KnownFace; size: number }) {
  return (
    <span className="lead-face">
      <Face name={name} colour={colour} photoUrl={photoUrl} size={size} />
      <Star aria-hidden="true" />
    </span>
  )
}
