// One place: its kind, its name, whose home it is; put away when it is not used any more.

import { Archive, ArchiveRestore } from 'lucide-react'
import { useState } from 'react'
import type { Answer, Output } from '../../shared/contract.ts'
import { PLACE_KINDS } from '../../shared/stock/materials.ts'
import { changedFields } from '../app/changed-fields.ts'
import { pictureUrl } from '../app/client.ts'
import { PrintLabel } from '../app/PrintLabel.tsx'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { PLACE_ICON } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { FaceGrid } from '../ui/FaceGrid.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'

type Place = Output<'stock.places'>[number]
type Refused = Extract<Answer<'stock.addPlace' | 'stock.changePlace'>, { ok: false }>['refusal']

/** A new one is a stand until another kind is tapped. */
export function PlaceSheet({ place, onClose }: { readonly place: Place | null; readonly onClose: () => void }) {
  const { t } = useText()
  const add = useAsk('stock.addPlace')
  const change = useAsk('stock.changePlace')
  const [name, setName] = useState(place?.name ?? '')
  const [kind, setKind] = useState<Place['kind']>(place?.kind ?? 'stand')
  const [member, setMember] = useState(place?.member ?? null)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const keep = async (archived: boolean) => {
    const fields = { name, kind, member: kind === 'home' ? member : null, archived }
    const answer = place
      ? await change.ask({ place: place.id, fields: changedFields(place, fields) })
      : await add.ask(fields)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onClose()
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={place?.name ?? t('stock.newPlace')}
      closeLabel={t('common.close')}
      width="wide"
      footer={
        <>
          {place && (
            <BigButton
              label={place.archived ? t('stock.restore') : t('catalogue.archive')}
              icon={place.archived ? <ArchiveRestore /> : <Archive />}
              onPress={() => void keep(!place.archived)}
            />
          )}
          <BigButton
            label={t('common.save')}
            tone="go"
            isDisabled={name.trim() === ''}
            isBusy={add.pending || change.pending}
            onPress={() => void keep(place?.archived ?? false)}
          />
        </>
      }
    >
      <div className="stock-column">
        <RefusalNotice refusal={refusal} />
        <IconChoice
          label={t('stock.placeKind')}
          options={PLACE_KINDS.map((id) => {
            const Icon = PLACE_ICON[id]
            return { id, label: t(`stock.${id}_place`), icon: <Icon /> }
          })}
          value={kind}
          onChange={setKind}
          shape="tile"
        />
        <TextInput label={t('catalogue.name')} value={name} onChange={setName} maxLength={40} autoFocus={!place} />
        {kind === 'home' && <Whose member={member} onChoose={setMember} />}
        {place && <PrintLabel of="places" id={place.id} />}
      </div>
    </Sheet>
  )
}

interface WhoseProps {
  readonly member: Place['member']
  readonly onChoose: (member: Place['member']) => void
}

function Whose({ member, onChoose }: WhoseProps) {
  const { t } = useText()
  const { value: members = [] } = useAnswer('member.list', { withLeft: false })
  const faces = members.map(({ id, name, colour, photo }) => ({
    ...{ id, name, colour },
    photoUrl: photo ? pictureUrl(photo) : undefined,
  }))
  return (
    <div className="field">
      <p className="field-label">{t('stock.whose')}</p>
      <FaceGrid
        label={t('stock.whose')}
        faces={faces}
        selectedIds={member ? [member] : []}
        onChoose={(chosen) => onChoose(members.find(({ id }) => id === chosen)?.id ?? null)}
        size={56}
      />
    </div>
  )
}
