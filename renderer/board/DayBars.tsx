// Takings day by day, as standing lengths of cloth.

import { useText } from '../text/use-text.ts'
import { Pattern } from '../ui/Pattern.tsx'
import type { PatternName } from '../ui/patterns.ts'
import type { DayTakings } from './week.ts'

/** Each day of the week has its own cloth. */
const CLOTHS: readonly { colour: string; pattern: PatternName }[] = [
  { colour: 'indigo', pattern: 'wax-rings' },
  { colour: 'petrol', pattern: 'scales' },
  { colour: 'forest', pattern: 'leaves' },
  { colour: 'olive', pattern: 'kente' },
  { colour: 'rust', pattern: 'bogolan' },
  { colour: 'brick', pattern: 'wax-ovals' },
  { colour: 'plum', pattern: 'flowers' },
]

/** A list of days; the bars only repeat the figures. */
export function DayBars({ days }: { days: readonly DayTakings[] }) {
  const { t, money, day } = useText()
  const most = Math.max(1, ...days.map(({ gross }) => gross))
  return (
    <ul className="board-bars" aria-label={t('board.perDay')}>
      {days.map((one, index) => (
        <li key={one.day}>
          <strong className="figure">{one.gross === 0 ? '' : money(one.gross)}</strong>
          <span className="board-bar" style={{ blockSize: `${(Math.max(0, one.gross) / most) * 100}%` }}>
            <Pattern
              {...(CLOTHS[index % CLOTHS.length] ?? { colour: 'indigo', pattern: 'plain' })}
              className="board-cloth"
            />
          </span>
          <span className="board-day">
            {day(one.day, 'weekday')} <strong className="figure">{Number(one.day.slice(8))}</strong>
          </span>
        </li>
      ))}
    </ul>
  )
}
