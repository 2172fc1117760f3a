// Who leads today: the one who has not led lately is offered, one tap agrees.

import { Star } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import { LeadMark } from '../app/LeadMark.tsx'
import { useStatus } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useFaces } from '../app/use-faces.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Face } from '../ui/Face.tsx'
import { FaceGrid } from '../ui/FaceGrid.tsx'
import { Sheet } from '../ui/Sheet.tsx'

interface LeadProps {
  readonly now: Output<'presence.now'>
  readonly canSet: boolean
}

/** Her face with a star, or whose turn it is. */
export function Lead({ now, canSet }: LeadProps) {
  const { t } = useText()
  const { today } = useStatus()
  const { of, working } = useFaces()
  const setLead = useAsk('presence.setLead')
  const [isChoosing, setChoosing] = useState(false)
  const choose = async (member: string) => {
    await setLead.ask({ on: today as Day, member: member as MemberId })
    setChoosing(false)
  }
  const turn = now.suggestedLead
  if (now.lead === null && (turn === null || !canSet)) return null
  return (
    <div className="presence-lead">
      {now.lead !== null && <LeadMark />}
      {now.lead === null && turn !== null && (
        <>
          <p className="presence-turn">
            <Face {...of(turn)} size={44} />
            <span>
              {t('presence.lead')} <b>{t('presence.herTurn', { name: of(turn).name })}</b>
            </span>
          </p>
          <BigButton
            label={t('presence.agreed')}
            icon={<Star />}
            tone="plain"
            size="small"
            isBusy={setLead.pending}
            onPress={() => void choose(turn)}
          />
        </>
      )}
      {canSet && (
        <BigButton label={t('presence.otherLead')} tone="quiet" size="small" onPress={() => setChoosing(true)} />
      )}
      <Sheet
        isOpen={isChoosing}
        onClose={() => setChoosing(false)}
        title={t('presence.lead')}
        closeLabel={t('common.close')}
        width="wide"
      >
        <FaceGrid
          label={t('presence.lead')}
          faces={working}
          selectedIds={now.lead === null ? [] : [now.lead]}
          onChoose={(id) => void choose(id)}
        />
      </Sheet>
    </div>
  )
}
