// Deposits on cups that nobody came back for: how much, the one button that keeps them, and what was kept before.

import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { DECIDERS } from '../../shared/kernel/contract.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Sheet } from '../ui/Sheet.tsx'

type Unclaimed = Output<'consigne.unclaimed'>

/** The whole amount is proposed: one touch keeps it. */
export function KeptConsigneSheet({ onClose }: { onClose: () => void }) {
  const { t, money } = useText()
  const { caller } = useStatus()
  const { value: unclaimed } = useAnswer('consigne.unclaimed', {})
  const keeping = useKeeping(unclaimed)
  const mayKeep = DECIDERS.includes(caller)
  const isAny = (unclaimed?.amount ?? 0) > 0
  return (
    <Sheet
      isOpen
      title={t('consigne.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        mayKeep &&
        isAny && (
          <BigButton
            tone="go"
            size="huge"
            label={t('consigne.keep', { amount: money(keeping.amount ?? 0) })}
            isDisabled={!keeping.amount || keeping.on === ''}
            isBusy={keeping.pending}
            onPress={() => void keeping.keep()}
          />
        )
      }
    >
      <RefusalNotice refusal={keeping.refusal} />
      {unclaimed && (
        <div className="money-today">
          <p className="money-said">
            <span>{t('consigne.unclaimed')}</span>
            <strong className="money-amount figure">{money(unclaimed.amount)}</strong>
          </p>
          <p className="money-soft">{t(isAny ? 'consigne.hint' : 'consigne.none')}</p>
          {mayKeep && isAny && <Fields keeping={keeping} rates={unclaimed.rates} />}
          <KeptBefore kept={unclaimed.kept} mayTakeBack={mayKeep} />
        </div>
      )}
    </Sheet>
  )
}

type Keeping = ReturnType<typeof useKeeping>

/** What is being decided; all that nobody claimed, until another amount is typed. */
function useKeeping(unclaimed: Unclaimed | undefined) {
  const { today } = useStatus()
  const { ask, pending } = useAsk('consigne.keep')
  const [typed, setTyped] = useState<{ readonly amount: number | null } | null>(null)
  const [chosen, setRate] = useState<number | null>(null)
  const [on, setOn] = useState(today)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const amount = typed ? typed.amount : (unclaimed?.amount ?? null)
  const rate = chosen ?? unclaimed?.rates[0] ?? 0
  const keep = async () => {
    const answer = await ask({ amount: amount ?? 0, vatRate: rate, on })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setTyped(null)
  }
  const setAmount = (units: number | null) => setTyped({ amount: units })
  return { amount, setAmount, rate, setRate, on, setOn, refusal, keep, pending }
}

function Fields({ keeping, rates }: { keeping: Keeping; rates: Unclaimed['rates'] }) {
  const { t, day, percent } = useText()
  const { amount, setAmount, rate, setRate, on, setOn } = keeping
  return (
    <>
      <div className="money-fields">
        <AmountInput label={t('consigne.howMuch')} value={amount} onChange={setAmount} />
        <DateInput label={t('consigne.on')} value={on} words={day(on, 'numeric')} onChange={setOn} isRequired />
      </div>
      {rates.length > 1 && (
        <div className="money-today">
          <span aria-hidden="true">{t('consigne.vat')}</span>
          <Segmented
            label={t('consigne.vat')}
            value={String(rate)}
            onChange={(id) => setRate(Number(id))}
            options={rates.map((own) => ({ id: String(own), label: own === 0 ? t('drawer.noVat') : percent(own) }))}
          />
        </div>
      )}
    </>
  )
}

function KeptBefore({ kept, mayTakeBack }: { kept: Unclaimed['kept']; mayTakeBack: boolean }) {
  const { t, money, day, percent } = useText()
  const { ask, pending } = useAsk('consigne.takeBack')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  if (kept.length === 0) return null
  const takeBack = async (id: Unclaimed['kept'][number]['kept']) => {
    const answer = await ask({ kept: id })
    setRefusal(answer.ok ? null : answer.refusal)
  }
  return (
    <>
      <RefusalNotice refusal={refusal} />
      <h3>{t('consigne.past')}</h3>
      <ul className="money-kept">
        {kept.map((own) => (
          <li key={own.kept}>
            <span>
              <strong>{day(own.on, 'dated')}</strong>{' '}
              <span className="money-soft">
                {own.isTakenBack ? t('consigne.takenBack') : own.vatRate === 0 ? '' : percent(own.vatRate)}
              </span>
            </span>
            <strong className="figure">{own.isTakenBack ? <s>{money(own.amount)}</s> : money(own.amount)}</strong>
            {mayTakeBack && !own.isTakenBack && (
              <IconButton
                icon={<Undo2 />}
                label={t('consigne.takeBack')}
                isDisabled={pending}
                onPress={() => void takeBack(own.kept)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
