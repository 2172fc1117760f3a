// Choosing the scale without a manual: its cable, something of a known weight on it, then the weight it shows.

import './printer-set-up.css'
import './scale-line.css'
import { Ban, Cable, Weight } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import type { Answer, Output } from '../../shared/contract.ts'
import { NO_SCALE, type ScaleSettings } from '../../shared/stock/scale.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RefusalNotice } from './RefusalNotice.tsx'
import { useAnswer, useAsk } from './use-answer.ts'

type Ways = Output<'scale.try'>
type Refused = Extract<Answer<'scale.try'>, { ok: false }>['refusal']

/** What is tapped is kept at once. */
export function ScaleSetUp() {
  const { value: settings } = useAnswer('scale.settings', {})
  return settings ? <Steps key={settings.path} settings={settings} /> : null
}

function Steps({ settings }: { settings: ScaleSettings }) {
  const { t } = useText()
  const [path, setPath] = useState(settings.path)
  const [ways, setWays] = useState<Ways | null>(null)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const [isReady, setReady] = useState(false)
  const set = useAsk('scale.set')
  const tried = useAsk('scale.try')
  const keep = async (chosen: ScaleSettings) => {
    setWays(null)
    const answer = await set.ask({ settings: chosen })
    setReady(answer.ok && chosen.path !== null)
  }
  const choose = (chosen: string | null) => {
    setPath(chosen)
    setWays(null)
    setRefusal(null)
    setReady(false)
    if (chosen === null) void keep(NO_SCALE)
  }
  const attempt = async () => {
    if (path === null) return
    setReady(false)
    setWays(null)
    const answer = await tried.ask({ path })
    setWays(answer.ok ? answer.value : null)
    setRefusal(answer.ok ? null : answer.refusal)
  }
  return (
    <div className="printer-set-up">
      <Ports path={path} onChoose={choose} />
      {path !== null && (
        <div className="printer-paper">
          <p>{t('scale.putOn')}</p>
          <BigButton label={t('scale.try')} icon={<Weight />} isBusy={tried.pending} onPress={() => void attempt()} />
        </div>
      )}
      <RefusalNotice refusal={refusal} />
      {ways && <Weights ways={ways} onRight={(way) => void keep(way)} onNone={() => void attempt()} />}
      {isReady && <Notice text={t('scale.ready')} />}
    </div>
  )
}

interface PortsProps {
  readonly path: string | null
  readonly onChoose: (path: string | null) => void
}

function Ports({ path, onChoose }: PortsProps) {
  const { t } = useText()
  const { ask } = useAsk('scale.found')
  const [found, setFound] = useState<readonly string[] | null>(null)
  const name = useId()
  useEffect(() => {
    void ask({}).then((answer) => answer.ok && setFound(answer.value))
  }, [ask])
  // One that is set up stays on the list, pulled out or not.
  const ports = [...new Set([...(path === null ? [] : [path]), ...(found ?? [])])]
  return (
    <>
      <div className="printer-places" role="radiogroup" aria-label={t('scale.title')}>
        {[null, ...ports].map((port) => (
          <label key={port} className="printer-place">
            <input type="radio" name={name} checked={path === port} onChange={() => onChoose(port)} />
            {port === null ? <Ban aria-hidden="true" /> : <Cable aria-hidden="true" />}
            <span>
              <bdi className="printer-name">{port ?? t('scale.none')}</bdi>{' '}
              <span className="printer-detail">{port === null ? t('scale.noneDetail') : t('scale.plugged')}</span>
            </span>
          </label>
        ))}
      </div>
      {found?.length === 0 && path === null && <p>{t('scale.noPort')}</p>}
    </>
  )
}

interface WeightsProps {
  readonly ways: Ways
  readonly onRight: (way: ScaleSettings) => void
  readonly onNone: () => void
}

function Weights({ ways, onRight, onNone }: WeightsProps) {
  const { t, number } = useText()
  return (
    <div className="printer-strip" role="group" aria-label={t('scale.which')}>
      <h2>{t('scale.which')}</h2>
      <div className="scale-ways">
        {ways.map(({ settings, grams }) => (
          <BigButton
            key={settings.bare}
            label={t('count.grams', { grams: number(grams) })}
            tone="go"
            onPress={() => onRight(settings)}
          />
        ))}
      </div>
      <BigButton label={t('scale.noneRight')} size="small" tone="quiet" onPress={onNone} />
    </div>
  )
}
