// Some of a material leaves: how much, of which roll or from which place, and why.

import { useState } from 'react'
import type { Answer } from '../../shared/contract.ts'
import { OUT_CAUSES, type OutCause } from '../../shared/stock/stock.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { QuantityPad } from '../ui/QuantityPad.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { SelectInput, TextInput } from '../ui/TextInput.tsx'
import type { Material } from './material-form.ts'

type Refused = Extract<Answer<'stock.takeOut'>, { ok: false }>['refusal']

/** The first roll or place until another is chosen. */
export function TakeOutSheet({ material, onClose }: { readonly material: Material; readonly onClose: () => void }) {
  const { t, quantity, decimalMark } = useText()
  const takeOut = useAsk('stock.takeOut')
  const { value: level } = useAnswer('stock.level', { item: material.id })
  const { value: places = [] } = useAnswer('stock.places', {})
  const [amount, setAmount] = useState<number | null>(null)
  const [from, setFrom] = useState(0)
  const [cause, setCause] = useState<OutCause>('used')
  const [note, setNote] = useState('')
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const filled = level?.spots.filter((spot) => spot.quantity > 0) ?? []
  const spots = filled.length > 0 ? filled : [{ place: null, lot: null, quantity: 0 }]
  const spot = spots[from]
  const nameOf = ({ place, lot, quantity: left }: (typeof spots)[number]) => {
    const label = material.lotList.find(({ id }) => id === lot)?.label
    const where = places.find(({ id }) => id === place)?.name ?? t('stock.store')
    return [label, where, quantity(left, material.unit)].filter(Boolean).join(' · ')
  }
  const keep = async () => {
    const { place, lot } = spot ?? { place: null, lot: null }
    const answer = await takeOut.ask({ item: material.id, quantity: amount ?? 0, place, lot, cause, note })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onClose()
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('stock.takeOut')}
      closeLabel={t('common.close')}
      width="wide"
      footer={
        <BigButton
          label={t('stock.takeOut')}
          tone="go"
          isDisabled={amount === null || amount === 0}
          isBusy={takeOut.pending}
          onPress={() => void keep()}
        />
      }
    >
      <div className="stock-sheet">
        <QuantityPad
          label={t('catalogue.howMany')}
          value={amount}
          onChange={setAmount}
          format={(thousandths) => quantity(thousandths, material.unit)}
          quickLabel={t('catalogue.quick')}
          keypadLabel={t('catalogue.howMany')}
          backspaceLabel={t('signIn.erase')}
          decimalText={decimalMark}
          decimals={material.unit === 'piece' ? 0 : 3}
        />
        <div className="stock-column">
          <RefusalNotice refusal={refusal} />
          {spots.length > 1 && (
            <SelectInput
              label={t('stock.takeOutOf')}
              options={spots.map((one, index) => ({ id: String(index), label: nameOf(one) }))}
              value={String(from)}
              onChange={(index) => setFrom(Number(index))}
            />
          )}
          <div className="stock-chips" role="group" aria-label={t('catalogue.why')}>
            {OUT_CAUSES.map((id) => (
              <button
                key={id}
                type="button"
                className="stock-chip"
                aria-pressed={cause === id}
                onClick={() => setCause(id)}
              >
                {t(`stock.cause.${id}`)}
              </button>
            ))}
          </div>
          <TextInput label={t('catalogue.note')} value={note} onChange={setNote} maxLength={200} />
        </div>
      </div>
    </Sheet>
  )
}
