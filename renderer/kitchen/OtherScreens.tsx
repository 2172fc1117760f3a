// Opens the kitchen's other screens: a window on this computer, tablets on the stand's Wi-Fi.

import { createElement, useState } from 'react'
import type { Seat } from '../../shared/kernel/contract.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useMember } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Card } from '../ui/Screen.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { SEAT_ICON, useSeats } from './seats.ts'
import { Tablets } from './Tablets.tsx'

const OPEN_WORD = {
  kitchen: 'kitchen.openKitchen',
  workshop: 'tasks.openWorkshop',
  board: 'kitchen.openBoard',
} as const

/** The manager alone lets tablets in. */
export function OtherScreens({ onClose }: { onClose: () => void }) {
  const { t } = useText()
  const { role } = useMember()
  return (
    <Sheet isOpen onClose={onClose} title={t('kitchen.screens')} closeLabel={t('common.close')} width="wide">
      <div className="sheet-stack">
        <Card title={t('kitchen.onThisComputer')}>
          <Windows />
        </Card>
        {role === 'manager' && (
          <Card title={t('kitchen.tablets')}>
            <Tablets />
          </Card>
        )}
      </div>
    </Sheet>
  )
}

function Windows() {
  const { t } = useText()
  const seats = useSeats()
  const { ask, pending } = useAsk('tablet.window')
  const [trouble, setTrouble] = useState<{ type: 'NoCounter' } | 'blocked' | null>(null)
  const open = async (seat: Seat) => {
    const answer = await ask({ seat })
    if (!answer.ok) return setTrouble(answer.refusal.type === 'NoCounter' ? { type: 'NoCounter' } : null)
    const { address } = answer.value
    const isOpen = address === null || window.open(address, `etal-${seat}`, 'popup,width=1280,height=800') !== null
    setTrouble(isOpen ? null : 'blocked')
  }
  return (
    <>
      <div className="screen-choices">
        {seats.map((seat) => (
          <BigButton
            key={seat}
            label={t(OPEN_WORD[seat])}
            icon={createElement(SEAT_ICON[seat])}
            isBusy={pending}
            onPress={() => void open(seat)}
          />
        ))}
      </div>
      {trouble === 'blocked' ? (
        <Notice tone="attention" text={t('kitchen.blocked')} />
      ) : (
        <RefusalNotice refusal={trouble} />
      )}
    </>
  )
}
