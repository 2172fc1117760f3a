// A coop's last evening, step by step: the till, the shares, the story, what remains, who goes on, the archive, the end.

import './ending.css'
import { Archive, ArrowRight, Check, Flag, HandHeart, PieChart, ScrollText, Wallet, Warehouse } from 'lucide-react'
import { useState, type ComponentType, type ReactNode } from 'react'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Screen } from '../ui/Screen.tsx'
import { ArchiveStep, EndStep } from './LastSteps.tsx'
import type { StepProps } from './step-props.ts'
import { ClosingsStep, HandOverStep, RemainsStep, ReviewStep, SharesStep } from './Steps.tsx'

interface Step {
  readonly id: 'closings' | 'shares' | 'review' | 'remains' | 'handOver' | 'archive' | 'end'
  readonly icon: ReactNode
  readonly Component: ComponentType<StepProps>
  /** Whether nothing is left to do in it, as far as the till can tell. */
  readonly isDone: (state: StepProps['state']) => boolean
}

const STEPS: readonly Step[] = [
  { id: 'closings', icon: <Wallet />, Component: ClosingsStep, isDone: ({ drawerOpen }) => !drawerOpen },
  { id: 'shares', icon: <PieChart />, Component: SharesStep, isDone: ({ statements }) => statements.length > 0 },
  { id: 'review', icon: <ScrollText />, Component: ReviewStep, isDone: () => false },
  {
    id: 'remains',
    icon: <Warehouse />,
    Component: RemainsStep,
    isDone: ({ remains: { stock, owed, held, deposits, invoices } }) =>
      [stock, owed, held, deposits, invoices].every(({ length }) => length === 0),
  },
  { id: 'handOver', icon: <HandHeart />, Component: HandOverStep, isDone: () => false },
  { id: 'archive', icon: <Archive />, Component: ArchiveStep, isDone: ({ isArchived }) => isArchived },
  { id: 'end', icon: <Flag />, Component: EndStep, isDone: ({ ended }) => ended !== null },
]

export function EndingScreen() {
  const { t, number } = useText()
  const { value: state } = useAnswer('ending.state', {}, { keep: true })
  const [at, setAt] = useState(0)
  const step = STEPS[at]
  if (!state || !step) return null
  const { Component } = step
  const next = at + 1 < STEPS.length
  return (
    <Screen
      title={t('ending.title')}
      className="ending"
      footer={
        next && (
          <BigButton
            tone="go"
            size="huge"
            icon={<ArrowRight />}
            iconAt="end"
            label={t('common.next')}
            onPress={() => setAt(at + 1)}
          />
        )
      }
    >
      <ol className="ending-steps">
        {STEPS.map((one, index) => (
          <li key={one.id}>
            <button
              type="button"
              className="ending-step"
              aria-current={index === at ? 'step' : undefined}
              onClick={() => setAt(index)}
            >
              <span aria-hidden="true">{one.icon}</span>
              {t(`ending.steps.${one.id}`)}
              {one.isDone(state) && (
                <>
                  <Check className="ending-check" aria-hidden="true" />
                  <span className="unseen"> {t('ending.done')}</span>
                </>
              )}
            </button>
          </li>
        ))}
      </ol>
      <section className="ending-now" aria-labelledby="ending-now">
        <p className="ending-soft">{t('ending.step', { number: number(at + 1), total: number(STEPS.length) })}</p>
        <h2 id="ending-now">{t(`ending.steps.${step.id}`)}</h2>
        <Component state={state} />
      </section>
    </Screen>
  )
}
