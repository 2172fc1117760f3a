// Who makes an article, as faces; and in what parts when there are several.

import { pictureUrl } from '../app/client.ts'
import { useAnswer } from '../app/use-answer.ts'
import type { ArticleDraft } from './article-form.ts'
import { useText } from '../text/use-text.ts'
import { Face } from '../ui/Face.tsx'
import { FaceGrid } from '../ui/FaceGrid.tsx'
import { Stepper } from '../ui/Stepper.tsx'

type Parts = ArticleDraft['makers']

interface MakersProps {
  readonly makers: Parts
  readonly onChange: (makers: Parts) => void
}

/** Nobody chosen is the whole group. */
export function Makers({ makers: parts, onChange }: MakersProps) {
  const { t, number } = useText()
  const { value: members = [] } = useAnswer('member.list', { withLeft: false })
  const toggle = (id: string) => {
    const isIn = parts.some(({ member }) => member === id)
    onChange(isIn ? parts.filter(({ member }) => member !== id) : [...parts, { member: id, part: 1 }])
  }
  const setPart = (id: string, part: number) =>
    onChange(parts.map((one) => (one.member === id ? { member: id, part } : one)))
  return (
    <div className="field makers">
      <p className="field-label">{t('catalogue.makers')}</p>
      <FaceGrid
        label={t('catalogue.makers')}
        faces={members.map(({ id, name, colour, photo }) => ({
          id,
          name,
          colour,
          photoUrl: photo ? pictureUrl(photo) : undefined,
        }))}
        selectedIds={parts.map(({ member }) => member)}
        onChoose={toggle}
        size={56}
      />
      {parts.length === 0 && <p className="field-note">{t('catalogue.makersHint')}</p>}
      {parts.length > 1 && (
        <ul className="maker-parts">
          {parts.map(({ member, part }) => {
            const face = members.find(({ id }) => id === member)
            const name = face?.name ?? '?'
            return (
              <li key={member}>
                <Face name={name} colour={face?.colour ?? 'slate'} size={40} />
                <span>{name}</span>
                <Stepper
                  label={t('catalogue.partOf', { name })}
                  valueText={number(part)}
                  lessLabel={t('catalogue.less')}
                  moreLabel={t('catalogue.more')}
                  isLessDisabled={part <= 1}
                  onLess={() => setPart(member, part - 1)}
                  onMore={() => setPart(member, part + 1)}
                  size="small"
                />
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
