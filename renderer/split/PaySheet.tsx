// What the host holds for each, and what it paid: written down here with its day, never paid from here.

import { Banknote, CircleEllipsis, FileText, Landmark, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { DECIDERS } from '../../shared/kernel/contract.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import type { Held } from '../../shared/split/account.ts'
import { MEANS, type Means } from '../../shared/split/payout.ts'
import { pictureUrl } from '../app/client.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { FaceGrid } from '../ui/FaceGrid.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { SayBefore } from './Before.tsx'
import { byName } from './by-name.ts'
import { Payouts } from './Payouts.tsx'

/** A face, then how much, when and how: the one button at the foot writes it down. */
export function PaySheet({ onClose }: { onClose: () => void }) {
  const { t } = useText()
  const { caller } = useStatus()
  const { value: held } = useAnswer('split.held', {})
  const [chosen, setChosen] = useState<MemberId | null>(null)
  const own = held?.find(({ member }) => member === chosen)
  const payment = usePayment(own)
  const mayPay = own !== undefined && DECIDERS.includes(caller)
  return (
    <Sheet
      isOpen
      place="side"
      width="wide"
      title={t('split.pay.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={mayPay && <RecordButton payment={payment} />}
    >
      <div className="share-pay">
        <p className="share-soft">{t('split.pay.hint')}</p>
        {held?.length === 0 && <p className="share-soft">{t('split.pay.nobody')}</p>}
        <HeldFaces held={held ?? []} chosen={chosen} onChoose={setChosen} />
        <RefusalNotice refusal={payment.refusal} />
        {mayPay && <PaymentFields payment={payment} />}
        {mayPay && <Payouts member={own.member} />}
        {mayPay && <SayBefore key={own.member} member={own.member} />}
      </div>
    </Sheet>
  )
}

interface HeldFacesProps {
  held: readonly Held[]
  chosen: MemberId | null
  onChoose: (member: MemberId | null) => void
}

function HeldFaces({ held, chosen, onChoose }: HeldFacesProps) {
  const { t, money, language } = useText()
  const faces = byName(held, language).map(({ member, name, colour, photo, held: amount }) => ({
    id: member,
    name,
    colour,
    photoUrl: photo ? pictureUrl(photo) : undefined,
    detail: money(amount),
  }))
  return (
    <FaceGrid
      label={t('split.pay.title')}
      faces={faces}
      size={56}
      selectedIds={chosen ? [chosen] : []}
      onChoose={(id) => onChoose(held.find(({ member }) => member === id)?.member ?? null)}
    />
  )
}

type Payment = ReturnType<typeof usePayment>

/** What is being written; all that is held, until another amount is typed for her. */
function usePayment(own: Held | undefined) {
  const { today } = useStatus()
  const { ask, pending } = useAsk('payout.record')
  const [typed, setTyped] = useState<{ readonly member: MemberId; readonly amount: number | null } | null>(null)
  const [on, setOn] = useState(today)
  const [means, setMeans] = useState<Means>('transfer')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const isTyped = typed !== null && typed.member === own?.member
  const amount = isTyped ? typed.amount : own && own.held > 0 ? own.held : null
  const record = async () => {
    if (!own) return
    const answer = await ask({ member: own.member, amount: amount ?? 0, on, means })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setTyped(null)
  }
  const setAmount = (units: number | null) => own && setTyped({ member: own.member, amount: units })
  return { amount, setAmount, on, setOn, means, setMeans, refusal, record, pending }
}

function RecordButton({ payment: { amount, on, pending, record } }: { payment: Payment }) {
  const { t, money } = useText()
  return (
    <BigButton
      tone="go"
      size="huge"
      label={t('split.pay.record', { amount: money(amount ?? 0) })}
      isDisabled={!amount || on === ''}
      isBusy={pending}
      onPress={() => void record()}
    />
  )
}

const ICONS: Readonly<Record<Means, React.ReactNode>> = {
  transfer: <Landmark />,
  wages: <ScrollText />,
  cheque: <FileText />,
  cash: <Banknote />,
  other: <CircleEllipsis />,
}

function PaymentFields({ payment }: { payment: Payment }) {
  const { t, day } = useText()
  const { amount, setAmount, on, setOn, means, setMeans } = payment
  return (
    <>
      <div className="share-terms-row">
        <AmountInput label={t('split.pay.amount')} value={amount} onChange={setAmount} />
        <DateInput label={t('split.pay.on')} value={on} words={day(on, 'numeric')} onChange={setOn} isRequired />
      </div>
      <div className="share-means">
        <IconChoice
          label={t('split.pay.means')}
          shape="tile"
          value={means}
          onChange={setMeans}
          options={MEANS.map((id) => ({ id, label: t(`split.pay.meansOf.${id}`), icon: ICONS[id] }))}
        />
      </div>
    </>
  )
}
