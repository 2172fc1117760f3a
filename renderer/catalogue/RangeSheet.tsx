// One range: its name, its colour, its cloth.

import { useState } from 'react'
import type { Answer, Output } from '../../shared/contract.ts'
import { changedFields } from '../app/changed-fields.ts'
import { ColourField, PatternField } from '../app/ColourField.tsx'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { COLOUR_NAMES, swatchOf } from '../ui/colours.ts'
import { PATTERN_NAMES } from '../ui/patterns.ts'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'

type Range = Output<'catalogue.ranges'>[number]
type Refused = Extract<Answer<'catalogue.addRange' | 'catalogue.changeRange'>, { ok: false }>['refusal']

interface RangeSheetProps {
  /** None: a new one. */
  readonly range: Range | null
  /** Where a new one goes. */
  readonly position: number
  readonly onClose: () => void
}

/** A new range takes the next colour and cloth. */
export function RangeSheet({ range, position, onClose }: RangeSheetProps) {
  const { t } = useText()
  const add = useAsk('catalogue.addRange')
  const change = useAsk('catalogue.changeRange')
  const [name, setName] = useState(range?.name ?? '')
  const [colour, setColour] = useState(range?.colour ?? swatchOf(COLOUR_NAMES[position % 12] ?? 'slate').base)
  const [pattern, setPattern] = useState<string>(range?.pattern ?? PATTERN_NAMES[position % 12] ?? 'plain')
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const keep = async () => {
    const answer = range
      ? await change.ask({ range: range.id, fields: changedFields(range, { name, colour, pattern }) })
      : await add.ask({ name, colour, pattern, position })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onClose()
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={range?.name ?? t('catalogue.newRange')}
      closeLabel={t('common.close')}
      width="wide"
      footer={
        <BigButton
          label={t('common.save')}
          tone="go"
          isDisabled={name.trim() === ''}
          isBusy={add.pending || change.pending}
          onPress={() => void keep()}
        />
      }
    >
      <div className="article-column">
        <RefusalNotice refusal={refusal} />
        <TextInput label={t('catalogue.name')} value={name} onChange={setName} maxLength={40} autoFocus={!range} />
        <div className="field">
          <p className="field-label">{t('common.colour')}</p>
          <ColourField label={t('common.colour')} value={colour} onChange={setColour} />
        </div>
        <div className="field">
          <p className="field-label">{t('look.pattern')}</p>
          <PatternField label={t('look.pattern')} value={pattern} colour={colour} onChange={setPattern} />
        </div>
      </div>
    </Sheet>
  )
}
