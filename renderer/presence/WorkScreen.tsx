// The kinds of work: what an hour of each counts for in a share by hours, which are offered, the coop's own.

import { Plus } from 'lucide-react'
import { useState } from 'react'
import { WHOLE_WEIGHT, type Work } from '../../shared/presence/presence.ts'
import { PeopleLinks } from '../app/PeopleLinks.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { WorkIcon } from '../app/WorkIcon.tsx'
import { workWord } from '../app/work-words.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { suggestPictogram } from '../ui/pictograms.ts'
import { Card, Screen } from '../ui/Screen.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { Toggle } from '../ui/Toggle.tsx'

/** A quarter of an hour's worth. */
const STEP = 2500
const MOST = 5 * WHOLE_WEIGHT

/** Each change is kept at once. */
export function WorkScreen() {
  const { t } = useText()
  const { value: now } = useAnswer('presence.now', {})
  const [isAdding, setAdding] = useState(false)
  return (
    <Screen
      title={t('presence.works')}
      actions={<PeopleLinks />}
      className="presence-screen"
      footer={<BigButton label={t('presence.addWork')} tone="go" icon={<Plus />} onPress={() => setAdding(true)} />}
    >
      <p className="presence-quiet">{t('presence.weightDetail')}</p>
      <ul className="presence-works">
        {now?.works.map((work) => (
          <li key={work.work}>
            <WorkCard work={work} />
          </li>
        ))}
      </ul>
      {isAdding && <NewWork onClose={() => setAdding(false)} />}
    </Screen>
  )
}

function WorkCard({ work }: { work: Work }) {
  const text = useText()
  const { t, percent } = text
  const { ask } = useAsk('presence.setWork')
  const set = (fields: Partial<Pick<Work, 'weightBp' | 'hidden'>>) => void ask({ work: work.work, fields })
  const word = workWord([work], work.work, text)
  return (
    <Card className="presence-work">
      <p className="presence-work-name">
        <WorkIcon work={work.work} picture={work.picture} />
        <b>{word}</b>
      </p>
      <div>
        <p className="presence-story">{t('presence.weight')}</p>
        <Stepper
          label={`${word}, ${t('presence.weight')}`}
          valueText={percent(work.weightBp)}
          lessLabel={t('presence.lighter')}
          moreLabel={t('presence.heavier')}
          isLessDisabled={work.weightBp <= 0}
          isMoreDisabled={work.weightBp >= MOST}
          onLess={() => set({ weightBp: Math.max(0, work.weightBp - STEP) })}
          onMore={() => set({ weightBp: Math.min(MOST, work.weightBp + STEP) })}
        />
      </div>
      <Toggle label={t('presence.offer')} isOn={!work.hidden} onChange={(isOn) => set({ hidden: !isOn })} />
    </Card>
  )
}

function NewWork({ onClose }: { onClose: () => void }) {
  const { t } = useText()
  const { ask, pending } = useAsk('presence.setWork')
  const [name, setName] = useState('')
  const keep = async () => {
    const answer = await ask({ work: null, fields: { name, picture: suggestPictogram(name) } })
    if (answer.ok) onClose()
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('presence.addWork')}
      closeLabel={t('common.close')}
      footer={
        <BigButton
          label={t('common.save')}
          tone="go"
          isDisabled={name.trim() === ''}
          isBusy={pending}
          onPress={() => void keep()}
        />
      }
    >
      <TextInput label={t('presence.workName')} value={name} onChange={setName} maxLength={40} autoFocus />
    </Sheet>
  )
}
