// The label of one thing, on the receipt printer: there is no button where there is no printer.

import { Tag } from 'lucide-react'
import { useState } from 'react'
import type { Answer, Input } from '../../shared/contract.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RefusalNotice } from './RefusalNotice.tsx'
import { useAnswer, useAsk } from './use-answer.ts'

interface PrintLabelProps {
  readonly of: Input<'printer.labels'>['of']
  readonly id: string
}

type Refused = Extract<Answer<'printer.labels'>, { ok: false }>['refusal']

/** Pressed again, it prints another one. */
export function PrintLabel({ of, id }: PrintLabelProps) {
  const { t, language } = useText()
  const { value: printer } = useAnswer('printer.settings', {})
  const print = useAsk('printer.labels')
  const [isQueued, setQueued] = useState(false)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  if (!printer || printer.connection.type === 'none') return null
  const queue = async () => {
    const answer = await print.ask({ of, only: id, language })
    setRefusal(answer.ok ? null : answer.refusal)
    setQueued(answer.ok)
  }
  return (
    <>
      <BigButton
        label={t('count.printLabel')}
        icon={<Tag />}
        size="small"
        tone="quiet"
        isBusy={print.pending}
        onPress={() => void queue()}
      />
      <RefusalNotice refusal={refusal} />
      {isQueued && <Notice text={t('count.labelQueued')} />}
    </>
  )
}
