// What it costs: each line's price with what it is worth to us, the discount, the deposit, how long the quote is good.

import { Eye, EyeOff } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Card } from '../ui/Screen.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { Day } from '../../shared/kernel/day.ts'
import { DepositChoice } from './DepositChoice.tsx'
import { DiscountChoice } from './DiscountChoice.tsx'
import { withFields, type StepProps } from './order-draft.ts'
import { marginOf, useSums } from './order-price.ts'
import { suggestedTitle } from './order-title.ts'
import { PriceRow } from './PriceRow.tsx'

/** What it costs us is seen on one press, and never on anything she is given. */
export function PriceStep({ draft, onChange }: StepProps) {
  const { t, money } = useText()
  const [showsCost, setShowsCost] = useState(false)
  const { lines } = draft.fields
  const asked = useDeferredValue(lines)
  const { value: suggestions = [] } = useAnswer('order.suggest', { lines: [...asked] }, { keep: true })
  const margin = marginOf(suggestions)
  return (
    <div className="editor-two pricing">
      <div className="editor-column">
        <Card>
          <ul className="price-rows">
            {lines.map((line) => (
              <li key={line.key}>
                <PriceRow
                  line={line}
                  suggestion={suggestions.find(({ key }) => key === line.key)}
                  showsCost={showsCost}
                  onChange={onChange}
                />
              </li>
            ))}
          </ul>
          <div className="price-cost">
            <BigButton
              size="small"
              tone="quiet"
              icon={showsCost ? <EyeOff /> : <Eye />}
              label={t('orders.ourCost')}
              isPressed={showsCost}
              onPress={() => setShowsCost(!showsCost)}
            />
            {showsCost && (
              <p role="status">
                {margin === null ? t('orders.costUnknown') : t('orders.leftForUs', { amount: money(margin) })}
              </p>
            )}
          </div>
        </Card>
        <Words draft={draft} onChange={onChange} />
      </div>
      <div className="editor-column">
        <Total draft={draft} onChange={onChange} />
        <DepositChoice draft={draft} onChange={onChange} />
        <DiscountChoice draft={draft} onChange={onChange} />
        <GoodUntil draft={draft} onChange={onChange} />
      </div>
    </div>
  )
}

function Total({ draft }: StepProps) {
  const { t, money } = useText()
  const { fields } = draft
  const { total, deposit } = useSums(fields)
  return (
    <Card className="price-total">
      <p>
        <span>{t('orders.total')}</span> <strong className="figure">{money(total)}</strong>
      </p>
      {fields.kind === 'subscription' && <p>{t('orders.times', { count: fields.dates.length })}</p>}
      {deposit > 0 && (
        <p className="price-deposit">
          <span>{t('orders.deposit')}</span> <strong className="figure">{money(deposit)}</strong>
        </p>
      )}
    </Card>
  )
}

function Words({ draft, onChange }: StepProps) {
  const text = useText()
  const { t } = text
  const { fields } = draft
  return (
    <Card title={t('orders.words')}>
      <div className="editor-column">
        <TextInput
          label={t('orders.titleField')}
          value={fields.title}
          placeholder={suggestedTitle(fields, text)}
          maxLength={120}
          onChange={(title) => onChange((now) => withFields(now, { title }))}
        />
        <TextInput
          label={t('orders.terms')}
          value={fields.terms}
          rows={2}
          maxLength={600}
          onChange={(terms) => onChange((now) => withFields(now, { terms }))}
        />
        <TextInput
          label={t('orders.notes')}
          value={fields.notes}
          rows={2}
          maxLength={600}
          onChange={(notes) => onChange((now) => withFields(now, { notes }))}
        />
      </div>
    </Card>
  )
}

function GoodUntil({ draft, onChange }: StepProps) {
  const { t, day } = useText()
  const { validUntil, kind } = draft.fields
  if (kind === 'alteration') return null
  return (
    <DateInput
      label={t('orders.validUntil')}
      value={validUntil ?? ''}
      words={validUntil === null ? '…' : day(validUntil)}
      onChange={(typed) => {
        const on = Day.safeParse(typed)
        onChange((now) => withFields(now, { validUntil: on.success ? on.data : null }))
      }}
    />
  )
}
