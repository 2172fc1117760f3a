// Counting: every note and coin, the card reader's total, and what still waits.

import { CreditCard, PackageMinus } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { DrawerCount as Counted } from '../../shared/closing/drawer-count.ts'
import type { Cents } from '../../shared/kernel/money.ts'
import { DrawerCount } from '../app/DrawerCount.tsx'
import { countsOf, piecesOf } from '../app/pieces.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useBlind } from '../app/use-blind.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { CardTerminalSheet } from './CardTerminalSheet.tsx'
import { StockOutSheet } from './StockOutSheet.tsx'
import { useWaitingBaskets } from './use-waiting-baskets.ts'

interface CountStepProps {
  draft: Counted
  onChange: (part: Partial<Counted>) => void
}

/** Where the coop counts blind, what is expected stays hidden here. */
export function CountStep({ draft, onChange }: CountStepProps) {
  const { t, money } = useText()
  const { value: drawer } = useAnswer('cashSession.drawer', {})
  const [open, setOpen] = useState<'card' | 'stock' | null>(null)
  const { hidesCash } = useBlind()
  return (
    <Screen
      title={t('closing.countTitle')}
      className="closing-count"
      footer={
        <BigButton tone="go" size="huge" label={t('closing.seeResult')} onPress={() => onChange({ isCounted: true })} />
      }
    >
      <div className="closing-columns">
        <DrawerCount counts={countsOf(draft.pieces)} onChange={(counts) => onChange({ pieces: piecesOf(counts) })} />
        <div className="closing-aside">
          <Expected amount={hidesCash ? null : (drawer?.expected ?? null)} />
          <BigButton
            isWide
            icon={<CreditCard />}
            label={t('closing.cardTerminal')}
            subLabel={draft.cardTerminal === null ? t('closing.enter') : money(draft.cardTerminal)}
            onPress={() => setOpen('card')}
          />
          <WaitingBaskets />
          <BigButton
            isWide
            tone="quiet"
            icon={<PackageMinus />}
            label={t('closing.stockOut')}
            onPress={() => setOpen('stock')}
          />
        </div>
      </div>
      {open === 'card' && (
        <CardTerminalSheet
          value={draft.cardTerminal}
          onChange={(cardTerminal) => onChange({ cardTerminal })}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'stock' && <StockOutSheet onClose={() => setOpen(null)} />}
    </Screen>
  )
}

function Expected({ amount }: { amount: Cents | null }) {
  const { t, money } = useText()
  return (
    <Card className="closing-expected">
      <h2>{t('closing.expected')}</h2>
      {amount === null ? <p>{t('closing.later')}</p> : <p className="closing-amount figure">{money(amount)}</p>}
    </Card>
  )
}

function WaitingBaskets() {
  const { t, number } = useText()
  const [, go] = useLocation()
  const waiting = useWaitingBaskets()
  if (waiting.length === 0) return null
  return (
    <Notice
      tone="attention"
      title={t('closing.baskets', { number: number(waiting.length) })}
      text={t('closing.basketsHint')}
      action={{ label: t('closing.seeBaskets'), onPress: () => go('/sell') }}
    />
  )
}
