// Sharing out: choose the days and the rule, see every face with her amount, agree together.

import './share.css'
import { ArchiveRestore, HandCoins, PiggyBank, Scale, Wallet } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useLocation, useParams } from 'wouter'
import { ACCOUNTS, DECIDERS, SELLERS } from '../../shared/kernel/contract.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { Proposal, Share } from '../../shared/split/split.ts'
import { rangeNamed, type DayRange } from '../app/day-range.ts'
import { DayRangeChoice } from '../app/DayRangeChoice.tsx'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { EmptyState, Notice } from '../ui/Notice.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Screen } from '../ui/Screen.tsx'
import { Comparison } from './Comparison.tsx'
import { FlowBar } from './FlowBar.tsx'
import { FundSheet } from './FundSheet.tsx'
import { KeptSplits } from './KeptSplits.tsx'
import { LinesSheet } from './LinesSheet.tsx'
import { MixSheet } from './MixSheet.tsx'
import { PaySheet } from './PaySheet.tsx'
import { ShareFooter } from './ShareFooter.tsx'
import { Shares } from './Shares.tsx'
import { TermsSheet } from './TermsSheet.tsx'
import { useTrial, type Trial } from './use-trial.ts'
import { ValidateSheet } from './ValidateSheet.tsx'

type SheetName = 'validate' | 'kept' | 'mix' | 'terms' | 'pay' | 'fund'
type Opened = { readonly sheet: SheetName } | { readonly sheet: 'lines'; readonly share: Share } | null

/** `/share`, or `/share/fund` with the fund opened. Looking decides nothing: only `Nous validons` does. */
export function ShareScreen() {
  const { t } = useText()
  const { today, caller } = useStatus()
  const [range, setRange] = useState<DayRange>(() => rangeNamed('week', today as Day))
  const { '*': asked } = useParams<{ '*'?: string }>()
  const [opened, setOpened] = useState<Opened>(asked === 'fund' ? { sheet: 'fund' } : null)
  const trial = useTrial(range)
  const { isComparing, proposals, first } = trial
  const mayValidate = DECIDERS.includes(caller) && !isComparing && (first?.proceeds.toShare ?? 0) !== 0
  return (
    <Screen
      title={t('split.title')}
      className="share-screen"
      actions={<Actions onOpen={(sheet) => setOpened({ sheet })} />}
      footer={
        <ShareFooter
          {...trial}
          onMix={() => setOpened({ sheet: 'mix' })}
          onValidate={mayValidate ? () => setOpened({ sheet: 'validate' }) : undefined}
        />
      }
    >
      <div className="share">
        <DayRangeChoice
          label={t('split.when')}
          names={['day', 'week', 'lastWeek', 'month']}
          value={range}
          today={today as Day}
          onChange={setRange}
        />
        <RefusalNotice refusal={trial.refusal} />
        {first && (
          <Proposed proposal={first}>
            {isComparing && proposals ? (
              <Comparison proposals={proposals} showDifferences={trial.showDifferences} />
            ) : (
              <Shares
                shares={first.shares}
                total={first.proceeds.toShare}
                rest={first.rest}
                onOpen={(share) => setOpened({ sheet: 'lines', share })}
              />
            )}
          </Proposed>
        )}
      </div>
      <OpenedSheet opened={opened} trial={trial} onClose={() => setOpened(null)} />
    </Screen>
  )
}

interface OpenedSheetProps {
  opened: Opened
  trial: Trial
  onClose: () => void
}

function OpenedSheet({ opened, trial, onClose }: OpenedSheetProps) {
  const { first, kept } = trial
  switch (opened?.sheet) {
    case undefined:
      return null
    case 'lines':
      if (!first) return null
      return (
        <LinesSheet
          days={{ from: first.from, to: first.to }}
          rule={first.rule}
          share={opened.share}
          onClose={onClose}
        />
      )
    case 'validate':
      return first ? <ValidateSheet proposal={first} onClose={onClose} /> : null
    case 'kept':
      return <KeptSplits onClose={onClose} />
    case 'mix':
      return <MixSheet mix={trial.mix} onUse={trial.onTry} onClose={onClose} />
    case 'terms':
      return kept ? <TermsSheet kept={kept} onClose={onClose} /> : null
    case 'pay':
      return <PaySheet onClose={onClose} />
    case 'fund':
      return <FundSheet onClose={onClose} />
  }
}

function Actions({ onOpen }: { onOpen: (sheet: SheetName) => void }) {
  const { t } = useText()
  const { caller } = useStatus()
  const [, go] = useLocation()
  return (
    <div className="share-actions">
      {SELLERS.includes(caller) && (
        <Way icon={<Wallet />} label={t('split.earned.title')} onPress={() => go('/earned')} />
      )}
      {ACCOUNTS.includes(caller) && (
        <Way icon={<HandCoins />} label={t('split.pay.title')} onPress={() => onOpen('pay')} />
      )}
      <Way icon={<PiggyBank />} label={t('split.fund')} onPress={() => onOpen('fund')} />
      {DECIDERS.includes(caller) && (
        <Way icon={<Scale />} label={t('split.terms.title')} onPress={() => onOpen('terms')} />
      )}
      <Way icon={<ArchiveRestore />} label={t('split.kept')} onPress={() => onOpen('kept')} />
    </div>
  )
}

/** Its picture over its word: five pictures alone are a riddle. */
function Way(props: { icon: ReactNode; label: string; onPress: () => void }) {
  return <BigButton {...props} iconAt="top" size="small" />
}

function Proposed({ proposal, children }: { proposal: Proposal; children: React.ReactNode }) {
  const { t, day } = useText()
  const { proceeds, late = [] } = proposal
  if (proceeds.turnoverNet === 0 && proceeds.toShare === 0) {
    return <EmptyState picture={<Pictogram name="basket" />} title={t('refusal.NothingToShare')} />
  }
  return (
    <>
      {late.length > 0 && (
        <Notice text={t('money.soldLate', { days: late.map((one) => day(one.day, 'short')).join(', ') })} />
      )}
      <FlowBar proceeds={proceeds} />
      {children}
    </>
  )
}
