// Starts the screens: asks for the state and the words at once, then draws.

import './app/begin.ts'
import './look/look.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Caller } from '../shared/kernel/contract.ts'
import { App } from './app/App.tsx'
import { deviceLanguage, showTheme } from './app/device.ts'
import { forgetEarly, rememberSpoken } from './app/early.ts'
import { GettingReady } from './app/GettingReady.tsx'
import { fetchSellScreen, homeOf } from './app/routes.ts'
import { answers, asked, followChanges } from './app/use-answer.ts'
import { fetchLanguage, speak } from './text/languages.ts'

/** After an update tables are made again: whoever waits so long reads that nothing is wrong. */
const SOON_MS = 1500
/** Milliseconds in which the first screen asks what it shows. */
const SHOWN_MS = 1000

void start()

async function start(): Promise<void> {
  showTheme()
  followChanges()
  const sellScreen = fetchSellScreen()
  const ahead = import('./sale/ahead.ts')
  void fetchLanguage(deviceLanguage())
  const place = document.getElementById('app')
  const root = place && createRoot(place)
  const late = setTimeout(() => void speak(deviceLanguage()).then(() => root?.render(<GettingReady />)), SOON_MS)
  const status = await answers.fetchQuery(asked('coop.status', {}))
  clearTimeout(late)
  const member = status.ok ? status.value.member : null
  if (status.ok && member) {
    goHomeOf(status.value.caller)
    rememberSpoken(member.language)
    await Promise.all([sellScreen, speak(member.language), ahead.then(({ askAhead }) => askAhead())])
  }
  if (!member) {
    forgetEarly()
    await speak(deviceLanguage())
  }
  root?.render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  setTimeout(forgetEarly, SHOWN_MS)
}

/** A page opened at no screen begins at the first one, which is then drawn once and not after an empty one. */
function goHomeOf(caller: Caller): void {
  if (location.hash === '') history.replaceState(null, '', `#${homeOf(caller)}`)
}
