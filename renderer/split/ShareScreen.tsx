// Sharing out: choose the days and the rule, see every face with her amount, agree together.

import './share.css'
import { ArchiveRestore, Check, Columns2 } from 'lucide-react'
import { useState } from 'react'
import { DECIDERS } from '../../shared/kernel/contract.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { Proposal, Share, SplitRule } from '../../shared/split/split.ts'
import { rangeNamed, type DayRange } from '../app/day-range.ts'
import { DayRangeChoice } from '../app/DayRangeChoice.tsx'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { EmptyState, Notice } from '../ui/Notice.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Screen } from '../ui/Screen.tsx'
import { Comparison } from './Comparison.tsx'
import { FlowBar } from './FlowBar.tsx'
import { KeptSplits } from './KeptSplits.tsx'
import { LinesSheet } from './LinesSheet.tsx'
import { RuleChoice } from './RuleChoice.tsx'
import { Shares } from './Shares.tsx'
import { ValidateSheet } from './ValidateSheet.tsx'

type Opened = { readonly sheet: 'validate' | 'kept' } | { readonly sheet: 'lines'; readonly share: Share } | null

/** Looking decides nothing: only `Nous validons` does. */
export function ShareScreen() {
  const { t } = useText()
  const { today, caller } = useStatus()
  const [range, setRange] = useState<DayRange>(() => rangeNamed('week', today as Day))
  const [rule, setRule] = useState<SplitRule>('equal')
  const [isComparing, setComparing] = useState(false)
  const [opened, setOpened] = useState<Opened>(null)
  const { value: proposal, refusal } = useAnswer('split.propose', { ...range, rule }, { keep: true })
  const close = () => setOpened(null)
  const mayValidate = DECIDERS.includes(caller) && (proposal?.proceeds.toShare ?? 0) > 0
  return (
    <Screen
      title={t('split.title')}
      className="share-screen"
      actions={
        <BigButton
          size="small"
          tone="quiet"
          icon={<ArchiveRestore />}
          label={t('split.kept')}
          onPress={() => setOpened({ sheet: 'kept' })}
        />
      }
      footer={
        <Footer
          rule={rule}
          onRule={setRule}
          isComparing={isComparing}
          onCompare={() => setComparing(!isComparing)}
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
        <RefusalNotice refusal={refusal} />
        {proposal && (
          <Proposed
            proposal={proposal}
            isComparing={isComparing}
            onOpen={(share) => setOpened({ sheet: 'lines', share })}
          />
        )}
      </div>
      {opened?.sheet === 'lines' && <LinesSheet range={range} share={opened.share} onClose={close} />}
      {opened?.sheet === 'validate' && proposal && <ValidateSheet proposal={proposal} onClose={close} />}
      {opened?.sheet === 'kept' && <KeptSplits onClose={close} />}
    </Screen>
  )
}

interface ProposedProps {
  proposal: Proposal
  isComparing: boolean
  onOpen: (share: Share) => void
}

function Proposed({ proposal, isComparing, onOpen }: ProposedProps) {
  const { t, day } = useText()
  const { proceeds, shares, from, to, late = [] } = proposal
  if (proceeds.turnoverNet === 0 && proceeds.toShare === 0) {
    return <EmptyState picture={<Pictogram name="basket" />} title={t('refusal.NothingToShare')} />
  }
  return (
    <>
      {late.length > 0 && (
        <Notice text={t('money.soldLate', { days: late.map((one) => day(one.day, 'short')).join(', ') })} />
      )}
      <FlowBar proceeds={proceeds} />
      {isComparing ? (
        <Comparison range={{ from, to }} />
      ) : (
        <Shares shares={shares} total={proceeds.toShare} onOpen={onOpen} />
      )}
    </>
  )
}

interface FooterProps {
  rule: SplitRule
  onRule: (rule: SplitRule) => void
  isComparing: boolean
  onCompare: () => void
  /** Absent for those who do not decide, or when there is nothing to share. */
  onValidate: (() => void) | undefined
}

function Footer({ rule, onRule, isComparing, onCompare, onValidate }: FooterProps) {
  const { t } = useText()
  return (
    <>
      <RuleChoice value={rule} onChange={onRule} />
      <BigButton
        tone="quiet"
        icon={<Columns2 />}
        label={t('split.compare')}
        isPressed={isComparing}
        onPress={onCompare}
      />
      {onValidate && (
        <BigButton tone="go" size="huge" icon={<Check />} label={t('split.validate')} onPress={onValidate} />
      )}
    </>
  )
}
