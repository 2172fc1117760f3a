// The money for change: where it comes from, and how much of each note and coin.

import { HandCoins, Landmark, PackageOpen } from 'lucide-react'
import { piecesTotal, type FloatSource } from '../../shared/cash-session/cash-session.ts'
import type { Output } from '../../shared/contract.ts'
import { DrawerCount } from '../app/DrawerCount.tsx'
import { countsOf, piecesOf, type Counts } from '../app/pieces.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Notice } from '../ui/Notice.tsx'

interface FloatProps {
  /** What the last count left; null when there was none. */
  left: Output<'cashSession.left'>
  source: FloatSource
  onSource: (source: FloatSource) => void
  counts: Counts
  onCounts: (counts: Counts) => void
}

/** What was left is already counted; changing it says by how much it differs. */
export function Float({ left, source, onSource, counts, onCounts }: FloatProps) {
  const { t, money } = useText()
  const gap = left && source === 'lastSession' ? piecesTotal(piecesOf(counts)) - left.amount : 0
  const choose = (chosen: FloatSource) => {
    onSource(chosen)
    if (chosen === 'lastSession' && left) onCounts(countsOf(left.pieces))
    else if (source === 'lastSession') onCounts({})
  }
  const options = [
    ...(left
      ? [
          {
            id: 'lastSession' as const,
            label: t('drawer.source.lastSession'),
            detail: money(left.amount),
            icon: <PackageOpen />,
          },
        ]
      : []),
    { id: 'bank' as const, label: t('drawer.source.bank'), icon: <Landmark /> },
    { id: 'member' as const, label: t('drawer.source.member'), icon: <HandCoins /> },
  ]
  return (
    <div className="drawer-float">
      <IconChoice label={t('drawer.floatFrom')} options={options} value={source} onChange={choose} />
      {gap !== 0 && left && <Notice text={t('drawer.leftGap', { left: money(left.amount), gap: money(gap) })} />}
      <div className="drawer-float-head">
        <h2>{t('drawer.countIt')}</h2>
        <BigButton size="small" tone="quiet" label={t('drawer.emptyCount')} onPress={() => onCounts({})} />
      </div>
      <DrawerCount counts={counts} onChange={onCounts} />
    </div>
  )
}
