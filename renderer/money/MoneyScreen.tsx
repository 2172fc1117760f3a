// The money: today at a glance, the closed drawers, each place, the closed days; and one report at a time.

import './money-screen.css'
import { CupSoda, FileText, ReceiptText, Sun } from 'lucide-react'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { ACCOUNTS } from '../../shared/kernel/contract.ts'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { KeptConsigneSheet } from './KeptConsigneSheet.tsx'
import { FundLink } from './FundLink.tsx'
import { OpenQuestions } from './OpenQuestions.tsx'
import { PeriodReport } from './PeriodReport.tsx'
import { Periods } from './Periods.tsx'
import { Places } from './Places.tsx'
import { KeptReport, RunningReport } from './Report.tsx'
import { Today } from './Today.tsx'
import { ClosedDrawers } from './ClosedDrawers.tsx'

/** `/money`, `/money/x` (the report of the open drawer), `/money/z/TILL-SEQ` (a kept one), `/money/p/TILL-SEQ` (a day, month or year). */
export function MoneyScreen() {
  const { '*': rest = '' } = useParams<{ '*'?: string }>()
  const kept = /^z\/(\d+)-(\d+)$/u.exec(rest)
  const period = /^p\/(\d+)-(\d+)$/u.exec(rest)
  if (period) return <PeriodReport till={Number(period[1])} seq={Number(period[2])} />
  if (kept) return <KeptReport till={Number(kept[1])} seq={Number(kept[2])} />
  return rest === 'x' ? <RunningReport /> : <Overview />
}

function Overview() {
  const { t } = useText()
  const [, go] = useLocation()
  const { value: sessions } = useAnswer('closing.sessions', { limit: 400 })
  const { value: periods } = useAnswer('closing.periods', { limit: 400 })
  const { caller, coop } = useStatus()
  const [isKeeping, setKeeping] = useState(false)
  const hasCups = coop?.activities.includes('food') || sessions?.some(({ totals }) => totals.consigne !== 0)
  return (
    <Screen
      title={t('money.title')}
      actions={
        <div className="money-ways">
          <BigButton size="small" icon={<ReceiptText />} label={t('expense.title')} onPress={() => go('/expenses')} />
          <BigButton size="small" icon={<FileText />} label={t('invoice.title')} onPress={() => go('/invoices')} />
          {hasCups && ACCOUNTS.includes(caller) && (
            <BigButton size="small" icon={<CupSoda />} label={t('consigne.title')} onPress={() => setKeeping(true)} />
          )}
          <BigButton size="small" icon={<Sun />} label={t('results.title')} onPress={() => go('/results')} />
        </div>
      }
    >
      <OpenQuestions />
      {isKeeping && <KeptConsigneSheet onClose={() => setKeeping(false)} />}
      {sessions && (
        <div className="money-overview">
          <div>
            <Today sessions={sessions} />
            <FundLink />
            <Card title={t('money.places')}>
              <Places sessions={sessions} />
            </Card>
          </div>
          <div>
            <Card title={t('money.zs')}>
              <ClosedDrawers sessions={sessions} />
            </Card>
            <Card title={t('money.periods')}>
              <Periods periods={periods ?? []} />
            </Card>
          </div>
        </div>
      )}
    </Screen>
  )
}
