// Something on the shelf that is not on the list: a thing, a roll, or a roll that the book does not know.

import { useState } from 'react'
import type { Answer } from '../../shared/contract.ts'
import type { CountId } from '../../shared/kernel/id.ts'
import { newId } from '../app/client.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { thingArt } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { ThingSearch, type Thing } from './ThingSearch.tsx'
import { lineKey } from './line-key.ts'

interface FoundSheetProps {
  readonly count: CountId
  readonly onClose: () => void
  /** With the key of the line that was added. */
  readonly onFound: (key: string) => void
}

type Refused = Extract<Answer<'count.found'>, { ok: false }>['refusal']

/** A material kept by rolls asks what is written on this one. */
export function FoundSheet({ count, onClose, onFound }: FoundSheetProps) {
  const { t } = useText()
  const found = useAsk('count.found')
  const [rolled, setRolled] = useState<Thing | null>(null)
  const [label, setLabel] = useState('')
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const add = async (thing: Thing, newLot: string | null) => {
    const lot = newLot === null ? thing.lot : (newId() as NonNullable<Thing['lot']>)
    const answer = await found.ask({ count, item: thing.item, lot, newLot })
    if (answer.ok) return onFound(lineKey({ item: thing.item, lot }))
    if (answer.refusal.type === 'LotNeeded') return setRolled(thing)
    setRefusal(answer.refusal)
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={rolled ? t('count.newRoll') : t('count.foundTitle')}
      closeLabel={t('common.close')}
      footer={
        rolled && (
          <BigButton
            label={t('common.add')}
            tone="go"
            isDisabled={label.trim() === ''}
            isBusy={found.pending}
            onPress={() => void add(rolled, label)}
          />
        )
      }
    >
      <RefusalNotice refusal={refusal} />
      {rolled ? (
        <div className="new-roll">
          <ArtPicture {...thingArt(rolled)} size={120} />
          <TextInput label={t('count.rollLabel')} value={label} onChange={setLabel} maxLength={40} />
        </div>
      ) : (
        <ThingSearch label={t('count.findBox')} onPick={(thing) => void add(thing, null)} />
      )}
    </Sheet>
  )
}
