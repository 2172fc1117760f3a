// Sold, and nobody recorded making them: whose hands were they?

import { Check } from 'lucide-react'
import { useState } from 'react'
import type { MemberId } from '../../shared/kernel/id.ts'
import { pictureUrl } from '../app/client.ts'
import type { WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { FaceGrid } from '../ui/FaceGrid.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import type { Missing } from './missing.ts'

interface MadeSheetProps {
  readonly missing: Missing
  readonly onClose: () => void
  readonly onRefusal: (refusal: WordedRefusal | null) => void
}

/** Its makers are chosen already; what its recipe takes leaves with it. Dated of the day it was last sold. */
export function MadeSheet({ missing, onClose, onRefusal }: MadeSheetProps) {
  const { t, quantity } = useText()
  const { item, place, makers, lastDay } = missing
  const { value: members = [] } = useAnswer('member.list', { withLeft: false })
  const { value: plan, pending } = useAnswer('production.plan', { item, quantity: missing.missing })
  const record = useAsk('production.record')
  const [chosen, setChosen] = useState<readonly string[]>(makers)
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  const keep = async () => {
    const uses = (plan?.lines ?? []).flatMap(({ spots }) =>
      spots
        .filter(({ taken }) => taken > 0)
        .map((spot) => ({ item: spot.face.item, lot: spot.lot, place: spot.place, quantity: spot.taken })),
    )
    const workers = chosen.map((member) => ({ member: member as MemberId, part: 1, minutes: 0 }))
    const made = { item, made: missing.missing, place, madeOn: lastDay, workers, uses }
    const answer = await record.ask({ ...made, note: t('know.repairNote') })
    onRefusal(answer.ok ? null : answer.refusal)
    onClose()
  }
  return (
    <Sheet
      isOpen
      title={t('know.whoMade')}
      closeLabel={t('common.close')}
      onClose={onClose}
      width="wide"
      footer={
        <BigButton
          label={t('know.noteMade', { quantity: quantity(missing.missing, missing.unit) })}
          tone="go"
          icon={<Check />}
          isBusy={record.pending || pending}
          onPress={() => void keep()}
        />
      }
    >
      <FaceGrid
        label={t('know.whoMade')}
        faces={members.map(({ id, name, colour, photo }) => ({
          ...{ id, name, colour },
          photoUrl: photo ? pictureUrl(photo) : undefined,
        }))}
        selectedIds={chosen}
        onChoose={toggle}
        size={72}
      />
    </Sheet>
  )
}
