// Says once, whatever the screen, what the door itself refused; a clock that cannot be believed is asked for.

import { useEffect, useState } from 'react'
import type { OperationName } from '../../shared/contract.ts'
import type { DoorRefusal } from '../../shared/kernel/contract.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { useText } from '../text/use-text.ts'
import { Sheet } from '../ui/Sheet.tsx'
import { call, onDoorRefusal } from './client.ts'
import { ClockForm } from './ClockForm.tsx'
import { answers } from './use-answer.ts'

/** Listens to the door and shows its refusals over the screen. */
export function DoorRefusals() {
  const { t } = useText()
  const [refusal, setRefusal] = useState<DoorRefusal | null>(null)
  useEffect(() => onDoorRefusal((refused, name) => void decide(refused, name).then(setRefusal)), [])
  const close = () => setRefusal(null)
  if (!refusal) return null
  const isClock = refusal.type === 'ClockBehind' || refusal.type === 'ClockAhead'
  return (
    <Sheet
      isOpen
      onClose={close}
      title={isClock ? t('refusal.clockTitle') : t('refusal.title')}
      closeLabel={t('common.close')}
    >
      {isClock ? <ClockForm refusal={refusal} onRight={close} /> : <Sentence refusal={refusal} onClose={close} />}
    </Sheet>
  )
}

/**
 * Somebody whose session ended is sent to sign in again rather than told that she may not. Of another book, a screen that
 * did not hear of it asks everything again; where a basket is now, the payment itself says.
 */
async function decide(refusal: DoorRefusal, name: OperationName): Promise<DoorRefusal | null> {
  if (refusal.type === 'OtherBook') {
    await answers.invalidateQueries()
    return name === 'sale.record' ? null : refusal
  }
  if (refusal.type !== 'NotAllowed' || name === 'coop.status') return refusal
  const status = await call('coop.status', {})
  if (status.ok && status.value.member) return refusal
  await answers.invalidateQueries({ queryKey: ['coop.status'] })
  return null
}

function Sentence({ refusal, onClose }: { refusal: DoorRefusal; onClose: () => void }) {
  const { t } = useText()
  return (
    <div className="door-refusal">
      <p>{useSentence(refusal)}</p>
      <BigButton label={t('common.ok')} tone="go" isWide onPress={onClose} autoFocus />
    </div>
  )
}

function useSentence(refusal: DoorRefusal): string {
  const { t, day } = useText()
  switch (refusal.type) {
    case 'DayClosed':
      return t('refusal.DayClosed', { day: day(refusal.day) })
    case 'Unexpected':
      return t('refusal.Unexpected', { reference: refusal.reference })
    case 'ClockBehind':
    case 'ClockAhead':
      return t('refusal.clockTitle')
    default:
      return t(`refusal.${refusal.type}`)
  }
}
