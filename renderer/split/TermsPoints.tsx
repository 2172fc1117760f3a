// Everybody's points, by their faces: one each until the group says otherwise.

import { pictureUrl } from '../app/client.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { Face } from '../ui/Face.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import type { TermsFieldsProps } from './terms-fields.ts'

const MOST = 1000

export function TermsPoints({ settings, onChange }: TermsFieldsProps) {
  const { t, number } = useText()
  const { value: members = [] } = useAnswer('member.list', {})
  const sharing = members.filter(({ role }) => role !== 'accountant')
  const pointsOf = (id: string) => settings.points.find(({ member }) => member === id)?.points ?? 1
  const set = (member: (typeof sharing)[number]['id'], points: number) =>
    onChange({ points: [...settings.points.filter((own) => own.member !== member), { member, points }] })
  return (
    <section aria-label={t('split.terms.points')}>
      <p className="field-label">{t('split.terms.points')}</p>
      <ul className="share-points">
        {sharing.map(({ id, name, colour, photo }) => {
          const points = pointsOf(id)
          return (
            <li key={id}>
              <Face name={name} colour={colour} photoUrl={photo ? pictureUrl(photo) : undefined} size={44} />
              <span dir="auto">{name}</span>
              <Stepper
                size="small"
                label={name}
                valueText={number(points)}
                lessLabel={t('split.terms.lessPoints', { name })}
                moreLabel={t('split.terms.morePoints', { name })}
                isLessDisabled={points === 0}
                isMoreDisabled={points >= MOST}
                onLess={() => set(id, points - 1)}
                onMore={() => set(id, points + 1)}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
