// Who sells it, for how much, when it becomes low, and its barcode.

import type { SupplierId } from '../../shared/kernel/id.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { SelectInput, TextInput } from '../ui/TextInput.tsx'
import type { PartProps } from './material-form.ts'

const NOBODY = 'nobody'

/** Suppliers themselves are written on their own screen. */
export function SupplierFields({ draft, edit }: PartProps) {
  const { t, decimalMark } = useText()
  const { value: suppliers = [] } = useAnswer('stock.suppliers', {})
  const unit = t(`stock.unit_${draft.unit}`)
  return (
    <>
      <div className="stock-pair">
        <SelectInput
          label={t('stock.supplier')}
          options={[
            { id: NOBODY, label: t('stock.noSupplier') },
            ...suppliers
              .filter(({ id, archived }) => !archived || id === draft.supplier)
              .map(({ id, name }) => ({ id: id as string, label: name })),
          ]}
          value={draft.supplier ?? NOBODY}
          onChange={(id) => edit({ supplier: id === NOBODY ? null : (id as SupplierId) })}
        />
        <AmountInput
          label={t('stock.supplierPrice')}
          value={draft.price}
          onChange={(price) => edit({ price: price as typeof draft.price })}
          unitText={`€ / ${unit}`}
          decimalText={decimalMark}
        />
      </div>
      <div className="stock-pair">
        <AmountInput
          label={t('stock.minimum')}
          value={draft.minimum}
          onChange={(minimum) => edit({ minimum })}
          decimals={3}
          wholeDigits={5}
          unitText={unit}
          decimalText={decimalMark}
        />
        <TextInput
          label={t('catalogue.barcode')}
          value={draft.barcode ?? ''}
          onChange={(barcode) => edit({ barcode: barcode.trim() === '' ? null : barcode.trim() })}
          maxLength={40}
        />
      </div>
    </>
  )
}
