// The sizes a thing comes in: the usual ones a tap away, any other typed.

import { Plus } from 'lucide-react'
import { useState } from 'react'
import { compareSizes } from '../../shared/catalogue/variants.ts'
import { useText } from '../text/use-text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { toggled, USUAL_SIZES } from './variants-draft.ts'

interface SizeChoiceProps {
  readonly chosen: readonly string[]
  readonly onChange: (sizes: readonly string[]) => void
}

/** Pressed is chosen. */
export function SizeChoice({ chosen, onChange }: SizeChoiceProps) {
  const { t } = useText()
  const [typed, setTyped] = useState('')
  const usual: readonly string[] = USUAL_SIZES.flat()
  const others = chosen.filter((size) => !usual.includes(size)).toSorted(compareSizes)
  const press = (size: string) => onChange(toggled(chosen, size, (one) => one === size))
  const add = () => {
    const size = typed.trim()
    if (size !== '' && !chosen.includes(size)) onChange([...chosen, size])
    setTyped('')
  }
  return (
    <section className="field" aria-label={t('variants.sizes')}>
      <h2 className="field-label">{t('variants.sizes')}</h2>
      {[...USUAL_SIZES, others].map((row) => (
        <div key={row[0] ?? 'none'} className="chips">
          {row.map((size) => (
            <button
              key={size}
              type="button"
              className="chip size"
              aria-pressed={chosen.includes(size)}
              onClick={() => press(size)}
            >
              <bdi>{size}</bdi>
            </button>
          ))}
        </div>
      ))}
      <div className="variants-add">
        <TextInput label={t('variants.otherSize')} value={typed} onChange={setTyped} maxLength={12} onEnter={add} />
        <IconButton label={t('common.add')} icon={<Plus />} isDisabled={typed.trim() === ''} onPress={add} />
      </div>
    </section>
  )
}
