// What the host holds for each, and what it paid: written down here with its day, never paid from here.

import { Banknote, CircleEllipsis, FileText, Landmark, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { DECIDERS } from '../../shared/kernel/contract.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import type { Held } from '../../shared/split/account.ts'
import { MEANS, type Means } from '../../shared/split/payout.ts'
import { pictureUrl } from '../app/client.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { FaceGrid } from '../ui/FaceGrid.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { byName } from './by-name.ts'
import { Payouts } from './Payouts.tsx'

export function PaySheet({ onClose }: { onClose: () => void }) {
  const { t, money, language } = useText()
  const { value: held } = useAnswer('split.held', {})
  const [chosen, setChosen] = useState<MemberId | null>(null)
  const own = held?.find(({ member }) => member === chosen)
  const faces = byName(held ?? [], language).map(({ member, name, colour, photo, held: amount }) => ({
    id: member,
    name,
    colour,
    photoUrl: photo ? pictureUrl(photo) : undefined,
    detail: money(amount),
  }))
  return (
    <Sheet
      isOpen
      place="side"
      width="wide"
      title={t('split.pay.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
    >
      <p className="share-soft">{t('split.pay.hint')}</p>
      {held?.length === 0 && <p className="share-soft">{t('split.pay.nobody')}</p>}
      <FaceGrid
        label={t('split.pay.title')}
        faces={faces}
        size={64}
        selectedIds={chosen ? [chosen] : []}
        onChoose={(id) => setChosen(held?.find(({ member }) => member === id)?.member ?? null)}
      />
      {own && <PaidForm key={own.member} own={own} />}
      {own && <Payouts member={own.member} />}
    </Sheet>
  )
}

const ICONS: Readonly<Record<Means, React.ReactNode>> = {
  transfer: <Landmark />,
  wages: <ScrollText />,
  cheque: <FileText />,
  cash: <Banknote />,
  other: <CircleEllipsis />,
}

function PaidForm({ own }: { own: Held }) {
  const { t, money, day } = useText()
  const { today, caller } = useStatus()
  const { ask, pending } = useAsk('payout.record')
  const [amount, setAmount] = useState<number | null>(own.held > 0 ? own.held : null)
  const [on, setOn] = useState(today)
  const [means, setMeans] = useState<Means>('transfer')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const record = async () => {
    const answer = await ask({ member: own.member, amount: amount ?? 0, on, means })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setAmount(null)
  }
  return (
    <div className="share-pay">
      <p>
        <strong>{t('split.pay.held', { amount: money(own.held) })}</strong>
      </p>
      {DECIDERS.includes(caller) && (
        <>
          <RefusalNotice refusal={refusal} />
          <div className="share-terms-row">
            <AmountInput label={t('split.pay.amount')} value={amount} onChange={setAmount} />
            <DateInput label={t('split.pay.on')} value={on} words={day(on, 'numeric')} onChange={setOn} isRequired />
          </div>
          <IconChoice
            label={t('split.pay.means')}
            shape="tile"
            value={means}
            onChange={setMeans}
            options={MEANS.map((id) => ({ id, label: t(`split.pay.meansOf.${id}`), icon: ICONS[id] }))}
          />
          <BigButton
            tone="go"
            size="huge"
            label={t('split.pay.record', { amount: money(amount ?? 0) })}
            isDisabled={!amount || on === ''}
            isBusy={pending}
            onPress={() => void record()}
          />
        </>
      )}
    </div>
  )
}
