// Something below zero: what probably was not recorded, and one tap that records it.

import { ArrowLeftRight, HandHelping, PackagePlus } from 'lucide-react'
import { useState } from 'react'
import type { WordedRefusal } from '../app/RefusalNotice.tsx'
import { useMember } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText, type Text } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { MadeSheet } from './MadeSheet.tsx'
import { ThingRow } from './ThingRow.tsx'
import { usePlaceName } from './use-places.ts'
import type { Missing } from './missing.ts'

interface MissingRowProps {
  readonly missing: Missing
  readonly onRefusal: (refusal: WordedRefusal | null) => void
}

export function MissingRow({ missing, onRefusal }: MissingRowProps) {
  const text = useText()
  const { t, quantity, day } = text
  const nameOf = usePlaceName()
  const { value: members = [] } = useAnswer('member.list', { withLeft: true })
  const last = members.find(({ id }) => id === missing.lastBy)?.name ?? ''
  const where = nameOf(missing.place)
  const notes = [
    sentence(missing, text, nameOf),
    missing.lastDay === null
      ? where
      : t('know.lastMove', { place: where, day: day(missing.lastDay, 'short'), name: last }),
  ]
  return (
    <ThingRow thing={missing} notes={notes} isUrgent figure={quantity(-missing.missing, missing.unit)}>
      <Repair missing={missing} onRefusal={onRefusal} />
    </ThingRow>
  )
}

function sentence({ likely, missing, available, from, unit }: Missing, { t, quantity }: Text, nameOf: Namer): string {
  if (likely === 'moved') return t('know.moved', { quantity: quantity(available, unit), place: nameOf(from) })
  return t(`know.${likely}`, { quantity: quantity(missing, unit) })
}

type Namer = ReturnType<typeof usePlaceName>

/** Those who may not record it see what is missing and no button. */
function Repair({ missing, onRefusal }: MissingRowProps) {
  const { t } = useText()
  const { role } = useMember()
  const transfer = useAsk('stock.transfer')
  const receive = useAsk('stock.receive')
  const [isAsking, setAsking] = useState(false)
  const { item, lot, place, likely, worth, available } = missing
  if (role === 'accountant' || (likely === 'received' && role === 'cashier')) return null
  const note = t('know.repairNote')
  const move = async () => {
    const lines = [{ item, lot, quantity: available }]
    const answer = await transfer.ask({ from: missing.from, to: place, lines, note })
    onRefusal(answer.ok ? null : answer.refusal)
  }
  const arrive = async () => {
    const answer = await receive.ask({ item, lot, place, quantity: missing.missing, value: worth, note })
    onRefusal(answer.ok ? null : answer.refusal)
  }
  if (likely === 'made') {
    return (
      <>
        <BigButton
          label={t('know.whoMade')}
          icon={<HandHelping />}
          size="small"
          tone="go"
          onPress={() => setAsking(true)}
        />
        {isAsking && <MadeSheet missing={missing} onClose={() => setAsking(false)} onRefusal={onRefusal} />}
      </>
    )
  }
  return likely === 'moved' ? (
    <BigButton
      label={t('know.noteMove')}
      icon={<ArrowLeftRight />}
      size="small"
      tone="go"
      isBusy={transfer.pending}
      onPress={() => void move()}
    />
  ) : (
    <BigButton
      label={t('know.noteArrival')}
      icon={<PackagePlus />}
      size="small"
      tone="go"
      isBusy={receive.pending}
      onPress={() => void arrive()}
    />
  )
}
