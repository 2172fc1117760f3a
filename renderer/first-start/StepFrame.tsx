// The frame of a question: how far we are, the question, and the way on.

import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'

export const QUESTIONS = 5

interface StepFrameProps {
  /** From 1. */
  readonly number: number
  readonly title: string
  readonly hint?: string
  readonly nextLabel?: string
  readonly isNextDisabled?: boolean
  readonly isBusy?: boolean
  readonly onBack: () => void
  readonly onNext: () => void
  readonly children: ReactNode
}

/** A form: Enter goes on. */
export function StepFrame(props: StepFrameProps) {
  const { t, number: figure } = useText()
  const { number, title, hint, nextLabel = t('common.next') } = props
  const canGo = !props.isNextDisabled && !props.isBusy
  return (
    <main className="start-step">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (canGo) props.onNext()
        }}
      >
        <header className="start-head">
          <p className="start-stitches">
            <span className="unseen">{t('firstStart.step', { number: figure(number), total: figure(QUESTIONS) })}</span>
            {Array.from({ length: QUESTIONS }, (_, place) => (
              <span key={place} className={place < number ? 'stitch sewn' : 'stitch'} aria-hidden="true" />
            ))}
          </p>
          <h1>{title}</h1>
          {hint !== undefined && <p className="start-hint">{hint}</p>}
        </header>
        <div className="start-body">{props.children}</div>
        <footer className="start-foot">
          <BackButton label={t('common.back')} onPress={props.onBack} />
          <BigButton
            label={nextLabel}
            tone="go"
            type="submit"
            icon={<ArrowRight />}
            iconAt="end"
            isDisabled={props.isNextDisabled}
            isBusy={props.isBusy}
          />
        </footer>
      </form>
    </main>
  )
}
