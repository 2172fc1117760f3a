// A line's picture and words.

import type { OrderLine } from '../../shared/orders/orders.ts'
import { pictureUrl } from '../app/client.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { pictogramNamed, suggestPictogram } from '../ui/pictograms.ts'

interface LineFaceProps {
  readonly line: OrderLine
  readonly size?: number
}

interface LineWordsProps {
  readonly line: OrderLine
  /** It stands beside a stepper that says how many. */
  readonly isCounted?: boolean
}

/** Its photo, else its pictogram on the cloth of its kind. */
export function LinePicture({ line, size = 52 }: LineFaceProps) {
  const pictogram = line.pictogram === null ? suggestPictogram(line.label) : pictogramNamed(line.pictogram)
  return (
    <ArtPicture
      art={{ pictogram, ...CLOTH[line.kind] }}
      photoUrl={line.photo === null ? undefined : pictureUrl(line.photo)}
      size={size}
    />
  )
}

/** What it is, how many, what for. */
export function LineWords({ line, isCounted = false }: LineWordsProps) {
  const { t, quantity, number } = useText()
  const isSaid = (word: string) => line.label.toLocaleLowerCase().includes(word.toLocaleLowerCase())
  const works = line.work.map((work): string => t(`orders.work.${work}`)).filter((word) => !isSaid(word))
  const measures = line.measures.map(({ name, millimetres }) => `${name} ${number(millimetres / 10)} cm`)
  const details = [line.choiceOf, ...works, ...measures, line.note].filter(Boolean)
  return (
    <span className="ordered-words">
      <strong>
        {!isCounted && (line.quantity !== 1000 || line.unit !== 'piece') && (
          <span className="figure">{quantity(line.quantity, line.unit)}</span>
        )}{' '}
        <bdi>{line.label}</bdi>
      </strong>{' '}
      {details.length > 0 && <span>{details.join(' · ')}</span>}
    </span>
  )
}

const CLOTH = {
  good: { colour: 'indigo', pattern: 'wax-rings' },
  meal: { colour: 'brick', pattern: 'wax-ovals' },
  service: { colour: 'plum', pattern: 'stripes' },
  workshop: { colour: 'rust', pattern: 'dots' },
  deposit: { colour: 'slate', pattern: 'plain' },
} as const
