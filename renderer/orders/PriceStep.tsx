// What it costs: each line's price, the discount, the deposit, how long the quote is good.

import { useText } from '../text/use-text.ts'
import { DateInput } from '../ui/DateInput.tsx'
import { Card } from '../ui/Screen.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { Day } from '../../shared/kernel/day.ts'
import { DepositChoice } from './DepositChoice.tsx'
import { DiscountChoice } from './DiscountChoice.tsx'
import { withFields, type StepProps } from './order-draft.ts'
import { useSums } from './order-price.ts'
import { suggestedTitle } from './order-title.ts'
import { PriceRow } from './PriceRow.tsx'

export function PriceStep({ draft, onChange }: StepProps) {
  const { lines } = draft.fields
  return (
    <div className="editor-two pricing">
      <div className="editor-column">
        <Card>
          <ul className="price-rows">
            {lines.map((line) => (
              <li key={line.key}>
                <PriceRow line={line} onChange={onChange} />
              </li>
            ))}
          </ul>
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
