// Besides the food: crockery that comes back, people who serve, what else it costs us, what else is charged.

import { useState } from 'react'
import { cents } from '../../shared/kernel/money.ts'
import { newId } from '../app/client.ts'
import { thingArt } from '../app/thing-art.ts'
import { useAnswer } from '../app/use-answer.ts'
import { timeWords } from '../app/work-words.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Card } from '../ui/Screen.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { FreeLineSheet } from './FreeLineSheet.tsx'
import { LineRow } from './LineRow.tsx'
import { withFields, type StepProps } from './order-draft.ts'
import { withArticle, withFreeLine, withQuantity } from './order-lines.ts'

export function ExtrasStep(props: StepProps) {
  return (
    <div className="editor-two">
      <Crockery {...props} />
      <div className="editor-column">
        <Staff {...props} />
        <Charged {...props} />
      </div>
    </div>
  )
}

/** Each article of the catalogue that is lent against a deposit. */
function Crockery({ draft, onChange }: StepProps) {
  const { t, money, number } = useText()
  const { value: page } = useAnswer('catalogue.tiles', { range: null, limit: 500 })
  const lent = (page?.tiles ?? []).filter(({ kind }) => kind === 'deposit')
  const guests = (draft.fields.guests ?? 1) * 1000
  return (
    <Card title={t('orders.crockery')}>
      {lent.length === 0 && <p className="order-none">{t('orders.noCrockery')}</p>}
      <ul className="dish-rows">
        {lent.map((tile) => {
          const line = draft.fields.lines.find(({ article }) => article === tile.id)
          const quantity = line?.quantity ?? 0
          return (
            <li key={tile.id} className="dish-row">
              <ArtPicture {...thingArt(tile)} size={52} />
              <span className="ordered-words">
                <strong>
                  <bdi>{tile.name}</bdi>
                </strong>
                <span className="figure">{money(tile.price)}</span>
              </span>
              {line ? (
                <Stepper
                  label={tile.name}
                  valueText={number(quantity / 1000)}
                  lessLabel={t('stock.less', { name: tile.name })}
                  moreLabel={t('stock.more', { name: tile.name })}
                  lessRemoves={quantity <= 1000}
                  size="small"
                  onLess={() => onChange((now) => withQuantity(now, line.key, quantity - 1000))}
                  onMore={() => onChange((now) => withQuantity(now, line.key, quantity + 1000))}
                />
              ) : (
                <BigButton
                  size="small"
                  label={t('orders.oneEach', { number: number(guests / 1000) })}
                  onPress={() => onChange((now) => withArticle(now, tile, { key: newId(), quantity: guests }))}
                />
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

const HALF_HOUR = 30

/** What members alone see: hours and costs of the estimate. */
function Staff({ draft, onChange }: StepProps) {
  const text = useText()
  const { t, decimalMark } = text
  const { staffMinutes, expected } = draft.fields
  const set = (minutes: number) => onChange((now) => withFields(now, { staffMinutes: Math.max(0, minutes) }))
  return (
    <Card title={t('orders.forUs')}>
      <div className="editor-column">
        <div className="editor-hour">
          <span className="field-label">{t('orders.staff')}</span>
          <Stepper
            label={t('orders.staff')}
            valueText={timeWords(staffMinutes, text)}
            lessLabel={t('presence.shorter')}
            moreLabel={t('presence.longer')}
            isLessDisabled={staffMinutes === 0}
            onLess={() => set(staffMinutes - HALF_HOUR)}
            onMore={() => set(staffMinutes + HALF_HOUR)}
          />
        </div>
        <AmountInput
          label={t('orders.expected')}
          value={expected}
          decimalText={decimalMark}
          onChange={(amount) => onChange((now) => withFields(now, { expected: cents(amount ?? 0) }))}
        />
      </div>
    </Card>
  )
}

function Charged({ draft, onChange }: StepProps) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <Card title={t('orders.charged')}>
      <ul className="dish-rows">
        {draft.fields.lines
          .filter(({ kind }) => kind === 'service')
          .map((line) => (
            <li key={line.key}>
              <LineRow line={line} onChange={onChange} />
            </li>
          ))}
      </ul>
      <BigButton size="small" tone="quiet" label={t('orders.addService')} onPress={() => setOpen(true)} />
      {isOpen && (
        <FreeLineSheet
          kinds={['service', 'good']}
          onAdd={(line) => onChange((now) => withFreeLine(now, line))}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  )
}
