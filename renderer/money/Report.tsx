// A report on the screen, with its printing: the Z that was kept, or the X of the open drawer.

import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { SELLERS } from '../../shared/kernel/contract.ts'
import { TillId } from '../../shared/kernel/id.ts'
import type { Figure } from '../../shared/questions/questions.ts'
import { AskAbout } from '../app/AskAbout.tsx'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useBlind } from '../app/use-blind.ts'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { ReportPaper } from './ReportPaper.tsx'

/** A kept Z, by the entry it is. */
export function KeptReport({ till, seq }: { till: number; seq: number }) {
  const { t, number, day, money } = useText()
  const { value: sessions } = useAnswer('closing.sessions', { limit: 400 })
  const print = useAsk('receipt.printClosing')
  const kept = sessions?.find((session) => session.till === till && session.seq === seq)
  if (!sessions) return null
  if (!kept) return <UnknownReport />
  return (
    <Frame
      title={t('closing.z', { number: number(kept.number) })}
      about={{
        kind: 'closing',
        key: `${till}-${seq}`,
        label: [t('closing.z', { number: number(kept.number) }), day(kept.day, 'dated'), money(kept.totals.gross)].join(
          ' · ',
        ),
      }}
      isPrinting={print.pending}
      onPrint={async () => {
        const answer = await print.ask({ of: { till: TillId.parse(till), seq } })
        return answer.ok ? null : answer.refusal
      }}
    >
      <ReportPaper report={kept} count={kept} />
    </Frame>
  )
}

/** The open drawer as its Z would be now; nothing is closed. */
export function RunningReport() {
  const { t } = useText()
  const [, go] = useLocation()
  const { value: report, refusal } = useAnswer('closing.report', {})
  const print = useAsk('receipt.printReport')
  const blind = useBlind()
  return (
    <Frame
      title={t('closing.x')}
      isPrinting={print.pending}
      onPrint={
        report && !blind.hidesCash
          ? async () => {
              const answer = await print.ask({})
              return answer.ok ? null : answer.refusal
            }
          : undefined
      }
    >
      <Notice text={t('closing.xHint')} />
      <RefusalNotice refusal={refusal} action={{ label: t('closing.openTill'), onPress: () => go('/drawer') }} />
      {report && <ReportPaper report={report} blind={blind} />}
    </Frame>
  )
}

export function UnknownReport() {
  const { t } = useText()
  return (
    <Frame title={t('money.zs')} isPrinting={false} onPrint={undefined}>
      <Notice text={t('closing.unknownZ')} />
    </Frame>
  )
}

interface FrameProps {
  title: string
  /** What can be asked about it. */
  about?: Figure
  isPrinting: boolean
  /** Gives back the refusal, if any; absent when there is nothing to print. */
  onPrint: (() => Promise<WordedRefusal | null>) | undefined
  children: React.ReactNode
}

/** A paper without a control in it must still be scrolled by keyboard alone. */
const REACHED_BY_KEYBOARD = 0

export function Frame({ title, about, isPrinting, onPrint, children }: FrameProps) {
  const { t } = useText()
  const [, go] = useLocation()
  const { caller } = useStatus()
  const [printed, setPrinted] = useState<WordedRefusal | 'sent' | null>(null)
  const mayPrint = onPrint && SELLERS.includes(caller)
  return (
    <Screen
      title={title}
      actions={about && <AskAbout about={about} />}
      footer={
        <>
          {mayPrint && (
            <BigButton
              icon={<Printer />}
              label={t('closing.print')}
              isBusy={isPrinting}
              onPress={() => void onPrint().then((refusal) => setPrinted(refusal ?? 'sent'))}
            />
          )}
          <BigButton tone="go" size="huge" label={t('closing.done')} onPress={() => go('/money')} />
        </>
      }
    >
      <div className="money-report" role="region" aria-label={title} tabIndex={REACHED_BY_KEYBOARD}>
        {printed === 'sent' && <Notice text={t('closing.printing')} icon={<Printer />} />}
        {printed !== 'sent' && <RefusalNotice refusal={printed} />}
        {children}
      </div>
    </Screen>
  )
}
