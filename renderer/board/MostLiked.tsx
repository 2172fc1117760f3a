// What people liked: the articles that brought most, drawn, without a word of who made them.

import type { DayRange } from '../app/day-range.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { COLOUR_NAMES } from '../ui/colours.ts'
import { suggestPictogram } from '../ui/pictograms.ts'

/** Six at most. */
export function MostLiked({ week }: { week: DayRange }) {
  const { t, money } = useText()
  const { value: liked } = useAnswer('split.liked', { ...week, most: 6 })
  if (!liked) return null
  const most = liked[0]?.net ?? 1
  if (liked.length === 0) return <p className="board-quiet">{t('board.quiet')}</p>
  return (
    <>
      <p className="board-quiet">{t('board.bestHint')}</p>
      <ol className="board-best">
        {liked.map(({ label, net }, index) => {
          const colour = COLOUR_NAMES[index % COLOUR_NAMES.length] ?? 'indigo'
          return (
            <li key={label}>
              <ArtPicture art={{ pictogram: suggestPictogram(label), colour, pattern: 'plain' }} size={60} />
              <span className="board-best-words">
                <span dir="auto">{label}</span>
                <span className="board-best-bar" style={{ inlineSize: `${(net / most) * 100}%` }} aria-hidden="true" />
              </span>
              <strong className="figure">{money(net)}</strong>
            </li>
          )
        })}
      </ol>
    </>
  )
}
