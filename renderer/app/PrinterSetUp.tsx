// Choosing the printer without a manual: where it is, then the printed line that looks right.

import './printer-set-up.css'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import type { Input, Output } from '../../shared/contract.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useAnswer, useAsk } from './use-answer.ts'
import { PrinterPlaces, type Settings } from './PrinterPlaces.tsx'

type Choices = Output<'printer.testStrip'>['choices']

/** Used at the first start and from the settings; what is tapped is kept at once. */
export function PrinterSetUp() {
  const { value: settings } = useAnswer('printer.settings', {})
  return settings ? <Steps key={JSON.stringify(settings.connection)} settings={settings} /> : null
}

function Steps({ settings }: { settings: Settings }) {
  const { t } = useText()
  const [draft, setDraft] = useState(settings)
  const [choices, setChoices] = useState<Choices | null>(null)
  const [isReady, setReady] = useState(false)
  const set = useAsk('printer.set')
  const testStrip = useAsk('printer.testStrip')
  const keep = async (chosen: Input<'printer.set'>['settings']) => {
    const answer = await set.ask({ settings: chosen })
    if (answer.ok) setReady(true)
  }
  const change = (changed: Settings) => {
    setDraft(changed)
    setChoices(null)
    setReady(false)
    if (changed.connection.type === 'none') void keep(changed)
  }
  const print = async () => {
    const answer = await testStrip.ask({ settings: draft })
    if (answer.ok) setChoices(answer.value.choices)
  }
  const { connection } = draft
  const canTest = connection.type !== 'none' && (connection.type !== 'network' || connection.host.trim() !== '')
  return (
    <div className="printer-set-up">
      <PrinterPlaces settings={draft} onChange={change} />
      {connection.type === 'network' && (
        <TextInput
          label={t('printer.address')}
          hint={t('printer.addressHint')}
          value={connection.host}
          onChange={(host) => change({ ...draft, connection: { ...connection, host } })}
        />
      )}
      {connection.type !== 'none' && (
        <div className="printer-paper">
          <Segmented
            label={t('printer.paper')}
            options={[
              { id: '58', label: millimetres(58) },
              { id: '80', label: millimetres(80) },
            ]}
            value={draft.paper}
            onChange={(paper) => change({ ...draft, paper, columns: paper === '58' ? 32 : 42 })}
          />
          <BigButton
            label={t('printer.test')}
            icon={<Printer />}
            isDisabled={!canTest}
            isBusy={testStrip.pending}
            onPress={() => void print()}
          />
        </div>
      )}
      {choices && !isReady && (
        <Strip choices={choices} onRight={(chosen) => void keep(chosen)} onNone={() => void print()} />
      )}
      {isReady && connection.type !== 'none' && <Notice text={t('printer.ready')} />}
    </div>
  )
}

interface StripProps {
  readonly choices: Choices
  readonly onRight: (settings: Settings) => void
  readonly onNone: () => void
}

function Strip({ choices, onRight, onNone }: StripProps) {
  const { t, number } = useText()
  return (
    <div className="printer-strip" role="group" aria-label={t('printer.whichLine')}>
      <h2>{t('printer.whichLine')}</h2>
      <div className="printer-lines">
        {choices.map((choice) => (
          <button
            key={choice.number}
            type="button"
            className="printer-line"
            aria-label={t('printer.line', { number: number(choice.number) })}
            onClick={() => onRight(choice.settings)}
          >
            {number(choice.number)}
          </button>
        ))}
      </div>
      <p>{t('printer.nothingComes')}</p>
      <BigButton label={t('printer.noneRight')} size="small" tone="quiet" onPress={onNone} />
    </div>
  )
}

/** Kept left to right inside any sentence. */
function millimetres(width: number): string {
  return `\u2066${width}\u202fmm\u2069`
}
