// Cups on deposit: one goes out, one comes back, a press each.

import { CornerDownLeft, CupSoda } from 'lucide-react'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { addTile } from './selling.ts'

/** As many tiles as one answer may hold: a kitchen has fewer. */
const MOST = 500

/** Shown where the coop does food and lends something on deposit. */
export function CupButtons() {
  const { t, money } = useText()
  const { coop } = useStatus()
  const isFood = coop?.activities.includes('food') ?? false
  const { value } = useAnswer('catalogue.tiles', { range: null, offset: 0, limit: MOST }, { enabled: isFood })
  const cup = value?.tiles.find((tile) => tile.kind === 'deposit')
  if (!cup) return null
  return (
    <div className="basket-cups" role="group" aria-label={cup.name}>
      <button type="button" className="cup-button" onClick={() => addTile(cup, 1000)}>
        <CupSoda aria-hidden="true" />
        <span>
          {t('sell.cupOut')} <span className="figure">{money(cup.price)}</span>
        </span>
      </button>
      <button type="button" className="cup-button" onClick={() => addTile(cup, -1000)}>
        <CornerDownLeft aria-hidden="true" className="turns" />
        <span>
          {t('sell.cupBack')} <span className="figure">{money(-cup.price)}</span>
        </span>
      </button>
    </div>
  )
}
