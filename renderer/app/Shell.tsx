// The frame of every screen: the rail with its words and marks, the cashier's face, and the screen itself.

import './shell.css'
import { Settings, Wifi } from 'lucide-react'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { Link, Redirect, Route, Switch, useLocation } from 'wouter'
import type { Activity } from '../../shared/host/host.ts'
import type { Role } from '../../shared/kernel/contract.ts'
import { useText } from '../text/use-text.ts'
import { Face } from '../ui/Face.tsx'
import { pictureUrl } from './client.ts'
import { LeadInRail } from './LeadMark.tsx'
import { homeOf, screensFor, type Screen } from './routes.ts'
import { useMember, useStatus } from './session.tsx'
import { useAnswer } from './use-answer.ts'

const LostCode = lazy(() => import('./LostCode.tsx').then((file) => ({ default: file.LostCode })))
const SignInScreen = lazy(() => import('../members/SignInScreen.tsx').then((file) => ({ default: file.SignInScreen })))

/** The rail and the screen gone to, the others fetched while nobody waits; changing the cashier leaves the screen as it is underneath. */
export function Shell() {
  const member = useMember()
  const [isChanging, setChanging] = useState(false)
  const { coop, lacksRecoveryCode } = useStatus()
  const activities = coop?.activities.join(' ') ?? ''
  const screens = useMemo(() => screensOf(member.role, activities), [member.role, activities])
  useEffect(() => fetchInTurn(screens), [screens])
  if (isChanging) {
    return (
      <Suspense fallback={null}>
        <SignInScreen onDone={() => setChanging(false)} />
      </Suspense>
    )
  }
  return (
    <div className="shell">
      <Rail onChangeCashier={() => setChanging(true)} />
      <main className="shell-screen">
        <Suspense fallback={null}>
          <Switch>
            {screens.map(({ path, Component }) => (
              <Route key={path} path={`${path}/*?`} component={Component} />
            ))}
            <Route>
              <Redirect to={homeOf(member.role)} replace />
            </Route>
          </Switch>
        </Suspense>
      </main>
      {lacksRecoveryCode && (
        <Suspense fallback={null}>
          <LostCode />
        </Suspense>
      )}
    </div>
  )
}

function screensOf(role: Role, activities: string): readonly Screen[] {
  return screensFor(role, activities.split(' ') as Activity[])
}

/** Milliseconds until the first screen has shown what it shows. */
const SETTLED = 2000

/** Fetches screens one by one while the page has nothing else to do. Gives back how to stop. */
function fetchInTurn(screens: readonly Screen[]): () => void {
  const waiting = [...screens]
  let idle = 0
  const next = () => {
    void waiting.shift()?.fetch()
    if (waiting.length > 0) idle = requestIdleCallback(next)
  }
  const timer = setTimeout(() => (idle = requestIdleCallback(next)), SETTLED)
  return () => {
    clearTimeout(timer)
    cancelIdleCallback(idle)
  }
}

function Rail({ onChangeCashier }: { onChangeCashier: () => void }) {
  const { t } = useText()
  const member = useMember()
  const { coop } = useStatus()
  const [location] = useLocation()
  const current = railPathOf(location)
  return (
    <nav className="rail" aria-label={t('app.menu')}>
      <ul className="rail-screens">
        {screensFor(member.role, coop?.activities ?? []).map(({ path, word, icon: Icon }) =>
          word === null ? null : (
            <li key={path}>
              <Link href={path} className="rail-link" aria-current={path === current ? 'page' : undefined}>
                <Icon aria-hidden="true" />
                <span>{t(`app.${word}`)}</span>
              </Link>
            </li>
          ),
        )}
      </ul>
      <Marks />
      <div className="rail-foot">
        <Link
          href="/settings"
          className="rail-link rail-settings"
          aria-label={t('app.settings')}
          aria-current={current === '/settings' ? 'page' : undefined}
        >
          <Settings aria-hidden="true" />
        </Link>
        <LeadInRail />
      </div>
      <Cashier onPress={onChangeCashier} />
    </nav>
  )
}

/** The drawer and the closing belong to Money in the rail, paying to Sell. */
const UNDER: Readonly<Record<string, string>> = {
  '/drawer': '/money',
  '/close': '/money',
  '/pay': '/sell',
  '/members': '/people',
  '/price': '/catalogue',
  '/customers': '/orders',
  '/kitchen': '/sell',
  '/tasks': '/orders',
}

function railPathOf(location: string): string {
  const path = `/${location.split('/')[1] ?? ''}`
  return UNDER[path] ?? path
}

function Marks() {
  const { t } = useText()
  const status = useStatus()
  const mark = status.training ? 'training' : status.demo ? 'demo' : status.rehearsal ? 'rehearsal' : null
  return (
    <div className="rail-marks">
      {mark && <p className="rail-mark">{t(`app.${mark}`)}</p>}
      {status.isOpenToTablets && (
        <p className="rail-mark open">
          <Wifi aria-hidden="true" />
          <span>{t('kitchen.network')}</span>
        </p>
      )}
    </div>
  )
}

function Cashier({ onPress }: { onPress: () => void }) {
  const { t } = useText()
  const member = useMember()
  const { value: members } = useAnswer('member.list', { withLeft: false })
  const face = members?.find(({ id }) => id === member.id)
  return (
    <button
      type="button"
      className="rail-face"
      aria-label={t('app.changeCashier', { name: member.name })}
      onClick={onPress}
    >
      <Face
        name={member.name}
        colour={face?.colour ?? 'slate'}
        photoUrl={face?.photo ? pictureUrl(face.photo) : undefined}
        size={52}
      />
    </button>
  )
}
