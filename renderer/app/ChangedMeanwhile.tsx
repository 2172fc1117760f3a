// Said on a form when another window changed the same thing meanwhile: hers and theirs are both there to look at.

import './changed-meanwhile.css'
import { useText } from '../text/use-text.ts'
import { Notice } from '../ui/Notice.tsx'
import type { Meanwhile } from './use-meanwhile.ts'

interface ChangedMeanwhileProps {
  readonly form: Pick<Meanwhile<object>, 'state' | 'seeTheirs' | 'keepMine'>
}

/** Nothing while nobody else was there; stays in sight however far down the form is. */
export function ChangedMeanwhile({ form }: ChangedMeanwhileProps) {
  return form.state === 'own' ? null : (
    <div className="changed-meanwhile">
      <Said form={form} />
    </div>
  )
}

function Said({ form }: ChangedMeanwhileProps) {
  const { t } = useText()
  if (form.state === 'theirs') {
    return <Notice text={t('app.theirsShown')} action={{ label: t('app.backToMine'), onPress: form.keepMine }} />
  }
  return (
    <Notice
      tone="attention"
      text={t('app.changedMeanwhile')}
      action={{ label: t('app.keepMine'), onPress: form.keepMine }}
      otherAction={{ label: t('app.seeTheirs'), onPress: form.seeTheirs }}
    />
  )
}
