// Who comes on a part of a day: each touch of a face says the next thing.

import { Ban, Check } from 'lucide-react'
import type { Day } from '../../shared/kernel/day.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import type { PlannedPart } from '../../shared/presence/contract.ts'
import type { Coming, DayPart } from '../../shared/presence/presence.ts'
import { useAsk } from '../app/use-answer.ts'
import { useFaces } from '../app/use-faces.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Face } from '../ui/Face.tsx'
import { Sheet } from '../ui/Sheet.tsx'

interface WhoComesSheetProps {
  readonly on: Day
  readonly part: DayPart
  readonly plan: readonly PlannedPart[]
  readonly onClose: () => void
}

const NEXT: Readonly<Record<Coming, Coming>> = { open: 'comes', comes: 'away', away: 'open' }

/** Kept at each touch; the reason of an absence is not asked. */
export function WhoComesSheet({ on, part, plan, onClose }: WhoComesSheetProps) {
  const { t, day } = useText()
  const { working } = useFaces()
  const { ask } = useAsk('presence.plan')
  const comingOf = (id: string) =>
    plan.find((one) => one.member === id && one.on === on && one.part === part)?.coming ?? 'open'
  const touch = (id: string) => void ask({ member: id as MemberId, on, parts: [part], coming: NEXT[comingOf(id)] })
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={`${t('presence.whoComes')} ${day(on, 'long')}, ${t(`presence.part.${part}`)}`}
      closeLabel={t('common.close')}
      width="wide"
      footer={<BigButton label={t('common.done')} tone="go" onPress={onClose} />}
    >
      <p className="presence-quiet">{t('presence.whoComesHint')}</p>
      <ul className="presence-comers">
        {working.map((face) => {
          const coming = comingOf(face.id)
          return (
            <li key={face.id}>
              <button type="button" className={`presence-comer ${coming}`} onClick={() => touch(face.id)}>
                <span className={coming === 'away' ? 'presence-face away' : 'presence-face'}>
                  <Face {...face} size={72} isSelected={coming === 'comes'} />
                  {coming === 'comes' && <Check aria-hidden="true" />}
                  {coming === 'away' && <Ban aria-hidden="true" />}
                </span>
                <b>{face.name}</b>
                <span className="presence-story"> {t(`presence.coming.${coming}`)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}
