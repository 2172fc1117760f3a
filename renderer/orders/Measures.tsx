// Measures of a garment in centimetres: one picture each, typed on a big pad.

import { useState } from 'react'
import type { OrderLine } from '../../shared/orders/orders.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { QuantityPad } from '../ui/QuantityPad.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { MEASURES } from './garments.ts'
import type { StepProps } from './order-draft.ts'
import { withLine, withMeasure } from './order-lines.ts'

interface MeasuresProps {
  readonly line: OrderLine
  readonly onChange: StepProps['onChange']
}

export function Measures({ line, onChange }: MeasuresProps) {
  const { t, number } = useText()
  const [opened, setOpened] = useState<string | null>(null)
  const usual: readonly string[] = MEASURES.map((name) => t(`orders.measure.${name}`))
  const names = [...new Set([...usual, ...line.measures.map(({ name }) => name)])]
  const of = (name: string) => line.measures.find((measure) => measure.name === name)?.millimetres ?? null
  return (
    <>
      <div className="measures" role="group" aria-label={t('orders.measures')}>
        {names.map((name) => {
          const measured = of(name)
          return (
            <button
              key={name}
              type="button"
              className="measure"
              data-told={measured !== null || undefined}
              onClick={() => setOpened(name)}
            >
              <span>{name}</span>{' '}
              <strong className="figure">{measured === null ? '—' : `${number(measured / 10)} cm`}</strong>
            </button>
          )
        })}
      </div>
      <TextInput
        label={t('orders.lineNote')}
        value={line.note}
        maxLength={200}
        onChange={(note) => onChange((now) => withLine(now, line.key, { note }))}
      />
      {opened !== null && (
        <MeasureSheet
          name={opened}
          value={of(opened)}
          onChange={(millimetres) => onChange((now) => withMeasure(now, line.key, { name: opened, millimetres }))}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}

interface MeasureSheetProps {
  readonly name: string
  readonly value: number | null
  readonly onChange: (millimetres: number | null) => void
  readonly onClose: () => void
}

/** The pad counts thousandths; a millimetre is a hundred of a centimetre's. */
function MeasureSheet({ name, value, onChange, onClose }: MeasureSheetProps) {
  const { t, number, decimalMark } = useText()
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={name}
      closeLabel={t('common.close')}
      footer={<BigButton tone="go" label={t('common.done')} onPress={onClose} />}
    >
      <QuantityPad
        label={name}
        value={value === null ? null : value * 100}
        onChange={(to) => onChange(to === null ? null : Math.round(to / 100))}
        format={(to) => `${number(to / 1000)} cm`}
        quickLabel={t('count.quick')}
        keypadLabel={t('drawer.digits')}
        backspaceLabel={t('drawer.erase')}
        decimalText={decimalMark}
      />
    </Sheet>
  )
}
