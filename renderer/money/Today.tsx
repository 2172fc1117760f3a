// Today at a glance: what came in, how it was paid, and where the drawer stands.

import { useLocation } from 'wouter'
import type { KeptSession } from '../../shared/closing/contract.ts'
import { SELLERS } from '../../shared/kernel/contract.ts'
import { useStatus } from '../app/session.tsx'
import { useBlind } from '../app/use-blind.ts'
import { SayButton } from '../app/SayButton.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Card } from '../ui/Screen.tsx'
import { StackedBar } from '../ui/StackedBar.tsx'
import { takingsOf, type Takings } from './takings.ts'
import { TENDER_COLOURS } from './tender-colours.ts'

/** Closed drawers of today and the one still open, together; while an older one is open, those of its day under its date. */
export function Today({ sessions }: { sessions: readonly KeptSession[] }) {
  const { t, day } = useText()
  const [, go] = useLocation()
  const { today, caller, troubles } = useStatus()
  const { value: open } = useAnswer('cashSession.current', {})
  const { value: report } = useAnswer('closing.report', {}, { enabled: Boolean(open) })
  const { hidesTotals } = useBlind()
  const isOld = Boolean(open && open.day < today)
  const shown = (isOld && open?.day) || today
  const title = t(isOld ? 'money.open' : 'money.today')
  const drawers = [...sessions.filter((session) => session.day === shown), ...(open && report ? [report] : [])]
  return (
    <Card className="money-today">
      <header>
        <h2>{title}</h2>
        <p>{day(shown)}</p>
      </header>
      {troubles.length > 0 && <Notice text={t('closing.diskTrouble')} />}
      {hidesTotals && open ? (
        <p className="money-soft">{t('drawer.blind')}</p>
      ) : (
        <Figures takings={takingsOf(drawers)} title={title} />
      )}
      {SELLERS.includes(caller) && open !== undefined && (
        <BigButton
          tone="go"
          label={open ? t('money.seeTill') : t('money.openTill')}
          subLabel={open ? t('money.open') : t('money.closed')}
          onPress={() => go('/drawer')}
        />
      )}
    </Card>
  )
}

function Figures({ takings, title }: { takings: Takings; title: string }) {
  const { t, money, number } = useText()
  return (
    <>
      <p className="money-said">
        <span className="money-amount figure">{money(takings.gross)}</span>
        <SayButton words={`${title} : ${money(takings.gross)}`} />
      </p>
      {takings.tickets === 0 ? (
        <p>{t('money.nothingToday')}</p>
      ) : (
        <>
          <p>
            {t('money.tickets')} <strong className="figure">{number(takings.tickets)}</strong>
          </p>
          <StackedBar
            label={t('closing.paidHow')}
            parts={takings.tenders.map(({ kind, amount }) => ({
              id: kind,
              label: t(`closing.tender.${kind}`),
              amountText: money(amount),
              value: amount,
              colour: TENDER_COLOURS[kind],
            }))}
          />
        </>
      )}
    </>
  )
}
