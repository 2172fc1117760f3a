// Unloading at night: what left, what sold, what came back, what is missing.

import { PackageOpen } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Answer, Output } from '../../shared/contract.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { PlaceId } from '../../shared/kernel/id.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText, type Text } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { keyOf, usePicks } from './picks.ts'
import { PickRow } from './PickRow.tsx'
import { PlaceChoice, usePlacesInUse } from '../app/PlaceChoice.tsx'

type ToUnload = Output<'stock.unloading'>[number]
type Refused = Extract<Answer<'stock.unload'>, { ok: false }>['refusal']

/** Everything came back until a stepper says less. */
export function UnloadScreen() {
  const { t, day } = useText()
  const [, go] = useLocation()
  const { today } = useStatus()
  const text = useText()
  const unload = useAsk('stock.unload')
  const places = usePlacesInUse()
  const [chosen, setFrom] = useState<PlaceId | null>(null)
  const [since, setSince] = useState<string>(today)
  const from = chosen ?? places[0]?.id
  const { value: fates } = useAnswer(
    'stock.unloading',
    { place: from ?? ('' as PlaceId), since: since as Day },
    { enabled: from !== undefined, keep: true },
  )
  const picks = usePicks()
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const rows = fates ?? []
  const lines = rows
    .map((one) => ({ one, back: picks.amountOf(one, Math.max(0, one.quantity)) }))
    .map(({ one, back }) => ({ item: one.item, lot: one.lot, back, missing: Math.max(0, one.quantity - back) }))
    .filter(({ back, missing }) => back + missing > 0)
  const keep = async () => {
    if (from === undefined) return
    const answer = await unload.ask({ from, to: null, lines, note: '' })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) picks.clear()
  }
  return (
    <Screen
      title={t('stock.unloadTitle')}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/stock')} />
          <BigButton
            label={t('stock.unloaded')}
            tone="go"
            icon={<PackageOpen />}
            isDisabled={lines.length === 0}
            isBusy={unload.pending}
            onPress={() => void keep()}
          />
        </>
      }
    >
      <div className="stock-home">
        {from === undefined ? (
          <Notice text={t('stock.needPlace')} />
        ) : (
          <div className="stock-pair">
            <PlaceChoice label={t('stock.unloadFrom')} value={from} onChange={setFrom} withStore={false} />
            <DateInput
              label={t('stock.since')}
              value={since}
              onChange={setSince}
              words={day(since, 'short')}
              isRequired
            />
          </div>
        )}
        <RefusalNotice refusal={refusal} />
        {fates?.length === 0 && <p>{t('stock.nothingHere')}</p>}
        {rows.length > 0 && <h2 className="card-title">{t('stock.cameBack')}</h2>}
        <ul className="pick-list">
          {rows.map((one) => {
            const back = picks.amountOf(one, Math.max(0, one.quantity))
            return (
              <PickRow
                key={keyOf(one)}
                thing={one}
                amount={back}
                most={Math.max(0, one.quantity)}
                onChange={(amount) => picks.pick(one, amount)}
                details={fateWords(one, back, text)}
                isOff={one.quantity - back !== 0}
              />
            )
          })}
        </ul>
      </div>
    </Screen>
  )
}

function fateWords(one: ToUnload, back: number, { t, quantity }: Text): string[] {
  const figure = (amount: number) => ({ quantity: quantity(amount, one.unit) })
  const missing = one.quantity - back
  return [
    t('stock.brought', figure(one.brought)),
    t('stock.soldThere', figure(one.sold)),
    ...(one.gone > 0 ? [t('stock.goneThere', figure(one.gone))] : []),
    one.quantity < 0
      ? t('stock.belowZero')
      : missing > 0
        ? t('stock.missingThere', figure(missing))
        : t('stock.allBack'),
  ]
}
