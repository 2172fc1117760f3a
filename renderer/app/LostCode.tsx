// Proposed to a manager who signs in over a desk that was lost: another recovery code, for a PIN that will be forgotten.

import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'

/** Once at each signing in, until there is one. */
export function LostCode() {
  const { t } = useText()
  const [isOpen, setOpen] = useState(true)
  const [, navigate] = useLocation()
  const make = () => {
    setOpen(false)
    navigate('/recovery')
  }
  return (
    <Sheet
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      title={t('recovery.lostTitle')}
      closeLabel={t('common.close')}
      footer={
        <>
          <BigButton label={t('recovery.later')} tone="quiet" onPress={() => setOpen(false)} />
          <BigButton label={t('recovery.make')} icon={<KeyRound />} tone="go" size="huge" onPress={make} />
        </>
      }
    >
      <p>{t('recovery.lostText')}</p>
      <p>{t('recovery.lostPins')}</p>
    </Sheet>
  )
}
