// The materials of a recipe: each a swatch with its quantity, its waste, and whether any of its family will do.

import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ItemId } from '../../shared/kernel/id.ts'
import type { ItemFace } from '../../shared/production/contract.ts'
import { thingArt } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { QuantityPad } from '../ui/QuantityPad.tsx'
import { Card } from '../ui/Screen.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { Toggle } from '../ui/Toggle.tsx'
import { ItemSheet } from './ItemSheet.tsx'
import type { RecipeDraft } from './recipe-draft.ts'

type Line = RecipeDraft['lines'][number]

interface RecipeLinesProps {
  readonly item: ItemId
  readonly faces: readonly ItemFace[]
  readonly lines: readonly Line[]
  readonly onChange: (lines: Line[]) => void
}

/** A quantity is typed on the pad; everything else is one press. */
export function RecipeLines({ item, faces: known, lines, onChange }: RecipeLinesProps) {
  const { t, quantity, percent } = useText()
  const [added, setAdded] = useState<readonly ItemFace[]>([])
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const faces = [...added, ...known]
  const faceOf = ({ wanted }: Line) =>
    faces.find((face) => (wanted.type === 'item' ? face.item === wanted.item : face.family === wanted.family))
  const opened = typeof open === 'number' ? lines[open] : undefined
  return (
    <Card title={t('workshop.materials')}>
      <ul className="recipe-lines">
        {lines.map((line, index) => {
          const face = faceOf(line)
          const name = line.wanted.type === 'family' ? t('workshop.anyOf', { family: line.wanted.family }) : face?.name
          return (
            <li key={JSON.stringify(line.wanted)}>
              <button type="button" className="spot" onClick={() => setOpen(index)}>
                {face && <ArtPicture {...thingArt(face)} size={44} />}
                <span className="spot-words">
                  <bdi>{name}</bdi>
                  <span className="spot-detail">
                    {line.wasteBp > 0 && t('workshop.wasteOf', { percent: percent(line.wasteBp) })}
                    {line.packaging && ` ${t('workshop.packaging')}`}
                  </span>
                </span>
                <span className="figure spot-taken">{quantity(line.quantity, face?.unit ?? 'piece')}</span>
              </button>
              <IconButton
                label={t('workshop.removeLine', { name: name ?? '' })}
                icon={<Trash2 />}
                size="small"
                tone="quiet"
                onPress={() => onChange(lines.filter((_, at) => at !== index))}
              />
            </li>
          )
        })}
      </ul>
      <BigButton label={t('workshop.addMaterial')} icon={<Plus />} size="small" onPress={() => setOpen('new')} />
      {open === 'new' && (
        <ItemSheet
          onClose={() => setOpen(null)}
          shows={(face) => face.item !== item}
          onChoose={(face) => {
            setAdded([face, ...added])
            const wanted = { type: 'item', item: face.item } as const
            onChange([...lines, { wanted, quantity: 1000, wasteBp: 0, packaging: false }])
            setOpen(lines.length)
          }}
        />
      )}
      {opened && typeof open === 'number' && (
        <LineSheet
          line={opened}
          face={faceOf(opened)}
          onClose={() => setOpen(null)}
          onKeep={(line) => {
            onChange(lines.map((one, at) => (at === open ? line : one)))
            setOpen(null)
          }}
        />
      )}
    </Card>
  )
}

interface LineSheetProps {
  readonly line: Line
  readonly face: ItemFace | undefined
  readonly onKeep: (line: Line) => void
  readonly onClose: () => void
}

const WASTE_STEP = 500

function LineSheet({ line, face, onKeep, onClose }: LineSheetProps) {
  const { t, quantity, percent, decimalMark } = useText()
  const [amount, setAmount] = useState<number | null>(line.quantity)
  const [wasteBp, setWaste] = useState(line.wasteBp)
  const [packaging, setPackaging] = useState(line.packaging)
  const [isAny, setAny] = useState(line.wanted.type === 'family')
  const unit = face?.unit ?? 'piece'
  const keep = () => {
    const any = isAny && face && face.family !== ''
    const one = line.wanted.type === 'item' || !face ? line.wanted : ({ type: 'item', item: face.item } as const)
    const wanted = any ? ({ type: 'family', family: face.family } as const) : one
    onKeep({ wanted, quantity: amount ?? line.quantity, wasteBp, packaging })
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={face?.name ?? t('workshop.materials')}
      closeLabel={t('common.close')}
      width="wide"
      footer={<BigButton label={t('common.save')} tone="go" isDisabled={!amount} onPress={keep} />}
    >
      <div className="use-pad">
        <QuantityPad
          label={t('common.quantity')}
          value={amount}
          onChange={setAmount}
          format={(thousandths) => quantity(thousandths, unit)}
          quickLabel={t('catalogue.quick')}
          keypadLabel={t('common.quantity')}
          backspaceLabel={t('signIn.erase')}
          decimalText={decimalMark}
          decimals={unit === 'piece' ? 0 : 3}
        />
        <div className="line-more">
          <div className="make-field">
            <p className="field-label">{t('workshop.waste')}</p>
            <Stepper
              label={t('workshop.waste')}
              valueText={percent(wasteBp)}
              lessLabel={t('workshop.less')}
              moreLabel={t('workshop.more')}
              isLessDisabled={wasteBp === 0}
              isMoreDisabled={wasteBp >= 10_000}
              onLess={() => setWaste(wasteBp - WASTE_STEP)}
              onMore={() => setWaste(wasteBp + WASTE_STEP)}
            />
          </div>
          {face && face.family !== '' && (
            <Toggle label={t('workshop.anyOf', { family: face.family })} isOn={isAny} onChange={setAny} />
          )}
          <Toggle label={t('workshop.packaging')} isOn={packaging} onChange={setPackaging} />
        </div>
      </div>
    </Sheet>
  )
}
