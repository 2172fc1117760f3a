// Some arrive, or some leave without being sold: how many, and why or for how much.

import { useState } from 'react'
import type { Answer, Output } from '../../shared/contract.ts'
import { GONE_CAUSES, type GoneCause } from '../../shared/stock/stock.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { QuantityPad } from '../ui/QuantityPad.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'

type Article = Output<'catalogue.article'>
type Refused = Extract<Answer<'stock.receive' | 'stock.takeOut'>, { ok: false }>['refusal']

interface StockSheetProps {
  readonly article: Article
  readonly way: 'in' | 'out'
  readonly onClose: () => void
}

const QUICK = { piece: [1000, 5000, 10_000], m: [500, 1000, 5000], kg: [250, 500, 1000], l: [500, 1000, 5000] }

/** Kept with its button; what was typed is lost with the cross only. */
export function StockSheet({ article, way, onClose }: StockSheetProps) {
  const { t, quantity, decimalMark } = useText()
  const receive = useAsk('stock.receive')
  const takeOut = useAsk('stock.takeOut')
  const [amount, setAmount] = useState<number | null>(null)
  const [value, setValue] = useState<number | null>(null)
  const [cause, setCause] = useState<GoneCause>('sample')
  const [note, setNote] = useState('')
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const keep = async () => {
    const moved = { item: article.id, quantity: amount ?? 0, note }
    const answer =
      way === 'in' ? await receive.ask({ ...moved, value: value ?? 0 }) : await takeOut.ask({ ...moved, cause })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onClose()
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={way === 'in' ? t('catalogue.receive') : t('catalogue.takeOut')}
      closeLabel={t('common.close')}
      width="wide"
      footer={
        <BigButton
          label={t('common.save')}
          tone="go"
          isDisabled={amount === null || amount === 0}
          isBusy={receive.pending || takeOut.pending}
          onPress={() => void keep()}
        />
      }
    >
      <div className="stock-sheet">
        <QuantityPad
          label={t('catalogue.howMany')}
          value={amount}
          onChange={setAmount}
          format={(thousandths) => quantity(thousandths, article.unit)}
          quick={QUICK[article.unit].map((thousandths) => ({
            label: quantity(thousandths, article.unit),
            thousandths,
          }))}
          quickLabel={t('catalogue.quick')}
          keypadLabel={t('catalogue.howMany')}
          backspaceLabel={t('signIn.erase')}
          decimalText={decimalMark}
          decimals={article.unit === 'piece' ? 0 : 3}
        />
        <div className="article-column">
          <RefusalNotice refusal={refusal} />
          {way === 'in' ? (
            <AmountInput label={t('catalogue.value')} value={value} onChange={setValue} decimalText={decimalMark} />
          ) : (
            <div className="field">
              <p className="field-label">{t('catalogue.why')}</p>
              <div className="causes">
                <Segmented
                  label={t('catalogue.why')}
                  options={GONE_CAUSES.map((id) => ({ id, label: t(`catalogue.${id}`) }))}
                  value={cause}
                  onChange={setCause}
                />
              </div>
            </div>
          )}
          <TextInput label={t('catalogue.note')} value={note} onChange={setNote} maxLength={200} />
        </div>
      </div>
    </Sheet>
  )
}
