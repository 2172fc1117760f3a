// Putting a code on, changing it or taking it away.

import './pin-change.css'
import { useState } from 'react'
import type { MemberId } from '../../shared/kernel/id.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { digitsTyped } from '../ui/typed-number.ts'
import { RefusalNotice } from './RefusalNotice.tsx'
import { useAsk } from './use-answer.ts'
import type { Answer } from '../../shared/contract.ts'

interface PinChangeProps {
  readonly member: MemberId
  readonly hasPin: boolean
}

type Refused = Extract<Answer<'member.setPin'>, { ok: false }>['refusal']

/** One's own, or anyone's for a manager. */
export function PinChange({ member, hasPin }: PinChangeProps) {
  const { t } = useText()
  const setPin = useAsk('member.setPin')
  const [typed, setTyped] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const keep = async (pin: string | null) => {
    const answer = await setPin.ask({ member, pin })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setTyped(null)
  }
  const isWhole = typed !== null && /^[0-9]{4,8}$/u.test(typed)
  return (
    <div className="pin-change">
      {typed === null ? (
        <div className="pin-change-ways">
          <BigButton
            label={hasPin ? t('people.changePin') : t('people.setPin')}
            size="small"
            onPress={() => setTyped('')}
          />
          {hasPin && (
            <BigButton label={t('people.removePin')} size="small" tone="warn" onPress={() => void keep(null)} />
          )}
        </div>
      ) : (
        <>
          <TextInput
            label={t('people.newPin')}
            value={typed}
            onChange={(text) => setTyped(digitsTyped(text, 8))}
            onEnter={() => isWhole && void keep(typed)}
            type="password"
            inputMode="numeric"
            autoComplete="new-password"
            autoFocus
          />
          <div className="pin-change-ways">
            <BigButton label={t('common.cancel')} size="small" tone="quiet" onPress={() => setTyped(null)} />
            <BigButton
              label={t('common.save')}
              size="small"
              tone="go"
              isDisabled={!isWhole}
              isBusy={setPin.pending}
              onPress={() => void keep(typed)}
            />
          </div>
        </>
      )}
      <RefusalNotice refusal={refusal} />
    </div>
  )
}
