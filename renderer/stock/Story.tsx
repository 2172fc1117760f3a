// What happened to a material, latest first: what, how much, who, when; one that was wrong can be undone.

import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Answer, Output } from '../../shared/contract.ts'
import { localDate } from '../../shared/kernel/day.ts'
import { pictureUrl } from '../app/client.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Face } from '../ui/Face.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Card } from '../ui/Screen.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import type { Material } from './material-form.ts'

type Movement = Output<'stock.movements'>['movements'][number]
type Refused = Extract<Answer<'stock.reverse'>, { ok: false }>['refusal']

/** What was sold, counted or made is put right where that is done. */
const UNDONE_ELSEWHERE = new Set<Movement['cause']>([
  ...(['sold', 'returned', 'counted', 'reversed', 'revalued', 'made', 'usedUp'] as const),
])

/** Both a movement and its opposite stay to be read. */
export function Story({ material, mayUndo }: { readonly material: Material; readonly mayUndo: boolean }) {
  const { t } = useText()
  const { value: book } = useAnswer('stock.movements', { item: material.id })
  const { value: members = [] } = useAnswer('member.list', { withLeft: true })
  const [undone, setUndone] = useState<Movement | null>(null)
  return (
    <Card title={t('catalogue.movements')}>
      {book?.movements.length === 0 && <p>{t('catalogue.noMovement')}</p>}
      <ol className="story">
        {book?.movements.map((movement, index) => (
          <Told
            key={`${movement.till} ${movement.seq} ${index}`}
            movement={movement}
            unit={material.unit}
            who={members.find(({ id }) => id === movement.by)}
            onUndo={mayUndo ? setUndone : undefined}
          />
        ))}
      </ol>
      {undone && (
        <UndoSheet item={material.id} movement={undone} unit={material.unit} onClose={() => setUndone(null)} />
      )}
    </Card>
  )
}

interface ToldProps {
  readonly movement: Movement
  readonly unit: Material['unit']
  readonly who: Output<'member.list'>[number] | undefined
  readonly onUndo: ((movement: Movement) => void) | undefined
}

function Told({ movement, unit, who, onUndo }: ToldProps) {
  const { t, quantity, money, day, time } = useText()
  const zone = useStatus().coop?.timeZone ?? 'Europe/Paris'
  const what = `${t(`stock.cause.${movement.cause}`)} ${quantity(movement.quantity, unit)}`
  const isUndoable = onUndo && !movement.isReversed && !UNDONE_ELSEWHERE.has(movement.cause)
  return (
    <li className="told" data-undone={movement.isReversed || undefined}>
      {who && (
        <Face
          name={who.name}
          colour={who.colour}
          photoUrl={who.photo ? pictureUrl(who.photo) : undefined}
          size={40}
          isDecorative
        />
      )}
      <span className="story-words">
        <span className="told-what">{t(`stock.cause.${movement.cause}`)}</span>
        <span className="told-when">
          {who && <bdi>{who.name}</bdi>} {day(localDate(movement.at, zone), 'short')} {time(movement.at)}
        </span>
        {movement.note !== '' && <bdi className="told-when">{movement.note}</bdi>}
        {movement.isReversed && movement.cause !== 'reversed' && (
          <span className="material-mark">{t('stock.undone')}</span>
        )}
      </span>
      <span className="told-figures">
        <span className="figure">{quantity(movement.quantity, unit)}</span>
        <span className="figure roll-value">{money(movement.value)}</span>
      </span>
      {isUndoable && (
        <IconButton
          label={t('stock.undoOf', { what })}
          icon={<Undo2 />}
          tone="quiet"
          size="small"
          onPress={() => onUndo(movement)}
        />
      )}
    </li>
  )
}

interface UndoSheetProps {
  readonly item: Material['id']
  readonly movement: Movement
  readonly unit: Material['unit']
  readonly onClose: () => void
}

const REASONS = ['wrongQuantity', 'wrongItem', 'writtenTwice'] as const

function UndoSheet({ item, movement, unit, onClose }: UndoSheetProps) {
  const { t, quantity } = useText()
  const reverse = useAsk('stock.reverse')
  const [reason, setReason] = useState('')
  const [what, setWhat] = useState<'line' | 'all'>('line')
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const undo = async () => {
    const { till, seq, lot } = movement
    const only = what === 'line' ? { item, lot } : null
    const answer = await reverse.ask({ of: { till, seq }, only, reason })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onClose()
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('stock.undoWhy')}
      closeLabel={t('common.close')}
      footer={
        <BigButton
          label={t('stock.undo')}
          subLabel={`${t(`stock.cause.${movement.cause}`)} ${quantity(movement.quantity, unit)}`}
          tone="go"
          icon={<Undo2 />}
          isDisabled={reason.trim() === ''}
          isBusy={reverse.pending}
          onPress={() => void undo()}
        />
      }
    >
      <div className="stock-column">
        <RefusalNotice refusal={refusal} />
        <Segmented
          label={t('stock.undoWhat')}
          options={[
            { id: 'line', label: t('stock.undoLine') },
            { id: 'all', label: t('stock.undoWhole') },
          ]}
          value={what}
          onChange={setWhat}
        />
        {what === 'all' && <Notice text={t('stock.undoAll')} />}
        {REASONS.map((id) => (
          <BigButton
            key={id}
            label={t(`stock.${id}`)}
            size="small"
            isWide
            isPressed={reason === t(`stock.${id}`)}
            onPress={() => setReason(t(`stock.${id}`))}
          />
        ))}
        <TextInput label={t('catalogue.note')} value={reason} onChange={setReason} maxLength={200} />
      </div>
    </Sheet>
  )
}
