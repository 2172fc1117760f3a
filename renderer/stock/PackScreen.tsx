// Loading the car: what sold at earlier events of the kind is proposed, and changed with steppers.

import { Car } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Answer, Input } from '../../shared/contract.ts'
import type { PlaceId } from '../../shared/kernel/id.ts'
import { EVENT_KINDS } from '../../shared/events/events.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { SelectInput } from '../ui/TextInput.tsx'
import { keyOf, usePicks } from './picks.ts'
import { PickRow } from './PickRow.tsx'
import { PlaceChoice, usePlacesInUse } from '../app/PlaceChoice.tsx'

type Kind = Input<'stock.packingList'>['kind']
type Refused = Extract<Answer<'stock.transfer'>, { ok: false }>['refusal']

/** For the next event's kind until another is chosen; taken from the store. */
export function PackScreen() {
  const { t, quantity } = useText()
  const [, go] = useLocation()
  const transfer = useAsk('stock.transfer')
  const places = usePlacesInUse()
  const { value: events } = useAnswer('event.list', {})
  const [chosenKind, setKind] = useState<Kind | null>(null)
  const [chosenTo, setTo] = useState<PlaceId | null>(null)
  const kind = chosenKind ?? events?.[0]?.kind ?? 'market'
  const to = chosenTo ?? places[0]?.id ?? null
  const { value: list } = useAnswer('stock.packingList', { kind, from: null, to }, { enabled: to !== null })
  const picks = usePicks()
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const rows = list?.lines ?? []
  const lines = rows
    .map((one) => ({ item: one.item, lot: one.lot, quantity: picks.amountOf(one, one.proposed) }))
    .filter((line) => line.quantity > 0)
  const load = async () => {
    const answer = await transfer.ask({ from: null, to, lines, note: '' })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) go('/stock/places')
  }
  return (
    <Screen
      title={t('stock.packTitle')}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/stock')} />
          <BigButton
            label={t('stock.packed')}
            tone="go"
            icon={<Car />}
            isDisabled={lines.length === 0 || to === null}
            isBusy={transfer.pending}
            onPress={() => void load()}
          />
        </>
      }
    >
      <div className="stock-home">
        {places.length === 0 ? (
          <Notice
            text={t('stock.needPlace')}
            action={{ label: t('stock.placesTitle'), onPress: () => go('/stock/places') }}
          />
        ) : (
          <div className="stock-pair">
            <SelectInput
              label={t('stock.forWhat')}
              options={EVENT_KINDS.map((id) => ({ id, label: t(`events.kind.${id}`) }))}
              value={kind}
              onChange={(next) => {
                setKind(next)
                picks.clear()
              }}
            />
            <PlaceChoice label={t('stock.to')} value={to} onChange={setTo} withStore={false} />
          </div>
        )}
        <RefusalNotice refusal={refusal} />
        {list?.events === 0 && <Notice text={t('stock.noPast')} />}
        <ul className="pick-list">
          {rows.map((one) => (
            <PickRow
              key={keyOf(one)}
              thing={one}
              amount={picks.amountOf(one, one.proposed)}
              most={one.quantity}
              onChange={(amount) => picks.pick(one, amount)}
              details={[
                t('stock.ofThere', { quantity: quantity(one.quantity, one.unit) }),
                ...(one.best > 0 ? [t('stock.best', { quantity: quantity(one.best, one.unit) })] : []),
                ...(one.there > 0 ? [t('stock.alreadyThere', { quantity: quantity(one.there, one.unit) })] : []),
              ]}
            />
          ))}
        </ul>
      </div>
    </Screen>
  )
}
