// The first start of a coop: five questions with pictures, then the recovery code.

import './first-start.css'
import { useEffect, useState } from 'react'
import type { MemberId } from '../../shared/kernel/id.ts'
import { newId } from '../app/client.ts'
import { PrinterSetUp } from '../app/PrinterSetUp.tsx'
import { RecoveryCode } from '../app/RecoveryCode.tsx'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { answers as everyAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { HostStep } from './HostStep.tsx'
import { MakeStep } from './MakeStep.tsx'
import { NameStep } from './NameStep.tsx'
import { PeopleStep } from './PeopleStep.tsx'
import type { StepProps } from './step-props.ts'
import { spokenIn } from './start-answers.ts'
import { QUESTIONS, StepFrame } from './StepFrame.tsx'
import { forgetAnswers, keepAnswers, keptAnswers } from './kept-answers.ts'
import { useFounding } from './use-founding.ts'
import { Welcome } from './Welcome.tsx'

interface FirstStartScreenProps {
  /** The coop is about to be founded: this screen stays although the coop is there. */
  readonly onFounding: () => void
  readonly onDone: () => void
}

/** Answers survive a closed window, the manager's code does not. */
export function FirstStartScreen({ onFounding, onDone }: FirstStartScreenProps) {
  const { t, language } = useText()
  const [answers, setAnswers] = useState(() => keptAnswers(newId() as MemberId, language))
  const [pin, setPin] = useState('')
  const [step, setStep] = useState(0)
  const founding = useFounding()
  useEffect(() => keepAnswers(answers), [answers])

  if (founding.recoveryCode !== null) {
    const leave = async () => {
      forgetAnswers()
      await everyAnswer.invalidateQueries({ queryKey: ['coop.status'] })
      onDone()
    }
    return (
      <main>
        <RecoveryCode code={founding.recoveryCode} onWritten={() => void leave()} />
      </main>
    )
  }
  const props: StepProps = {
    answers,
    change: (part) => setAnswers((before) => ({ ...before, ...part })),
    onBack: () => setStep(step - 1),
    onNext: () => setStep(step + 1),
  }
  const begin = () => {
    setAnswers((before) => spokenIn(language, before))
    setStep(1)
  }
  const found = () => {
    onFounding()
    void founding.found(answers, pin)
  }
  switch (step) {
    case 0:
      return <Welcome onBegin={begin} />
    case 1:
      return <NameStep {...props} />
    case 2:
      return <MakeStep {...props} />
    case 3:
      return <PeopleStep {...props} pin={pin} onPin={setPin} />
    case 4:
      return <HostStep {...props} />
    default:
      return (
        <StepFrame
          number={QUESTIONS}
          title={t('printer.title')}
          nextLabel={t('firstStart.found')}
          isBusy={founding.isUnderWay}
          onBack={props.onBack}
          onNext={found}
        >
          <PrinterSetUp />
          <RefusalNotice refusal={founding.refusal} />
        </StepFrame>
      )
  }
}
