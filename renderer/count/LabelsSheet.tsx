// Labels to stick on rolls, shelves and boxes: a sheet as PDF, or one by one on receipt paper.

import { Printer } from 'lucide-react'
import { useState } from 'react'
import type { Answer, Input } from '../../shared/contract.ts'
import { download } from '../app/download.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import type { PictogramName } from '../ui/pictograms.ts'
import { Sheet } from '../ui/Sheet.tsx'

type LabelsOf = Input<'count.labels'>['of']
type Refused = Extract<Answer<'count.labels' | 'printer.labels'>, { ok: false }>['refusal']

const PICTURES: Readonly<Record<LabelsOf, PictogramName>> = {
  rolls: 'cloth-roll',
  materials: 'zip',
  articles: 'tote',
  places: 'house',
}

/** The file is kept where the person says. */
export function LabelsSheet({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useText()
  const labels = useAsk('count.labels')
  const tape = useAsk('printer.labels')
  const { value: printer } = useAnswer('printer.settings', {})
  const [of, setOf] = useState<LabelsOf>('articles')
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const make = async () => {
    const answer = await labels.ask({ of, language })
    setRefusal(answer.ok ? null : answer.refusal)
    if (!answer.ok) return
    download(answer.value)
    onClose()
  }
  const print = async () => {
    const answer = await tape.ask({ of, language })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onClose()
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('count.labelsOf')}
      closeLabel={t('common.close')}
      footer={
        <>
          {printer && printer.connection.type !== 'none' && (
            <BigButton
              label={t('count.makeTape')}
              icon={<Printer />}
              isBusy={tape.pending}
              onPress={() => void print()}
            />
          )}
          <BigButton label={t('count.makePdf')} tone="go" isBusy={labels.pending} onPress={() => void make()} />
        </>
      }
    >
      <RefusalNotice refusal={refusal} />
      <IconChoice
        label={t('count.labelsOf')}
        options={(['articles', 'materials', 'rolls', 'places'] as const).map((id) => ({
          id,
          label: t(`count.${id}`),
          icon: <Pictogram name={PICTURES[id]} />,
        }))}
        value={of}
        onChange={(id) => {
          setOf(id)
          setRefusal(null)
        }}
      />
    </Sheet>
  )
}
