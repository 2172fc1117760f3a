// What can be done before signing in: practise, stop practising, leave the demo.

import { DoorOpen, GraduationCap } from 'lucide-react'
import { useStatus } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'

/** Says where one is when it is not for real, and the way back. */
export function WayOut() {
  const { t } = useText()
  const { training, demo } = useStatus()
  const setTraining = useAsk('till.setTraining')
  const leaveDemo = useAsk('coop.leaveDemo')
  if (demo) {
    return (
      <>
        <p className="sign-in-note">{t('signIn.demoNote')}</p>
        <BigButton
          label={t('signIn.leaveDemo')}
          icon={<DoorOpen />}
          isBusy={leaveDemo.pending}
          onPress={() => void leaveDemo.ask({})}
        />
      </>
    )
  }
  return (
    <>
      {training && <p className="sign-in-note">{t('signIn.trainingNote')}</p>}
      <BigButton
        label={training ? t('signIn.stopTraining') : t('signIn.train')}
        icon={<GraduationCap />}
        isBusy={setTraining.pending}
        onPress={() => void setTraining.ask({ on: !training })}
      />
    </>
  )
}
