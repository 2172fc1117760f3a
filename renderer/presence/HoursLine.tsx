// One line of hours with its story: who, what, where, how long, from where it comes, what became of it.

import type { HoursRow } from '../../shared/presence/contract.ts'
import type { Work } from '../../shared/presence/presence.ts'
import { useFaces } from '../app/use-faces.ts'
import { WorkIcon } from '../app/WorkIcon.tsx'
import { timeWords, workWord } from '../app/work-words.ts'
import { useText } from '../text/use-text.ts'
import { Face } from '../ui/Face.tsx'
import { usePlaces } from './use-places.ts'

interface HoursLineProps {
  readonly row: HoursRow
  readonly works: readonly Work[]
  /** Corrects it; without it, or for what cannot be corrected here, it is only shown. */
  readonly onOpen: ((row: HoursRow) => void) | undefined
}

/** Struck through when it was corrected. */
export function HoursLine({ row, works, onOpen }: HoursLineProps) {
  const text = useText()
  const { t, day } = text
  const { of } = useFaces()
  const { nameOf } = usePlaces(row.on)
  const face = of(row.member)
  const corrected = row.corrected
  const story = [
    nameOf(row.event),
    t(`presence.${row.source}`),
    ...(row.insteadOf ? [t('presence.insteadOf')] : []),
    ...(row.note ? [`« ${row.note} »`] : []),
  ]
  const content = (
    <>
      <Face {...face} size={40} />
      <WorkIcon work={row.work} picture={works.find(({ work }) => work === row.work)?.picture} />
      <span className="presence-line-words">
        <span>
          <b>{face.name}</b> {workWord(works, row.work, text)}
        </span>
        <span className="presence-story"> {story.join(' · ')}</span>
        {corrected && (
          <span className="presence-story">
            {' '}
            {t('presence.corrected', {
              name: corrected.by ? of(corrected.by).name : '—',
              day: day(dayOfInstant(corrected.at), 'short'),
            })}
            {corrected.note && ` « ${corrected.note} »`}
          </span>
        )}
      </span>
      <span className="presence-line-figures">
        <span> {day(row.on, 'short')}</span>
        <strong> {timeWords(row.minutes, text)}</strong>
      </span>
    </>
  )
  const className = corrected ? 'presence-line corrected' : 'presence-line'
  const isOpenable = onOpen && row.ref && !corrected
  return isOpenable ? (
    <button type="button" className={className} onClick={() => onOpen(row)}>
      {content}
    </button>
  ) : (
    <div className={className}>{content}</div>
  )
}

/** A night in Europe still is the day before, as it is for the till. */
function dayOfInstant(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
