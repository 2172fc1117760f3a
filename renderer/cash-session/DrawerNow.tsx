// The open drawer: what is in it, what went in and out, and what can be done with it.

import { ArrowDownToLine, BanknoteArrowUp, FileText, HandHeart, KeyRound, Landmark, ShoppingBasket } from 'lucide-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { piecesTotal, type CashSession } from '../../shared/cash-session/cash-session.ts'
import type { Output } from '../../shared/contract.ts'
import { localDate } from '../../shared/kernel/day.ts'
import { cents } from '../../shared/kernel/money.ts'
import { LeadMark } from '../app/LeadMark.tsx'
import { DrawnMoney } from '../app/DrawerCount.tsx'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { SayButton } from '../app/SayButton.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useBlind } from '../app/use-blind.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { MovementSheet, type MovementKind } from './MovementSheet.tsx'
import { TipsSheet } from './TipsSheet.tsx'

type Drawer = Output<'cashSession.drawer'>

const COMES_IN: readonly Drawer['movements'][number]['type'][] = ['paidIn', 'tip']

/** Where a blind count is the coop's rule, nothing here lets one work out what is expected. */
export function DrawerNow({ session }: { session: CashSession }) {
  const { t, day, time } = useText()
  const { coop, troubles } = useStatus()
  const [, go] = useLocation()
  const [moving, setMoving] = useState<MovementKind | 'tips' | null>(null)
  const { value: drawer } = useAnswer('cashSession.drawer', {})
  const isBlind = useBlind().hidesCash
  const openedOn = localDate(session.openedAt, coop?.timeZone ?? 'UTC')
  const opened = t('drawer.openedAt', { day: day(openedOn, 'short'), time: time(session.openedAt) })
  return (
    <Screen
      title={t('drawer.title')}
      actions={
        <>
          <LeadMark />
          <p className="drawer-since">{[session.eventName, opened].filter(Boolean).join(' · ')}</p>
        </>
      }
      footer={
        <>
          <Link href="/money/x" className="big-button quiet drawer-link">
            <FileText aria-hidden="true" />
            {t('drawer.report')}
          </Link>
          {!session.inherited && (
            <BigButton icon={<ShoppingBasket />} label={t('drawer.sell')} onPress={() => go('/sell')} />
          )}
          <BigButton tone="go" size="huge" label={t('drawer.close')} onPress={() => go('/close')} />
        </>
      }
    >
      {troubles.length > 0 && <Notice text={t('closing.diskTrouble')} />}
      {drawer && (
        <div className="drawer-now">
          <Inside drawer={drawer} isBlind={isBlind} />
          {session.inherited ? (
            <Notice title={t('drawer.close')} text={t('closing.inherited')} />
          ) : (
            <Ways onMove={setMoving} />
          )}
          <Movements drawer={drawer} />
        </div>
      )}
      {moving === 'tips' && <TipsSheet onClose={() => setMoving(null)} />}
      {moving && moving !== 'tips' && (
        <MovementSheet
          kind={moving}
          expected={isBlind ? null : (drawer?.expected ?? null)}
          onClose={() => setMoving(null)}
        />
      )}
    </Screen>
  )
}

function Inside({ drawer, isBlind }: { drawer: Drawer; isBlind: boolean }) {
  const { t, money } = useText()
  if (isBlind) {
    return (
      <Card title={t('drawer.inDrawer')} className="drawer-inside">
        <p className="drawer-blind">{t('drawer.blind')}</p>
      </Card>
    )
  }
  const { float, cashSales, paidIn, paidOut, banked, tips, tipsPassedOn } = drawer.sums
  const rows = [
    { id: 'float', amount: float },
    { id: 'cashSales', amount: cashSales },
    { id: 'paidIn', amount: paidIn },
    { id: 'paidOut', amount: cents(-paidOut) },
    { id: 'banked', amount: cents(-banked) },
    { id: 'tips', amount: tips },
    { id: 'tipsPassedOn', amount: cents(-tipsPassedOn) },
  ] as const
  return (
    <Card title={t('drawer.inDrawer')} className="drawer-inside">
      <p className="drawer-said">
        <span className="drawer-amount figure">{money(drawer.expected)}</span>
        <SayButton words={`${t('drawer.inDrawer')} : ${money(drawer.expected)}`} />
      </p>
      {piecesTotal(drawer.pieces) === drawer.expected && (
        <DrawnMoney label={t('drawer.inDrawer')} pieces={drawer.pieces} />
      )}
      <dl className="drawer-sums">
        {rows
          .filter(({ id, amount }) => amount !== 0 || id === 'float')
          .map(({ id, amount }) => (
            <div key={id}>
              <dt>{t(`drawer.${id}`)}</dt>
              <dd className="figure">{money(amount)}</dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}

function Ways({ onMove }: { onMove: (kind: MovementKind | 'tips') => void }) {
  const { t } = useText()
  const { ask, pending } = useAsk('cashSession.openDrawer')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const kick = async () => {
    const answer = await ask({ reason: '' })
    setRefusal(answer.ok ? null : answer.refusal)
  }
  return (
    <div className="drawer-ways">
      <BigButton isWide icon={<BanknoteArrowUp />} label={t('drawer.payOut')} onPress={() => onMove('payOut')} />
      <BigButton isWide icon={<ArrowDownToLine />} label={t('drawer.payIn')} onPress={() => onMove('payIn')} />
      <BigButton isWide icon={<Landmark />} label={t('drawer.bank')} onPress={() => onMove('bank')} />
      <BigButton isWide icon={<HandHeart />} label={t('tips.all')} onPress={() => onMove('tips')} />
      <BigButton
        isWide
        tone="quiet"
        icon={<KeyRound />}
        label={t('drawer.kick')}
        isBusy={pending}
        onPress={() => void kick()}
      />
      <RefusalNotice refusal={refusal} />
    </div>
  )
}

function Movements({ drawer }: { drawer: Drawer }) {
  const { t, money, time } = useText()
  return (
    <Card title={t('drawer.movements')} className="drawer-movements">
      {drawer.movements.length === 0 && <p className="drawer-blind">{t('drawer.noMovements')}</p>}
      <ul>
        {drawer.movements.map((movement) => (
          <li key={`${movement.at} ${movement.type} ${movement.amount}`}>
            <span className="figure drawer-time">{time(movement.at)}</span>
            <span className="drawer-what">
              <strong>{t(`drawer.${movement.type}`)}</strong>
              {movement.reason && <bdi>{movement.reason}</bdi>}
            </span>
            {movement.type !== 'drawerOpened' && (
              <span className="figure">
                {money(COMES_IN.includes(movement.type) ? movement.amount : -movement.amount)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
