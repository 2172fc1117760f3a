// Goods and cloth from one place to another.

import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Answer } from '../../shared/contract.ts'
import type { PlaceId } from '../../shared/kernel/id.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { keyOf, usePicks } from './picks.ts'
import { PickRow } from './PickRow.tsx'
import { PlaceChoice, usePlacesInUse } from '../app/PlaceChoice.tsx'

type Refused = Extract<Answer<'stock.transfer'>, { ok: false }>['refusal']

/** From the store to the stand until other places are chosen. */
export function MoveScreen() {
  const { t, quantity } = useText()
  const [, go] = useLocation()
  const transfer = useAsk('stock.transfer')
  const places = usePlacesInUse()
  const [from, setFrom] = useState<PlaceId | null>(null)
  const [chosen, setTo] = useState<PlaceId | null | undefined>()
  const to = chosen === undefined ? (places[0]?.id ?? null) : chosen
  const { value: stored } = useAnswer('stock.inPlace', { place: from })
  const picks = usePicks()
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const [isMoved, setMoved] = useState(false)
  const rows = stored?.filter((one) => one.quantity > 0) ?? []
  const lines = rows
    .map((one) => ({ item: one.item, lot: one.lot, quantity: Math.min(picks.amountOf(one, 0), one.quantity) }))
    .filter((line) => line.quantity > 0)
  const move = async () => {
    const answer = await transfer.ask({ from, to, lines, note: '' })
    setRefusal(answer.ok ? null : answer.refusal)
    setMoved(answer.ok)
    if (answer.ok) picks.clear()
  }
  return (
    <Screen
      title={t('stock.moveTitle')}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/stock')} />
          <BigButton
            label={t('stock.moveTitle')}
            tone="go"
            icon={<ArrowRight />}
            iconAt="end"
            isDisabled={lines.length === 0 || from === to}
            isBusy={transfer.pending}
            onPress={() => void move()}
          />
        </>
      }
    >
      <div className="stock-home">
        <div className="stock-pair">
          <PlaceChoice
            label={t('stock.from')}
            value={from}
            onChange={(place) => {
              setFrom(place)
              picks.clear()
            }}
          />
          <PlaceChoice label={t('stock.to')} value={to} onChange={setTo} />
        </div>
        {places.length === 0 && <Notice text={t('stock.needPlace')} />}
        <RefusalNotice refusal={refusal} />
        {isMoved && lines.length === 0 && <Notice text={t('stock.moved')} />}
        {stored && rows.length === 0 && <p>{t('stock.nothingHere')}</p>}
        <ul className="pick-list">
          {rows.map((one) => (
            <PickRow
              key={keyOf(one)}
              thing={one}
              amount={Math.min(picks.amountOf(one, 0), one.quantity)}
              most={one.quantity}
              onChange={(amount) => picks.pick(one, amount)}
              details={[t('stock.ofThere', { quantity: quantity(one.quantity, one.unit) })]}
            />
          ))}
        </ul>
      </div>
    </Screen>
  )
}
