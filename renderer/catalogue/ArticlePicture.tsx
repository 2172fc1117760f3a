// The picture of an article: a photo, else a drawing on its range's cloth.

import { Shapes } from 'lucide-react'
import { useState } from 'react'
import { KeptPhoto } from '../app/KeptPhoto.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { PICTOGRAM_NAMES } from '../ui/pictograms.ts'
import { Sheet } from '../ui/Sheet.tsx'
import { pictureOf } from './art-of.ts'
import type { PartProps } from './article-form.ts'

const NO_CLOTH = { colour: 'slate', pattern: 'plain' }

/** The drawing follows the name until one is chosen; `colour` is a variant's own. */
export function ArticlePicture({ draft, edit, colour }: PartProps & { readonly colour: string | undefined }) {
  const { t } = useText()
  const [isChoosing, setChoosing] = useState(false)
  const { value: ranges = [] } = useAnswer('catalogue.ranges', {})
  const cloth = ranges.find(({ id }) => id === draft.range) ?? NO_CLOTH
  const { art } = pictureOf({ ...draft, photo: null }, { ...cloth, colour: colour ?? cloth.colour })
  const choose = (pictogram: string | null) => {
    edit({ pictogram })
    setChoosing(false)
  }
  return (
    <div className="field">
      <p className="field-label">{t('catalogue.picture')}</p>
      <KeptPhoto
        label={t('catalogue.picture')}
        value={draft.photo}
        onChange={(photo) => edit({ photo })}
        placeholder={<ArtPicture art={art} size={196} />}
      />
      {draft.photo === null && (
        <BigButton
          label={t('catalogue.chooseDrawing')}
          size="small"
          tone="quiet"
          icon={<Shapes />}
          onPress={() => setChoosing(true)}
        />
      )}
      <Sheet
        isOpen={isChoosing}
        onClose={() => setChoosing(false)}
        title={t('catalogue.chooseDrawing')}
        closeLabel={t('common.close')}
        width="wide"
        footer={<BigButton label={t('catalogue.autoDrawing')} tone="quiet" onPress={() => choose(null)} />}
      >
        <div className="drawings">
          {PICTOGRAM_NAMES.map((name) => (
            <button
              key={name}
              type="button"
              className="drawing"
              aria-label={t(`drawing.${name}`)}
              aria-pressed={draft.pictogram === name}
              onClick={() => choose(name)}
            >
              <ArtPicture art={{ ...art, pictogram: name }} size={84} />
            </button>
          ))}
        </div>
      </Sheet>
    </div>
  )
}
