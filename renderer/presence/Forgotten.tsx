// A face that was not touched on leaving, the day before: asked calmly how long she stayed.

import { useState } from 'react'
import type { Here } from '../../shared/presence/contract.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useFaces } from '../app/use-faces.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Face } from '../ui/Face.tsx'
import { Card } from '../ui/Screen.tsx'
import { TimeStepper } from './TimeStepper.tsx'

/** As long as nobody remembers better. */
const USUAL = 180

/** Her hours, or none when she was not there. */
export function Forgotten({ tap }: { tap: Here }) {
  const { t, day } = useText()
  const { of } = useFaces()
  const tapOut = useAsk('presence.tapOut')
  const [minutes, setMinutes] = useState(USUAL)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const face = of(tap.member)
  const end = async (stayed: number) => {
    const answer = await tapOut.ask({ of: { till: tap.till, seq: tap.seq }, minutes: stayed })
    setRefusal(answer.ok ? null : answer.refusal)
  }
  return (
    <Card className="presence-forgotten">
      <Face {...face} size={72} />
      <div className="presence-words">
        <p>{t('presence.forgotten', { name: face.name, day: day(tap.on, 'long') })}</p>
        <RefusalNotice refusal={refusal} />
        <div className="presence-ways">
          <TimeStepper minutes={minutes} onChange={setMinutes} />
          <BigButton label={t('presence.wasNotThere')} tone="quiet" size="small" onPress={() => void end(0)} />
          <BigButton label={t('presence.thatsIt')} tone="go" size="small" onPress={() => void end(minutes)} />
        </div>
      </div>
    </Card>
  )
}
