// The code of the face just tapped: dots, a pad, and a calm word when it is not the right one.

import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { pictureUrl } from '../app/client.ts'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Face } from '../ui/Face.tsx'
import { Keypad } from '../ui/Keypad.tsx'
import { PinDots, pinAfter } from './PinDots.tsx'
import { useEnterKey } from './use-enter-key.ts'
import { useWait } from './use-wait.ts'

interface PinFormProps {
  readonly member: Output<'member.list'>[number]
  readonly onIn: () => Promise<void>
  readonly onForgotten: () => void
  readonly onBack?: (() => void) | undefined
}

const SHORTEST_PIN = 4

/** Digits by touch or keyboard, Enter to go in. */
export function PinForm({ member, onIn, onForgotten, onBack }: PinFormProps) {
  const { t } = useText()
  const signIn = useAsk('member.signIn')
  const [pin, setPin] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const wait = useWait()
  const canEnter = pin.length >= SHORTEST_PIN && wait.seconds === 0 && !signIn.pending

  const enter = async () => {
    if (!canEnter) return
    const answer = await signIn.ask({ member: member.id, pin })
    if (answer.ok) return onIn()
    setPin('')
    const { refusal } = answer
    if (refusal.type === 'WrongPin') setTrouble(t('signIn.wrongPin', { count: refusal.triesLeft }))
    else if (refusal.type === 'UnknownMember') setTrouble(t('signIn.nobody'))
    else if (refusal.type === 'TooManyTries') wait.start(refusal.waitSeconds)
  }
  useEnterKey(enter)
  return (
    <main className="pin-form">
      <div className="pin-who">
        <Face
          name={member.name}
          colour={member.colour}
          photoUrl={member.photo ? pictureUrl(member.photo) : undefined}
          size={132}
        />
        <h1>{t('signIn.hello', { name: member.name })}</h1>
        <p className="pin-ask">{t('signIn.pin')}</p>
        <PinDots count={pin.length} />
        <p className="pin-trouble" role="alert">
          {wait.seconds > 0 ? t('signIn.wait', { count: wait.seconds }) : trouble}
        </p>
      </div>
      <div className="pin-pad">
        <Keypad
          label={t('signIn.keys')}
          backspaceLabel={t('signIn.erase')}
          extra="none"
          onKey={(key) => setPin((before) => pinAfter(before, key))}
        />
        <BigButton
          label={t('signIn.enter')}
          tone="go"
          icon={<ArrowRight />}
          iconAt="end"
          isWide
          isDisabled={!canEnter}
          onPress={() => void enter()}
        />
        <div className="pin-ways">
          {onBack && <BigButton label={t('signIn.notMe')} tone="quiet" size="small" onPress={onBack} />}
          <BigButton label={t('signIn.forgotten')} tone="quiet" size="small" onPress={onForgotten} />
        </div>
      </div>
    </main>
  )
}
