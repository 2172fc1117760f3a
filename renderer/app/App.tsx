// Decides what is on the screen: first start, signing in, or the shell; and in which language.

import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { showTimesOf } from '../text/figures.ts'
import { speak } from '../text/languages.ts'
import { SEATS, type Caller, type Seat } from '../../shared/kernel/contract.ts'
import { deviceLanguage, rememberApart, showTheme } from './device.ts'
import { DoorRefusals } from './DoorRefusals.tsx'
import { FullDisk } from './FullDisk.tsx'
import { LostHost } from './LostHost.tsx'
import { StatusProvider, type Status } from './session.tsx'
import { Shell } from './Shell.tsx'
import { answers, drawnFor, useAnswer } from './use-answer.ts'

const FirstStartScreen = lazy(() =>
  import('../first-start/FirstStartScreen.tsx').then((file) => ({ default: file.FirstStartScreen })),
)
const SeatRoom = lazy(() => import('../kitchen/SeatRoom.tsx').then((file) => ({ default: file.SeatRoom })))
const SignInScreen = lazy(() => import('../members/SignInScreen.tsx').then((file) => ({ default: file.SignInScreen })))

/** The whole application. */
export function App() {
  return (
    <QueryClientProvider client={answers}>
      <Router hook={useHashLocation}>
        <Ready />
        <DoorRefusals />
        <FullDisk />
        <LostHost />
      </Router>
    </QueryClientProvider>
  )
}

function Ready() {
  const { value: status } = useAnswer('coop.status', {})
  useFollowing(status)
  if (!status) return null
  const book = status.till?.id ?? null
  drawnFor(book)
  return (
    <StatusProvider status={status}>
      <Suspense fallback={null}>
        {/* What is half typed for one book is never sent to the other. */}
        <Room key={book} status={status} />
      </Suspense>
    </StatusProvider>
  )
}

/** First start goes on until its own last step says so: the recovery code comes after the coop is founded. */
function Room({ status }: { status: Status }) {
  const [isStarting, setStarting] = useState(false)
  const isFirst = status.phase === 'firstStart' || (isStarting && !status.demo)
  if (isFirst) return <FirstStartScreen onFounding={() => setStarting(true)} onDone={() => setStarting(false)} />
  const seat = seatOf(status.caller)
  if (seat) return <SeatRoom seat={seat} />
  return status.member ? <Shell /> : <SignInScreen />
}

function seatOf(caller: Caller): Seat | undefined {
  return SEATS.find((known) => known === caller)
}

/** The page follows the state: language of who signed in, time zone of the coop, the striped frame of training. */
function useFollowing(status: Status | undefined): void {
  const seat = status && seatOf(status.caller)
  const language = seat === 'board' ? status?.coop?.receiptLanguage : status?.member?.language
  useEffect(() => {
    if (seat) rememberApart(seat)
    if (seat) showTheme()
  }, [seat])
  useEffect(() => {
    if (status) void speak(language ?? deviceLanguage())
  }, [status, language])
  useEffect(() => {
    if (!status) return
    if (status.coop) showTimesOf(status.coop.timeZone)
    document.documentElement.toggleAttribute('data-training', status.training)
  }, [status])
}
