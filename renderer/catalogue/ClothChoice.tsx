// The cloths or colours a thing comes in: those of the stock book by their swatch, any other by a colour and a name.

import { Plus } from 'lucide-react'
import { useState } from 'react'
import { pictureUrl } from '../app/client.ts'
import { ColourField } from '../app/ColourField.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { toggled, type Cloth } from './variants-draft.ts'

interface ClothChoiceProps {
  readonly chosen: readonly Cloth[]
  readonly onChange: (cloths: readonly Cloth[]) => void
}

const LONGEST_CLOTH = 24
const FIRST_COLOUR = '#be1248'

/** Pressed is chosen. */
export function ClothChoice({ chosen, onChange }: ClothChoiceProps) {
  const { t } = useText()
  const { value } = useAnswer('stock.materials', { kind: 'cloth', limit: 60 })
  const ours = (value?.materials ?? []).map(({ id, name, colour, photo }): Cloth => ({
    cloth: name.slice(0, LONGEST_CLOTH).trim(),
    colour,
    material: id,
    photo,
  }))
  const others = chosen.filter(({ cloth }) => !ours.some((one) => one.cloth === cloth))
  const press = (cloth: Cloth) => onChange(toggled(chosen, cloth, (one) => one.cloth === cloth.cloth))
  return (
    <section className="field" aria-label={t('variants.cloths')}>
      <h2 className="field-label">{t('variants.cloths')}</h2>
      <div className="chips">
        {[...others, ...ours].map((cloth) => (
          <button
            key={cloth.cloth}
            type="button"
            className="chip"
            aria-pressed={chosen.some((one) => one.cloth === cloth.cloth)}
            onClick={() => press(cloth)}
          >
            <Swatch {...cloth} />
            <bdi>{cloth.cloth}</bdi>
          </button>
        ))}
      </div>
      <OtherCloth onAdd={(cloth) => chosen.every((one) => one.cloth !== cloth.cloth) && onChange([...chosen, cloth])} />
    </section>
  )
}

function Swatch({ colour, photo }: Cloth) {
  if (photo) return <img className="chip-swatch" src={pictureUrl(photo)} alt="" />
  return <span className="chip-swatch" style={{ backgroundColor: colour ?? 'transparent' }} aria-hidden="true" />
}

function OtherCloth({ onAdd }: { readonly onAdd: (cloth: Cloth) => void }) {
  const { t } = useText()
  const [colour, setColour] = useState(FIRST_COLOUR)
  const [typed, setTyped] = useState('')
  const add = () => {
    const cloth = typed.trim()
    if (cloth !== '') onAdd({ cloth, colour, material: null, photo: null })
    setTyped('')
  }
  return (
    <div className="variants-other">
      <ColourField label={t('variants.otherCloth')} value={colour} onChange={setColour} />
      <div className="variants-add">
        <TextInput
          label={t('variants.otherCloth')}
          value={typed}
          onChange={setTyped}
          maxLength={LONGEST_CLOTH}
          onEnter={add}
        />
        <IconButton label={t('common.add')} icon={<Plus />} isDisabled={typed.trim() === ''} onPress={add} />
      </div>
    </div>
  )
}
