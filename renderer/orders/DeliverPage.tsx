// Handing over: all of it, or less of a line; signed or photographed; paid now, or on account with its invoice.

import './deliver.css'
import { Camera, HandCoins, PenLine, ReceiptText } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { BlobHash, OrderId } from '../../shared/kernel/id.ts'
import type { Order } from '../../shared/orders/contract.ts'
import { KeptPhoto } from '../app/KeptPhoto.tsx'
import { leftToHand, type HandedOver } from '../app/order-basket.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { SignaturePad } from '../ui/SignaturePad.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { asked } from './deliver-lines.ts'
import { DeliverLines } from './DeliverLines.tsx'
import { NO_ARRIVAL, useDeliver, type Arrival } from './use-deliver.ts'
import { usePayOrder } from './use-pay-order.ts'

export function DeliverPage({ order }: { readonly order: OrderId }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { value, refusal } = useAnswer('order.get', { order })
  if (value) return <Handing order={value} />
  return (
    <Screen title={t('follow.hand')} footer={<BackButton label={t('common.back')} onPress={() => go('/orders')} />}>
      <RefusalNotice refusal={refusal} />
    </Screen>
  )
}

/** Who takes it may sign for it, whether she pays now or later. */
function Handing({ order }: { readonly order: Order }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { id, number, who, customer } = order.listed
  const [handed, setHanded] = useState<HandedOver>(() => leftToHand(order))
  const [arrival, setArrival] = useState<Arrival>(NO_ARRIVAL)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const { deliver, proofOf, pending } = useDeliver(order)
  const { pay } = usePayOrder(order)
  const isGone = leftToHand(order).size === 0
  const isNothing = asked(handed).length === 0
  const onAccount = async () => {
    const answer = await deliver(handed, arrival)
    if (!answer.ok) return setRefusal(answer.refusal)
    go(answer.value.invoice === null ? `/orders/${id}` : `/invoices/${answer.value.invoice}`)
  }
  const atTill = async () => {
    const proof = await proofOf(arrival)
    if (!proof.ok) return setRefusal(proof.refusal)
    pay(handed, proof.value)
  }
  return (
    <Screen
      title={`${t('follow.hand')} · ${t('orders.number', { number })} · ${who}`}
      className="deliver"
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go(`/orders/${id}`)} />
          {customer !== null && (
            <BigButton
              icon={<ReceiptText />}
              label={t('follow.later')}
              isDisabled={isNothing}
              isBusy={pending}
              onPress={() => void onAccount()}
            />
          )}
          <BigButton
            tone="go"
            icon={<HandCoins />}
            label={t('follow.now')}
            isDisabled={isNothing}
            isBusy={pending}
            onPress={() => void atTill()}
          />
        </>
      }
    >
      <RefusalNotice refusal={refusal} />
      <div className="order-parts">
        <DeliverLines order={order} handed={handed} onChange={setHanded} />
        {customer === null && <Notice text={t('follow.noName')} />}
        {!isGone && <ArrivalCard arrival={arrival} onChange={setArrival} />}
      </div>
    </Screen>
  )
}

interface ArrivalCardProps {
  readonly arrival: Arrival
  readonly onChange: (arrival: Arrival) => void
}

function ArrivalCard({ arrival, onChange }: ArrivalCardProps) {
  const { t } = useText()
  const [way, setWay] = useState<'signature' | 'photo'>('signature')
  // What is not seen any more is not kept.
  const choose = (next: typeof way) => {
    setWay(next)
    onChange({ ...arrival, drawn: null, photo: null })
  }
  return (
    <Card title={t('follow.arrived')} className="deliver-proof">
      <Segmented
        label={t('follow.proof')}
        value={way}
        onChange={choose}
        options={[
          { id: 'signature', label: t('follow.signature'), icon: <PenLine /> },
          { id: 'photo', label: t('follow.photo'), icon: <Camera /> },
        ]}
      />
      {way === 'signature' ? (
        <SignaturePad
          label={t('orders.signHere')}
          clearLabel={t('drawer.erase')}
          onChange={(drawn) => onChange({ ...arrival, drawn, photo: null })}
        />
      ) : (
        <KeptPhoto
          label={t('follow.photo')}
          value={arrival.photo}
          onChange={(photo: BlobHash | null) => onChange({ ...arrival, drawn: null, photo })}
        />
      )}
      <TextInput
        label={t('follow.receivedBy')}
        value={arrival.receivedBy}
        maxLength={80}
        onChange={(receivedBy) => onChange({ ...arrival, receivedBy })}
      />
      <TextInput
        label={t('follow.differences')}
        value={arrival.differences}
        rows={2}
        maxLength={400}
        onChange={(differences) => onChange({ ...arrival, differences })}
      />
    </Card>
  )
}
