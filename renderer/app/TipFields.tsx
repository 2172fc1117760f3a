// A tip: how much, and how it was left.

import { Banknote, CreditCard, FileSignature, Landmark } from 'lucide-react'
import type { ReactNode } from 'react'
import { TIP_TENDERS, type TipTender } from '../../shared/cash-session/tips.ts'
import { useText } from '../text/use-text.ts'
import { AmountPad } from '../ui/AmountPad.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import './tips.css'

interface TipFieldsProps {
  amount: number | null
  onAmount: (amount: number | null) => void
  tender: TipTender
  onTender: (tender: TipTender) => void
}

const ICONS: Readonly<Record<TipTender, ReactNode>> = {
  cash: <Banknote />,
  card: <CreditCard />,
  cheque: <FileSignature />,
  transfer: <Landmark />,
}

export function TipFields({ amount, onAmount, tender, onTender }: TipFieldsProps) {
  const { t, money } = useText()
  return (
    <div className="tip-fields">
      <AmountPad
        label={t('tips.howMuch')}
        value={amount}
        onChange={onAmount}
        format={money}
        keypadLabel={t('drawer.digits')}
        backspaceLabel={t('drawer.erase')}
      />
      <div>
        <IconChoice
          label={t('tips.how')}
          value={tender}
          onChange={onTender}
          options={TIP_TENDERS.map((id) => ({ id, label: t(`pay.kind_${id}`), icon: ICONS[id] }))}
        />
        <p className="tip-soft">{t('tips.noSale')}</p>
      </div>
    </div>
  )
}
