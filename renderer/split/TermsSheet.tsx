// What the group decided once for every share: its fund, a minimum, rounding, what counts when, who sees what, points.

import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { cents } from '../../shared/kernel/money.ts'
import type { SplitSettings } from '../../shared/split/rule.ts'
import { changedFields, useOpenedOn } from '../app/changed-fields.ts'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { SelectInput } from '../ui/TextInput.tsx'
import { Toggle } from '../ui/Toggle.tsx'
import type { TermsFieldsProps } from './terms-fields.ts'
import { TermsPoints } from './TermsPoints.tsx'

interface TermsSheetProps {
  kept: Output<'split.settings'>
  onClose: () => void
}

/** Only what changed is kept, and nothing that was shared already moves. */
export function TermsSheet({ kept, onClose }: TermsSheetProps) {
  const { t, money } = useText()
  const { ask, pending } = useAsk('split.changeSettings')
  const opened = useOpenedOn(kept.settings)
  const [settings, setSettings] = useState<SplitSettings>(kept.settings)
  const change = (part: Partial<SplitSettings>) => setSettings((before) => ({ ...before, ...part }))
  const keep = async () => {
    await ask({ settings: changedFields(opened, settings) })
    onClose()
  }
  return (
    <Sheet
      isOpen
      width="wide"
      title={t('split.terms.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={<BigButton tone="go" size="huge" label={t('common.save')} isBusy={pending} onPress={() => void keep()} />}
    >
      <div className="share-terms">
        <p className="share-soft">
          {t('split.terms.inFund', { amount: money(kept.fund) })} ·{' '}
          {t('split.terms.forNext', { amount: money(kept.carried) })}
        </p>
        <Fund settings={settings} onChange={change} />
        <Rounding settings={settings} onChange={change} />
        <Costs settings={settings} onChange={change} />
        <Openness settings={settings} onChange={change} />
        <TermsPoints settings={settings} onChange={change} />
      </div>
    </Sheet>
  )
}

function Fund({ settings, onChange }: TermsFieldsProps) {
  const { t } = useText()
  const { fund, minimum } = settings
  return (
    <div className="share-terms-row">
      <AmountInput
        label={t('split.terms.fundRate')}
        unitText="%"
        wholeDigits={3}
        value={fund.rateBp}
        onChange={(rateBp) => onChange({ fund: { ...fund, rateBp: Math.min(rateBp ?? 0, 10_000) } })}
      />
      <AmountInput
        label={t('split.terms.fundAmount')}
        value={fund.amount || null}
        onChange={(amount) => onChange({ fund: { ...fund, amount: cents(amount ?? 0) } })}
      />
      <AmountInput
        label={t('split.terms.minimum')}
        hint={t('split.terms.minimumHint')}
        value={minimum || null}
        onChange={(amount) => onChange({ minimum: cents(amount ?? 0) })}
      />
    </div>
  )
}

const ROUND_TO = [1, 10, 50, 100, 500, 1000] as const

function Rounding({ settings, onChange }: TermsFieldsProps) {
  const { t, money } = useText()
  return (
    <div className="share-terms-row">
      <SelectInput
        label={t('split.terms.roundTo')}
        value={String(settings.roundTo)}
        onChange={(chosen) => onChange({ roundTo: ROUND_TO.find((one) => String(one) === chosen) ?? 1 })}
        options={ROUND_TO.map((one) => ({ id: String(one), label: one === 1 ? t('split.terms.cent') : money(one) }))}
      />
      <SelectInput
        label={t('split.terms.roundingTo')}
        value={settings.roundingTo}
        onChange={(roundingTo) => onChange({ roundingTo })}
        options={[
          { id: 'carryOver', label: t('split.terms.toNext') },
          { id: 'fund', label: t('split.terms.toFund') },
        ]}
      />
      <SelectInput
        label={t('split.terms.loss')}
        value={settings.loss}
        onChange={(loss) => onChange({ loss })}
        options={[
          { id: 'shared', label: t('split.terms.lossShared') },
          { id: 'carried', label: t('split.terms.lossCarried') },
        ]}
      />
    </div>
  )
}

function Costs({ settings, onChange }: TermsFieldsProps) {
  const { t } = useText()
  const { cardFees } = settings
  return (
    <>
      <div>
        <p className="field-label">{t('split.terms.materials')}</p>
        <Segmented
          label={t('split.terms.materials')}
          value={settings.materials}
          onChange={(materials) => onChange({ materials })}
          options={[
            { id: 'bought', label: t('split.terms.bought') },
            { id: 'used', label: t('split.terms.used') },
          ]}
        />
        <p className="share-soft">{t('split.terms.materialsHint')}</p>
      </div>
      <div className="share-terms-row">
        <AmountInput
          label={t('split.terms.cardRate')}
          unitText="%"
          wholeDigits={3}
          value={cardFees.rateBp}
          onChange={(rateBp) => onChange({ cardFees: { ...cardFees, rateBp: Math.min(rateBp ?? 0, 10_000) } })}
        />
        <AmountInput
          label={t('split.terms.cardEach')}
          value={cardFees.perPayment || null}
          onChange={(amount) => onChange({ cardFees: { ...cardFees, perPayment: cents(amount ?? 0) } })}
        />
      </div>
    </>
  )
}

function Openness({ settings, onChange }: TermsFieldsProps) {
  const { t } = useText()
  return (
    <div>
      <Toggle
        label={t('split.terms.openToAll')}
        isOn={settings.openToAll}
        onChange={(openToAll) => onChange({ openToAll })}
      />
      <Toggle
        label={t('split.terms.showDifferences')}
        isOn={settings.showDifferences}
        onChange={(showDifferences) => onChange({ showDifferences })}
      />
    </div>
  )
}
