// What each screen and each person sets for herself, and the printer.

import './settings.css'
import { ChefHat, KeyRound, Lock, Moon, Printer, Sun, SunDim, Usb, Weight } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Toggle } from '../ui/Toggle.tsx'
import { hasSound, setSound, setTheme, theme, type Theme } from './device.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { PinChange } from './PinChange.tsx'
import { heldPapers } from './held-papers.ts'
import { PrinterSetUp } from './PrinterSetUp.tsx'
import { ScaleSetUp } from './ScaleSetUp.tsx'
import { useMember, useStatus } from './session.tsx'
import { answers, useAnswer, useAsk } from './use-answer.ts'
import { WaitingPapers } from './WaitingPapers.tsx'

/** Everything takes effect at once. */
export function SettingsScreen() {
  const { t, language } = useText()
  const member = useMember()
  const { value: members } = useAnswer('member.list', { withLeft: false })
  const signOut = useAsk('member.signOut')
  const setLanguage = useAsk('member.setLanguage')
  const lock = async () => {
    await signOut.ask({})
    await answers.invalidateQueries({ queryKey: ['coop.status'] })
  }
  return (
    <Screen
      title={t('app.settings')}
      footer={<BigButton label={t('app.lock')} icon={<Lock />} onPress={() => void lock()} />}
    >
      <div className="settings">
        <Card title={t('common.language')}>
          <LanguageChoice
            value={language}
            onChange={(chosen) => {
              void setLanguage.ask({ language: chosen })
            }}
          />
        </Card>
        <Card title={t('app.theme')}>
          <ThemeChoice />
        </Card>
        <Card>
          <SoundSwitch />
          {member.role !== 'accountant' && <TrainingSwitch />}
          {member.role === 'manager' && <BlindCountSwitch />}
        </Card>
        <KitchenCard />
        <CopiesCard />
        <Card title={t('app.myPin')}>
          <PinChange member={member.id} hasPin={members?.find(({ id }) => id === member.id)?.needsPin ?? false} />
        </Card>
        <RecoveryCard />
        {member.role !== 'accountant' && (
          <Card title={t('app.printer')}>
            <PrinterSettings />
            {member.role !== 'stockKeeper' && <HeldPapers />}
          </Card>
        )}
        {member.role !== 'accountant' && (
          <Card title={t('app.scale')}>
            <ScaleChoice />
          </Card>
        )}
      </div>
    </Screen>
  )
}

/** Where the coop cooks: the way to the kitchen's screens and tablets. */
function KitchenCard() {
  const { t } = useText()
  const { role } = useMember()
  const { coop } = useStatus()
  const [, navigate] = useLocation()
  if (role === 'accountant' || !coop?.activities.includes('food')) return null
  return (
    <Card title={t('kitchen.title')}>
      <BigButton
        label={t('kitchen.title')}
        subLabel={t('kitchen.screens')}
        icon={<ChefHat />}
        isWide
        onPress={() => navigate('/kitchen')}
      />
    </Card>
  )
}

/** Whether everything is kept in a second place, and the way there. */
function CopiesCard() {
  const { role } = useMember()
  const { training, demo } = useStatus()
  return role === 'manager' && !training && !demo ? <CopiesWay /> : null
}

function CopiesWay() {
  const { t } = useText()
  const { value } = useAnswer('backup.state', {})
  const [, navigate] = useLocation()
  return (
    <Card title={t('copies.title')}>
      <BigButton
        label={t('copies.title')}
        subLabel={value?.last ? (value.isBehind ? value.place?.name : t('copies.safe')) : t('copies.none')}
        icon={<Usb />}
        isWide
        onPress={() => navigate('/copies')}
      />
    </Card>
  )
}

/** The way to another recovery code, for a manager; of the coop's own book, as the paper is. */
function RecoveryCard() {
  const { t } = useText()
  const { role } = useMember()
  const { training, demo, lacksRecoveryCode } = useStatus()
  const [, navigate] = useLocation()
  if (role !== 'manager' || training || demo) return null
  return (
    <Card title={t('signIn.recoveryCode')}>
      <BigButton
        label={t('recovery.make')}
        subLabel={t(lacksRecoveryCode ? 'recovery.lostTitle' : 'recovery.paperLost')}
        icon={<KeyRound />}
        isWide
        onPress={() => navigate('/recovery')}
      />
    </Card>
  )
}

function ThemeChoice() {
  const { t } = useText()
  const [chosen, setChosen] = useState<Theme>(theme)
  return (
    <Segmented
      label={t('app.theme')}
      options={[
        { id: 'day', label: t('app.themeDay'), icon: <SunDim /> },
        { id: 'night', label: t('app.themeNight'), icon: <Moon /> },
        { id: 'sunlight', label: t('app.themeSunlight'), icon: <Sun /> },
      ]}
      value={chosen}
      onChange={(next) => {
        setTheme(next)
        setChosen(next)
      }}
    />
  )
}

function SoundSwitch() {
  const { t } = useText()
  const [isOn, setOn] = useState(hasSound)
  return (
    <Toggle
      label={t('app.sound')}
      detail={t('app.soundDetail')}
      isOn={isOn}
      onChange={(on) => {
        setSound(on)
        setOn(on)
      }}
    />
  )
}

function TrainingSwitch() {
  const { t } = useText()
  const { training, demo } = useStatus()
  const setTraining = useAsk('till.setTraining')
  return (
    <Toggle
      label={t('app.trainingSwitch')}
      detail={t('app.trainingDetail')}
      isOn={training}
      isDisabled={setTraining.pending || demo}
      onChange={(on) => void setTraining.ask({ on })}
    />
  )
}

function BlindCountSwitch() {
  const { t } = useText()
  const { coop } = useStatus()
  const change = useAsk('coop.change')
  return (
    <Toggle
      label={t('app.blindCount')}
      detail={t('app.blindCountDetail')}
      isOn={coop?.blindCount ?? false}
      isDisabled={change.pending}
      onChange={(on) => void change.ask({ coop: { blindCount: on } })}
    />
  )
}

function PrinterSettings() {
  const { t } = useText()
  const { value } = useAnswer('printer.settings', {})
  const [isOpen, setOpen] = useState(false)
  const connection = value?.connection
  const place =
    connection?.type === 'network' ? connection.host : connection?.type === 'queue' ? connection.name : undefined
  return (
    <>
      <BigButton
        label={t('printer.title')}
        subLabel={connection?.type === 'none' ? t('printer.none') : place}
        icon={<Printer />}
        isWide
        onPress={() => setOpen(true)}
      />
      <Sheet
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('printer.title')}
        closeLabel={t('common.close')}
        width="wide"
      >
        <PrinterSetUp />
      </Sheet>
    </>
  )
}

/** Shown where the printer is set up, too: that is where one looks when nothing comes out. */
function HeldPapers() {
  const { value: jobs = [] } = useAnswer('printer.queue', {})
  return heldPapers(jobs).length > 0 ? <WaitingPapers /> : null
}

function ScaleChoice() {
  const { t } = useText()
  const { value } = useAnswer('scale.settings', {})
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <BigButton
        label={t('scale.title')}
        subLabel={value?.path ?? t('scale.none')}
        icon={<Weight />}
        isWide
        onPress={() => setOpen(true)}
      />
      <Sheet
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('scale.title')}
        closeLabel={t('common.close')}
        width="wide"
      >
        <ScaleSetUp />
      </Sheet>
    </>
  )
}
