// What the group reckons with: an hour of work, a piece's part of the stall. Tried by everyone, kept by who decides.

import type { PriceRates } from '../../shared/price/price.ts'
import { cents } from '../../shared/kernel/money.ts'
import { ChangedMeanwhile } from '../app/ChangedMeanwhile.tsx'
import { changedFields } from '../app/changed-fields.ts'
import type { Meanwhile } from '../app/use-meanwhile.ts'
import type { WordedRefusal } from '../app/RefusalNotice.tsx'
import { useMember } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Slider } from '../ui/Slider.tsx'

interface RatesProps {
  readonly form: Meanwhile<PriceRates>
  readonly onRefusal: (refusal: WordedRefusal | null) => void
}

export function Rates({ form, onRefusal }: RatesProps) {
  const { typed: rates, base: kept, change: onChange } = form
  const { t, money } = useText()
  const { role } = useMember()
  const set = useAsk('price.setRates')
  const keep = async () => {
    const answer = await set.ask(changedFields(kept, rates))
    onRefusal(answer.ok ? null : answer.refusal)
  }
  const isTried = rates.hourly !== kept.hourly || rates.stall !== kept.stall
  return (
    <div className="price-rates">
      <Slider
        label={t('price.hour')}
        valueText={money(rates.hourly)}
        value={rates.hourly}
        min={0}
        max={Math.max(3000, kept.hourly)}
        step={1}
        onChange={(hourly) => onChange({ ...rates, hourly: cents(hourly) })}
      />
      <Slider
        label={t('price.stallEach')}
        valueText={money(rates.stall)}
        value={rates.stall}
        min={0}
        max={Math.max(500, kept.stall)}
        step={5}
        onChange={(stall) => onChange({ ...rates, stall: cents(stall) })}
      />
      <ChangedMeanwhile form={form} />
      {isTried && form.state !== 'clash' && role === 'manager' && (
        <BigButton label={t('price.keepRates')} size="small" isBusy={set.pending} onPress={() => void keep()} />
      )}
    </div>
  )
}
