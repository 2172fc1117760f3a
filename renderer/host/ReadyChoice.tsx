// The host's program, chosen once: its accounts, lengths and formats are put in the form.

import { BookOpenCheck } from 'lucide-react'
import { READY_PROFILES, readySettings, type ReadyName, type ReadySettings } from '../../shared/host/ready-profiles.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Card } from '../ui/Screen.tsx'
import { Fold } from './Fold.tsx'

const NAMES = Object.keys(READY_PROFILES) as ReadyName[]

/** Nothing is kept by it: the form shows what it put. */
export function ReadyChoice({ onChoose }: { onChoose: (settings: ReadySettings) => void }) {
  const { t } = useText()
  return (
    <Card>
      <Fold title={t('host.ready')}>
        <p className="host-soft">{t('host.readyHint')}</p>
        <div className="host-programs">
          {NAMES.map((name) => (
            <BigButton
              key={name}
              size="small"
              icon={<BookOpenCheck />}
              label={READY_PROFILES[name].name}
              onPress={() => onChoose(readySettings(name))}
            />
          ))}
        </div>
      </Fold>
    </Card>
  )
}
