// The total the card reader prints at the end of the day.

import { useState } from 'react'
import { cents, type Cents } from '../../shared/kernel/money.ts'
import { useText } from '../text/use-text.ts'
import { AmountPad } from '../ui/AmountPad.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'

interface CardTerminalSheetProps {
  value: Cents | null
  onChange: (total: Cents | null) => void
  onClose: () => void
}

/** Typed, or not known. */
export function CardTerminalSheet({ value, onChange, onClose }: CardTerminalSheetProps) {
  const { t, money } = useText()
  const [typed, setTyped] = useState<number | null>(value)
  const keep = (total: number | null) => {
    onChange(total === null ? null : cents(total))
    onClose()
  }
  return (
    <Sheet
      isOpen
      title={t('closing.cardTerminal')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        <>
          <BigButton tone="quiet" label={t('closing.erase')} onPress={() => keep(null)} />
          <BigButton tone="go" label={t('closing.keep')} isDisabled={typed === null} onPress={() => keep(typed)} />
        </>
      }
    >
      <AmountPad
        label={t('closing.cardTerminal')}
        value={typed}
        onChange={setTyped}
        format={money}
        keypadLabel={t('drawer.digits')}
        backspaceLabel={t('drawer.erase')}
      />
    </Sheet>
  )
}
