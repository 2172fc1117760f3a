// A forgotten code, mended without a network: the recovery code on paper gives the right to a new one.

import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { digitsTyped } from '../ui/typed-number.ts'

interface RecoverFormProps {
  readonly member: Output<'member.list'>[number]
  readonly onBack: () => void
}

/** Recovery code, new code; then the pad asks for the new one. */
export function RecoverForm({ member, onBack }: RecoverFormProps) {
  const { t } = useText()
  const recover = useAsk('member.recoverPin')
  const [code, setCode] = useState('')
  const [pin, setPin] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const isReady = code.trim() !== '' && /^[0-9]{4,8}$/u.test(pin)

  const mend = async () => {
    const answer = await recover.ask({ member: member.id, code, pin })
    if (answer.ok) return onBack()
    const { refusal } = answer
    if (refusal.type === 'WrongCode') setTrouble(t('signIn.wrongCode'))
    else if (refusal.type === 'TooManyTries') setTrouble(t('signIn.wait', { count: refusal.waitSeconds }))
    else if (refusal.type === 'UnknownMember') setTrouble(t('signIn.nobody'))
  }
  return (
    <main className="recover">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void mend()
        }}
      >
        <h1>{t('signIn.recoveryTitle')}</h1>
        <p>{t('signIn.recoveryHelp')}</p>
        <TextInput label={t('signIn.recoveryCode')} value={code} onChange={setCode} error={trouble} autoFocus />
        <TextInput
          label={t('signIn.newPin')}
          value={pin}
          onChange={(typed) => setPin(digitsTyped(typed, 8))}
          type="password"
          inputMode="numeric"
          autoComplete="new-password"
        />
        <div className="recover-ways">
          <BackButton label={t('common.back')} onPress={onBack} />
          <BigButton
            label={t('common.save')}
            tone="go"
            type="submit"
            isWide
            isDisabled={!isReady}
            isBusy={recover.pending}
          />
        </div>
      </form>
    </main>
  )
}
