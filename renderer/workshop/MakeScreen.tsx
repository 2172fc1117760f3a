// "We made six of these": how many, who and how long, from which roll, what was kept.

import { Check, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ItemId, PlaceId } from '../../shared/kernel/id.ts'
import { PlaceChoice } from '../app/PlaceChoice.tsx'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { thingArt } from '../app/thing-art.ts'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { usesOf, type Changes } from './uses.ts'
import { UsedLines } from './UsedLines.tsx'
import { Workers, type Working } from './Workers.tsx'

/** Proposes what the recipe says; everything can be changed before it is kept. */
export function MakeScreen({ item }: { readonly item: ItemId }) {
  const { t, quantity, day } = useText()
  const [, go] = useLocation()
  const today = useStatus().today
  const [made, setMade] = useState(1)
  const [failed, setFailed] = useState(0)
  const [madeOn, setMadeOn] = useState<string>(today)
  const [working, setWorking] = useState<readonly Working[]>([])
  const [changes, setChanges] = useState<Changes>({})
  /** Undefined: nobody said, so it goes where the last ones went. */
  const [place, setPlace] = useState<PlaceId | null>()
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const { ask, pending } = useAsk('production.record')
  const { value: known } = useAnswer('production.recipe', { item })
  const count = Math.max(1, made + failed)
  const { value: plan } = useAnswer('production.plan', { item, quantity: count * 1000 }, { keep: true })
  if (!known) return null
  const { face } = known
  const seconds = plan?.work.reduce((sum, one) => sum + one.seconds, 0) ?? 0
  const expected = Math.round(seconds / 60 / Math.max(1, working.length))
  const into = place === undefined ? known.lastPlace : place
  const keep = async () => {
    const workers = working.map(({ member, part, minutes }) => ({ member, part, minutes: minutes ?? expected }))
    const uses = usesOf(plan?.lines ?? [], changes)
    const run = { item, made: made * 1000, failed: failed * 1000, place: into, madeOn, workers, uses, note: '' }
    const answer = await ask(run)
    if (answer.ok) go('/workshop')
    else setRefusal(answer.refusal)
  }
  const steps = { lessLabel: t('workshop.less'), moreLabel: t('workshop.more') }
  return (
    <Screen
      title={t('workshop.makeTitle', { name: face.name })}
      actions={
        <BigButton
          label={t('workshop.recipe')}
          icon={<ScrollText />}
          tone="quiet"
          size="small"
          onPress={() => go(`/workshop/recipe/${item}`)}
        />
      }
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/workshop')} />
          <BigButton
            label={t('workshop.record', { quantity: quantity(made * 1000, face.unit) })}
            icon={<Check />}
            tone="go"
            isDisabled={made + failed === 0 || !plan}
            isBusy={pending}
            onPress={() => void keep()}
          />
        </>
      }
    >
      <div className="make">
        <RefusalNotice refusal={refusal} />
        <Card className="make-count">
          <ArtPicture {...thingArt(face)} size={96} />
          <div className="make-field">
            <p className="field-label">{t('workshop.made')}</p>
            <Stepper
              {...steps}
              label={t('workshop.made')}
              valueText={quantity(made * 1000, face.unit)}
              isLessDisabled={made === 0}
              onLess={() => setMade(made - 1)}
              onMore={() => setMade(made + 1)}
              size="large"
            />
          </div>
          <div className="make-field">
            <p className="field-label">{t('workshop.failed')}</p>
            <Stepper
              {...steps}
              label={t('workshop.failed')}
              valueText={quantity(failed * 1000, face.unit)}
              isLessDisabled={failed === 0}
              onLess={() => setFailed(failed - 1)}
              onMore={() => setFailed(failed + 1)}
            />
          </div>
          <PlaceChoice label={t('workshop.into')} value={into} onChange={setPlace} />
          <DateInput label={t('workshop.when')} value={madeOn} onChange={setMadeOn} words={day(madeOn, 'short')} />
        </Card>
        <Workers working={working} expected={expected} onChange={setWorking} />
        <UsedLines lines={plan?.lines ?? []} changes={changes} onChange={setChanges} />
      </div>
    </Screen>
  )
}
