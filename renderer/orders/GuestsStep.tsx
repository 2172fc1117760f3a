// How many come, and who of them must not eat something.

import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import type { ALLERGENS } from '../../shared/catalogue/catalogue.ts'
import { AllergenChoice } from '../app/AllergenChoice.tsx'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { QuantityPad } from '../ui/QuantityPad.tsx'
import { withAllergic, withGuests } from './order-lines.ts'
import type { StepProps } from './order-draft.ts'

/** Numbers people cook for. */
const QUICK = [10, 20, 30, 45, 60, 100]
const MOST = 10_000

export function GuestsStep(props: StepProps) {
  return (
    <div className="editor-two">
      <HowMany {...props} />
      <Allergic {...props} />
    </div>
  )
}

function HowMany({ draft, onChange }: StepProps) {
  const { t, number } = useText()
  const [isTyping, setTyping] = useState(false)
  const guests = draft.fields.guests ?? 0
  const set = (count: number) => onChange((now) => withGuests(now, Math.min(MOST, count)))
  return (
    <div className="guests-count">
      <Stepper
        label={t('workshop.guests')}
        valueText={number(guests)}
        lessLabel={t('stock.less', { name: t('workshop.guests') })}
        moreLabel={t('stock.more', { name: t('workshop.guests') })}
        size="large"
        isLessDisabled={guests <= 1}
        onLess={() => set(guests - 1)}
        onMore={() => set(guests + 1)}
        onPressValue={() => setTyping(true)}
      />
      <div className="guests-quick" role="group" aria-label={t('count.quick')}>
        {QUICK.map((count) => (
          <BigButton
            key={count}
            isFigure
            label={number(count)}
            isPressed={count === guests}
            onPress={() => set(count)}
          />
        ))}
      </div>
      <BigButton tone="quiet" icon={<Keyboard />} label={t('orders.otherNumber')} onPress={() => setTyping(true)} />
      {isTyping && <TypedGuests guests={guests} onChange={set} onClose={() => setTyping(false)} />}
    </div>
  )
}

interface TypedGuestsProps {
  readonly guests: number
  readonly onChange: (guests: number) => void
  readonly onClose: () => void
}

function TypedGuests({ guests, onChange, onClose }: TypedGuestsProps) {
  const { t, number } = useText()
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('workshop.guests')}
      closeLabel={t('common.close')}
      footer={<BigButton tone="go" label={t('common.done')} onPress={onClose} />}
    >
      <QuantityPad
        label={t('workshop.guests')}
        value={guests * 1000}
        onChange={(value) => value !== null && value > 0 && onChange(value / 1000)}
        format={(value) => number(value / 1000)}
        quickLabel={t('count.quick')}
        keypadLabel={t('drawer.digits')}
        backspaceLabel={t('drawer.erase')}
        decimals={0}
      />
    </Sheet>
  )
}

/** A picture pressed is a guest; pressed again it can be counted. */
function Allergic({ draft, onChange }: StepProps) {
  const { t, number } = useText()
  const [picked, setPicked] = useState<(typeof ALLERGENS)[number] | null>(null)
  const { allergic } = draft.fields
  const guestsOf = (allergen: (typeof ALLERGENS)[number]) =>
    allergic.find((one) => one.allergen === allergen)?.guests ?? 0
  const set = (allergen: (typeof ALLERGENS)[number], guests: number) =>
    onChange((now) => withAllergic(now, allergen, guests))
  const press = (allergen: (typeof ALLERGENS)[number]) => {
    if (guestsOf(allergen) === 0) set(allergen, 1)
    setPicked(allergen)
  }
  return (
    <div className="editor-column">
      <h2 className="editor-ask">{t('orders.whoCannotEat')}</h2>
      <AllergenChoice
        label={t('orders.whoCannotEat')}
        chosen={allergic.map(({ allergen }) => allergen)}
        countOf={(allergen) => (guestsOf(allergen) > 0 ? number(guestsOf(allergen)) : undefined)}
        onPress={press}
      />
      {picked !== null && guestsOf(picked) > 0 && (
        <div className="allergic-count">
          <strong>{t(`catalogue.${picked}`)}</strong>
          <Stepper
            label={t('orders.guestsWithout', { name: t(`catalogue.${picked}`) })}
            valueText={number(guestsOf(picked))}
            lessLabel={t('stock.less', { name: t(`catalogue.${picked}`) })}
            moreLabel={t('stock.more', { name: t(`catalogue.${picked}`) })}
            lessRemoves={guestsOf(picked) === 1}
            onLess={() => set(picked, guestsOf(picked) - 1)}
            onMore={() => set(picked, guestsOf(picked) + 1)}
          />
          <BigButton size="small" tone="quiet" label={t('common.done')} onPress={() => setPicked(null)} />
        </div>
      )}
    </div>
  )
}
