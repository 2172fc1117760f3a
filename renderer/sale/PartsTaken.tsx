// The parts already paid of a mixed payment, each with its way back.

import { X } from 'lucide-react'
import { useText } from '../text/use-text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { TENDER_ICONS } from './OtherPane.tsx'
import { partRemoved, stillDue, type Payment } from './payment.ts'
import { changePayment } from './paying.ts'

/** Nothing while the payment has one tender. */
export function PartsTaken({ payment }: { payment: Payment }) {
  const { t, money } = useText()
  if (payment.taken.length === 0) return null
  return (
    <div className="pay-parts">
      <ul aria-label={t('pay.partsTaken')}>
        {payment.taken.map(({ kind, amount }) => (
          <li key={kind} className="pay-part">
            <span aria-hidden="true">{TENDER_ICONS[kind]}</span>
            <span>{t(`pay.kind_${kind}`)}</span>
            <strong className="figure">{money(Math.abs(amount))}</strong>
            <IconButton
              label={t('pay.removePart', { kind: t(`pay.kind_${kind}`) })}
              icon={<X />}
              size="small"
              tone="quiet"
              onPress={() => changePayment((now) => partRemoved(now, kind))}
            />
          </li>
        ))}
      </ul>
      <p className="pay-still">
        <span>{t('pay.still')}</span> <strong className="figure">{money(Math.abs(stillDue(payment)))}</strong>
      </p>
    </div>
  )
}
