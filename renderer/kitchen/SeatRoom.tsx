// The whole page of a screen that serves one purpose: the kitchen's, or the customers' numbers. Nobody signs in on it.

import './kitchen.css'
import { BellOff, BellRing, Maximize, Settings, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Seat } from '../../shared/kernel/contract.ts'
import { call, connection } from '../app/client.ts'
import { hasChime, setChime, setDeviceLanguage, setTheme, theme, THEMES } from '../app/device.ts'
import { LanguageChoice } from '../app/LanguageChoice.tsx'
import { speak } from '../text/languages.ts'
import { useText } from '../text/use-text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Toggle } from '../ui/Toggle.tsx'
import { TasksView } from './TasksView.tsx'
import { KitchenView } from './KitchenView.tsx'
import { ReadyBoard } from './ReadyBoard.tsx'

/** Stays lit where the computer allows it, and goes to the door when it is sent away. */
export function SeatRoom({ seat }: { seat: Seat }) {
  useStayingLit()
  useDoorWhenUnknown()
  if (seat === 'board') {
    return (
      <>
        <ReadyBoard />
        <div className="seat-corner">
          <Tools seat={seat} />
        </div>
      </>
    )
  }
  return <WorkPage seat={seat} />
}

function WorkPage({ seat }: { seat: Exclude<Seat, 'board'> }) {
  const { t } = useText()
  return (
    <div className="seat">
      <header className="seat-head">
        <h1>{seat === 'kitchen' ? t('kitchen.title') : t('app.workshop')}</h1>
        <Tools seat={seat} />
      </header>
      <main className="seat-main">
        {seat === 'kitchen' ? <KitchenView /> : <TasksView room="workshop" me={null} />}
      </main>
    </div>
  )
}

function Tools({ seat }: { seat: Seat }) {
  const { t } = useText()
  const [isSetting, setSetting] = useState(false)
  const isOwnWindow = window.etal !== undefined || window.opener !== null
  return (
    <div className="seat-tools">
      {seat !== 'workshop' && <RingSwitch seat={seat} />}
      <IconButton label={t('kitchen.settings')} icon={<Settings />} tone="quiet" onPress={() => setSetting(true)} />
      {!window.etal && document.fullscreenEnabled && (
        <IconButton label={t('kitchen.fullScreen')} icon={<Maximize />} tone="quiet" onPress={toggleFullScreen} />
      )}
      {isOwnWindow && <IconButton label={t('common.close')} icon={<X />} tone="quiet" onPress={() => window.close()} />}
      {isSetting && <SeatSettings seat={seat} onClose={() => setSetting(false)} />}
    </div>
  )
}

/** Silent until somebody wants it, on this screen. */
function RingSwitch({ seat }: { seat: Seat }) {
  const { t } = useText()
  const [isOn, setOn] = useState(hasChime)
  return (
    <IconButton
      label={seat === 'board' ? t('kitchen.voice') : t('kitchen.chime')}
      icon={isOn ? <BellRing /> : <BellOff />}
      tone="quiet"
      isPressed={isOn}
      onPress={() => {
        setChime(!isOn)
        setOn(!isOn)
      }}
    />
  )
}

function SeatSettings({ seat, onClose }: { seat: Seat; onClose: () => void }) {
  const { t, language } = useText()
  const [shown, setShown] = useState(theme)
  const [rings, setRings] = useState(hasChime)
  const words = { day: t('app.themeDay'), night: t('app.themeNight'), sunlight: t('app.themeSunlight') }
  return (
    <Sheet isOpen onClose={onClose} title={t('kitchen.settings')} closeLabel={t('common.close')}>
      <div className="sheet-stack">
        <Segmented
          label={t('app.theme')}
          options={THEMES.map((id) => ({ id, label: words[id] }))}
          value={shown}
          onChange={(chosen) => {
            setTheme(chosen)
            setShown(chosen)
          }}
        />
        {seat !== 'workshop' && (
          <Toggle
            label={seat === 'board' ? t('kitchen.voice') : t('kitchen.chime')}
            isOn={rings}
            onChange={(on) => {
              setChime(on)
              setRings(on)
            }}
          />
        )}
        {seat !== 'board' && (
          <LanguageChoice
            value={language}
            onChange={(chosen) => {
              setDeviceLanguage(chosen)
              void speak(chosen)
            }}
          />
        )}
      </div>
    </Sheet>
  )
}

function toggleFullScreen(): void {
  void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())
}

/**
 * A page in a secure place may keep its screen from going dark; a tablet on plain Wi-Fi has its own setting for it, and
 * the app's own window is kept lit by the app.
 */
function useStayingLit(): void {
  useEffect(() => {
    if (window.etal !== undefined || !('wakeLock' in navigator)) return
    const stay = () => {
      if (document.visibilityState === 'visible') navigator.wakeLock.request('screen').catch(() => undefined)
    }
    stay()
    document.addEventListener('visibilitychange', stay)
    return () => document.removeEventListener('visibilitychange', stay)
  }, [])
}

const KNOCK_MS = 3000

/** A tablet that slept while it was sent away asks as soon as it may, and is shown the door. */
function useDoorWhenUnknown(): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (!connection.isOpen()) void knock()
    }, KNOCK_MS)
    return () => clearInterval(timer)
  }, [])
}

async function knock(): Promise<void> {
  const answer = await call('coop.status', {}).catch(() => null)
  if (answer && !answer.ok && answer.refusal.type === 'NotAllowed') location.reload()
}
