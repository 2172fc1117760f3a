// What was made lately: how many, by whom, what they are worth; undone with a reason.

import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { pictureUrl } from '../app/client.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { thingArt } from '../app/thing-art.ts'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Face } from '../ui/Face.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Card } from '../ui/Screen.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'

type Run = Output<'production.list'>[number]

/** The latest first; nothing at all while nothing was made. */
export function LastRuns({ mayUndo }: { readonly mayUndo: boolean }) {
  const { t, quantity, day, money } = useText()
  const { value: runs } = useAnswer('production.list', {})
  const { value: members = [] } = useAnswer('member.list', { withLeft: true })
  const [undoing, setUndoing] = useState<Run | null>(null)
  if (!runs || runs.length === 0) return null
  return (
    <Card title={t('workshop.lastMade')}>
      <ul className="runs">
        {runs.map((run) => (
          <li key={`${run.till} ${run.seq}`} className={run.isUndone ? 'undone' : undefined}>
            <ArtPicture {...thingArt(run.face)} size={52} />
            <span className="run-words">
              <b>
                <bdi>{run.face.name}</bdi> <span className="figure">{quantity(run.made, run.face.unit)}</span>
              </b>
              <span className="run-detail">
                {day(run.madeOn, 'short')} · <span className="figure">{money(run.value)}</span>
                {run.failed > 0 && ` · ${t('workshop.failedCount', { quantity: quantity(run.failed, run.face.unit) })}`}
                {run.isUndone && ` · ${t('workshop.undone')}`}
              </span>
            </span>
            <span className="run-faces">
              {run.workers.map(({ member }) => {
                const found = members.find(({ id }) => id === member)
                if (!found) return null
                const photoUrl = found.photo ? pictureUrl(found.photo) : undefined
                return <Face key={member} name={found.name} colour={found.colour} photoUrl={photoUrl} size={40} />
              })}
            </span>
            {mayUndo && !run.isUndone && (
              <IconButton
                label={t('workshop.undo', { name: run.face.name })}
                icon={<Undo2 />}
                size="small"
                tone="quiet"
                onPress={() => setUndoing(run)}
              />
            )}
          </li>
        ))}
      </ul>
      {undoing && <UndoSheet run={undoing} onClose={() => setUndoing(null)} />}
    </Card>
  )
}

function UndoSheet({ run, onClose }: { readonly run: Run; readonly onClose: () => void }) {
  const { t } = useText()
  const { ask, pending } = useAsk('stock.reverse')
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const undo = async () => {
    const answer = await ask({ of: { till: run.till, seq: run.seq }, reason })
    if (answer.ok) onClose()
    else setRefusal(answer.refusal)
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('workshop.undo', { name: run.face.name })}
      closeLabel={t('common.close')}
      footer={
        <BigButton
          label={t('workshop.undoNow')}
          icon={<Undo2 />}
          tone="warn"
          isDisabled={reason.trim() === ''}
          isBusy={pending}
          onPress={() => void undo()}
        />
      }
    >
      <RefusalNotice refusal={refusal} />
      <p>{t('workshop.undoHint')}</p>
      <TextInput label={t('workshop.why')} value={reason} onChange={setReason} maxLength={200} />
    </Sheet>
  )
}
