// One roll, off-cut or batch: what is on its label, its photo, its last day.

import { useState } from 'react'
import type { Answer } from '../../shared/contract.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { changedFields, useOpenedOn } from '../app/changed-fields.ts'
import { KeptPhoto } from '../app/KeptPhoto.tsx'
import { PrintLabel } from '../app/PrintLabel.tsx'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { Toggle } from '../ui/Toggle.tsx'
import type { Material } from './material-form.ts'

type Refused = Extract<Answer<'stock.changeLot'>, { ok: false }>['refusal']

interface LotSheetProps {
  readonly lot: Material['lotList'][number]
  readonly isFood: boolean
  readonly onClose: () => void
}

/** Its length changes by movements only. */
export function LotSheet({ lot, isFood, onClose }: LotSheetProps) {
  const { t, day } = useText()
  const change = useAsk('stock.changeLot')
  const before = useOpenedOn(lot)
  const [label, setLabel] = useState(lot.label)
  const [photo, setPhoto] = useState(lot.photo)
  const [useBy, setUseBy] = useState<string>(lot.useBy ?? '')
  const [isOffcut, setOffcut] = useState(lot.isOffcut)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const keep = async () => {
    const fields = { label, photo, isOffcut, useBy: useBy === '' ? null : (useBy as Day) }
    const answer = await change.ask({ lot: lot.id, fields: changedFields(before, fields) })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onClose()
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={lot.label}
      closeLabel={t('common.close')}
      footer={
        <BigButton
          label={t('common.save')}
          tone="go"
          isDisabled={label.trim() === ''}
          isBusy={change.pending}
          onPress={() => void keep()}
        />
      }
    >
      <div className="stock-column">
        <RefusalNotice refusal={refusal} />
        <TextInput label={t('stock.lotLabel')} value={label} onChange={setLabel} maxLength={40} />
        {isFood ? (
          <DateInput
            label={t('stock.lotUseBy')}
            value={useBy}
            onChange={setUseBy}
            words={useBy === '' ? t('common.none') : day(useBy, 'dated')}
          />
        ) : (
          <Toggle label={t('stock.offcut')} isOn={isOffcut} onChange={setOffcut} />
        )}
        <KeptPhoto label={t('look.photo')} value={photo} onChange={setPhoto} />
        <PrintLabel of="rolls" id={lot.id} />
      </div>
    </Sheet>
  )
}
