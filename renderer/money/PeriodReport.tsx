// The closing of a day, a month or a year on the screen, with its printing.

import { TillId } from '../../shared/kernel/id.ts'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { periodName } from './period-name.ts'
import { Frame, UnknownReport } from './Report.tsx'
import { ForEver, KeptCups, Natures, PeriodTips, Rates, Takings, Tenders } from './ReportPaper.tsx'

/** A kept closing, by the entry it is. */
export function PeriodReport({ till, seq }: { till: number; seq: number }) {
  const text = useText()
  const { t } = text
  const { value: periods } = useAnswer('closing.periods', { limit: 400 })
  const print = useAsk('receipt.printClosing')
  const kept = periods?.find((closing) => closing.till === till && closing.seq === seq)
  if (!periods) return null
  if (!kept) return <UnknownReport />
  return (
    <Frame
      title={t('closing.period', { name: periodName(kept, text) })}
      about={{
        kind: 'period',
        key: `${till}-${seq}`,
        label: [t('closing.period', { name: periodName(kept, text) }), text.money(kept.totals.gross)].join(' · '),
      }}
      isPrinting={print.pending}
      onPrint={async () => {
        const answer = await print.ask({ of: { till: TillId.parse(till), seq } })
        return answer.ok ? null : answer.refusal
      }}
    >
      <div className="money-paper">
        <div>
          <Takings report={{ ...kept, firstTicket: null, lastTicket: null }} />
          <Rates report={kept} />
        </div>
        <div>
          <Natures report={kept} />
          <Tenders report={kept} isBlind={false} />
          <PeriodTips report={kept} />
          <KeptCups from={kept.from} to={kept.to} />
        </div>
        <div>
          <ForEver report={kept} />
        </div>
      </div>
    </Frame>
  )
}
