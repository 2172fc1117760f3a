// Who made it, as faces; each with her part of the work and how long she worked.

import type { MemberId } from '../../shared/kernel/id.ts'
import { pictureUrl } from '../app/client.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { Face } from '../ui/Face.tsx'
import { FaceGrid } from '../ui/FaceGrid.tsx'
import { Card } from '../ui/Screen.tsx'
import { Stepper } from '../ui/Stepper.tsx'

/** A member at work; `minutes` null: as long as the recipe says, shared equally. */
export interface Working {
  readonly member: MemberId
  readonly part: number
  readonly minutes: number | null
}

interface WorkersProps {
  readonly working: readonly Working[]
  /** Minutes each, as the recipe says. */
  readonly expected: number
  readonly onChange: (working: readonly Working[]) => void
}

const STEP = 5

/** Nobody chosen is allowed: one may not remember. */
export function Workers({ working, expected, onChange }: WorkersProps) {
  const { t, number } = useText()
  const { value: members = [] } = useAnswer('member.list', { withLeft: false })
  const toggle = (id: string) => {
    const isIn = working.some(({ member }) => member === id)
    const member = id as MemberId
    onChange(isIn ? working.filter((one) => one.member !== id) : [...working, { member, part: 1, minutes: null }])
  }
  const change = (member: MemberId, fields: Partial<Working>) =>
    onChange(working.map((one) => (one.member === member ? { ...one, ...fields } : one)))
  return (
    <Card title={t('workshop.who')}>
      <FaceGrid
        label={t('workshop.who')}
        faces={members.map(({ id, name, colour, photo }) => ({
          ...{ id, name, colour },
          photoUrl: photo ? pictureUrl(photo) : undefined,
        }))}
        selectedIds={working.map(({ member }) => member)}
        onChoose={toggle}
        size={56}
      />
      <ul className="workers">
        {working.map(({ member, part, minutes }) => {
          const face = members.find(({ id }) => id === member)
          const name = face?.name ?? '?'
          const worked = minutes ?? expected
          return (
            <li key={member}>
              <Face name={name} colour={face?.colour ?? 'slate'} size={40} />
              <span className="worker-name">{name}</span>
              {working.length > 1 && (
                <Stepper
                  label={t('workshop.partOf', { name })}
                  valueText={t('workshop.part', { n: number(part) })}
                  lessLabel={t('workshop.less')}
                  moreLabel={t('workshop.more')}
                  isLessDisabled={part <= 1}
                  onLess={() => change(member, { part: part - 1 })}
                  onMore={() => change(member, { part: part + 1 })}
                  size="small"
                />
              )}
              <Stepper
                label={t('workshop.minutesOf', { name })}
                valueText={t('workshop.minutes', { n: number(worked) })}
                lessLabel={t('workshop.lessTime')}
                moreLabel={t('workshop.moreTime')}
                isLessDisabled={worked === 0}
                onLess={() => change(member, { minutes: Math.max(0, worked - STEP) })}
                onMore={() => change(member, { minutes: worked + STEP })}
                size="small"
              />
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
