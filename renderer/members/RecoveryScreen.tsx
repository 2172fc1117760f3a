// Another recovery code, when the paper or the desk that knew it was lost: made by a manager, shown once, printed.

import './recovery.css'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { RecoveryCode } from '../app/RecoveryCode.tsx'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useMember, useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Keypad } from '../ui/Keypad.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { PinDots, pinAfter } from './PinDots.tsx'
import { useEnterKey } from './use-enter-key.ts'
import { useWait } from './use-wait.ts'

/** What it is for and her own code once more; then the new one, until it is written down. */
export function RecoveryScreen() {
  const [, navigate] = useLocation()
  const [made, setMade] = useState<{ readonly code: string; readonly replaces: boolean } | null>(null)
  if (made) return <RecoveryCode {...made} onWritten={() => navigate('/settings')} />
  return <Making onMade={setMade} onBack={() => navigate('/settings')} />
}

interface MakingProps {
  readonly onMade: (made: { readonly code: string; readonly replaces: boolean }) => void
  readonly onBack: () => void
}

const SHORTEST_PIN = 4

function Making({ onMade, onBack }: MakingProps) {
  const { t } = useText()
  const { lacksRecoveryCode } = useStatus()
  const needsPin = useNeedsPin()
  const [pin, setPin] = useState('')
  const making = useMaking()
  const isTyped = !needsPin || pin.length >= SHORTEST_PIN
  const isReady = needsPin !== undefined && isTyped && !making.isWaiting && !making.pending
  const make = async () => {
    if (!isReady) return
    const code = await making.make(needsPin ? pin : undefined)
    setPin('')
    if (code !== null) onMade({ code, replaces: !lacksRecoveryCode })
  }
  useEnterKey(make)
  return (
    <Screen
      title={t('signIn.recoveryCode')}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={onBack} />
          <BigButton
            label={t('recovery.make')}
            icon={<KeyRound />}
            tone="go"
            size="huge"
            isDisabled={!isReady}
            isBusy={making.pending}
            onPress={() => void make()}
          />
        </>
      }
    >
      <div className="recovery-making">
        <EmptyState
          picture={<KeyRound />}
          title={t(lacksRecoveryCode ? 'recovery.lostTitle' : 'recovery.title')}
          text={t(lacksRecoveryCode ? 'recovery.lostText' : 'recovery.text')}
        />
        {needsPin && <OwnPin pin={pin} onPin={setPin} trouble={making.trouble} />}
      </div>
      <RefusalNotice refusal={making.refusal} />
    </Screen>
  )
}

/** Undefined until it is known. */
function useNeedsPin(): boolean | undefined {
  const { id } = useMember()
  const { value: members } = useAnswer('member.list', { withLeft: false })
  return members?.find((one) => one.id === id)?.needsPin
}

/** Asks for the new code; what is wrong with her own is said beside the pad, anything else below. */
function useMaking() {
  const { t } = useText()
  const asking = useAsk('member.newRecoveryCode')
  const [trouble, setTrouble] = useState<string>()
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const wait = useWait()
  const make = async (pin: string | undefined): Promise<string | null> => {
    const answer = await asking.ask(pin === undefined ? {} : { pin })
    if (answer.ok) return answer.value.recoveryCode
    const refused = answer.refusal
    if (refused.type === 'WrongPin') setTrouble(t('signIn.wrongPin', { count: refused.triesLeft }))
    else if (refused.type === 'TooManyTries') wait.start(refused.waitSeconds)
    else setRefusal(refused)
    return null
  }
  const isWaiting = wait.seconds > 0
  return {
    make,
    isWaiting,
    refusal,
    pending: asking.pending,
    trouble: isWaiting ? t('signIn.wait', { count: wait.seconds }) : trouble,
  }
}

interface OwnPinProps {
  readonly pin: string
  readonly onPin: (change: (before: string) => string) => void
  readonly trouble: string | undefined
}

function OwnPin({ pin, onPin, trouble }: OwnPinProps) {
  const { t } = useText()
  return (
    <div className="recovery-pin">
      <p className="pin-ask">{t('signIn.pin')}</p>
      <PinDots count={pin.length} />
      <p className="pin-trouble" role="alert">
        {trouble}
      </p>
      <Keypad
        label={t('signIn.keys')}
        backspaceLabel={t('signIn.erase')}
        extra="none"
        onKey={(key) => onPin((before) => pinAfter(before, key))}
      />
    </div>
  )
}
