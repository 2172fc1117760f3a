// The tube that cloth is rolled on: weighed once for the whole count, taken off each time it is said to be there.

import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { ScaleLine } from '../app/ScaleLine.tsx'
import { useAsk } from '../app/use-answer.ts'
import { takeWeight, useScale } from '../app/use-scale.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { QuantityPad } from '../ui/QuantityPad.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Toggle } from '../ui/Toggle.tsx'

interface TubeChoiceProps {
  /** Asking for the tube's own weight: what lies on the scale is then the tube. */
  readonly isAsking: boolean
  readonly onAsking: (isAsking: boolean) => void
  readonly count: Output<'count.sheet'>['count']
  readonly hasTube: boolean
  readonly onChange: (hasTube: boolean) => void
}

/** The first time, its weight is asked. */
export function TubeChoice({ isAsking, onAsking, count, hasTube, onChange }: TubeChoiceProps) {
  const { t } = useText()
  const setTube = useAsk('count.setTube')
  const [grams, setGrams] = useState<number | null>(count.tare === 0 ? null : count.tare)
  const scale = useScale(isAsking, setGrams)
  const written = t('count.grams', { grams: count.tare })
  const keep = async () => {
    await setTube.ask({ count: count.id, grams: grams ?? 0 })
    if (scale.type === 'weighs') takeWeight(scale.grams)
    onChange((grams ?? 0) > 0)
    onAsking(false)
  }
  return (
    <div className="count-tube">
      {count.tare > 0 && <Toggle label={t('count.withTube', { grams: written })} isOn={hasTube} onChange={onChange} />}
      <BigButton size="small" tone="quiet" label={t('count.tube')} onPress={() => onAsking(true)} />
      {isAsking && (
        <Sheet
          isOpen
          onClose={() => onAsking(false)}
          title={t('count.tube')}
          closeLabel={t('common.close')}
          footer={<BigButton label={t('common.save')} tone="go" isBusy={setTube.pending} onPress={() => void keep()} />}
        >
          <p>{t('count.tubeDetail')}</p>
          <ScaleLine scale={scale} />
          <QuantityPad
            label={t('count.tube')}
            value={grams === null ? null : grams * 1000}
            onChange={(value) => setGrams(value === null ? null : value / 1000)}
            format={(value) => t('count.grams', { grams: value / 1000 })}
            quickLabel={t('count.quick')}
            keypadLabel={t('count.tube')}
            backspaceLabel={t('signIn.erase')}
            decimals={0}
          />
        </Sheet>
      )}
    </div>
  )
}
