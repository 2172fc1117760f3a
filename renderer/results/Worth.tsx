// "Was it worth it?" in one picture: a length of what came in, cut by what it was used for; what is left is green.

import {
  CloudRain,
  Coins,
  House,
  Percent,
  ReceiptText,
  Scissors,
  Store,
  Sun,
  Wallet,
  type LucideIcon,
} from 'lucide-react'
import { perHour } from '../../shared/results/results.ts'
import { SayButton } from '../app/SayButton.tsx'
import { useText } from '../text/use-text.ts'
import { Pattern } from '../ui/Pattern.tsx'
import type { PatternName } from '../ui/patterns.ts'
import { flowOf, lengthOf, type Gone, type Outcome } from './flow.ts'

const CLOTH: Readonly<Record<Gone | 'came' | 'left' | 'short', { colour: string; pattern: PatternName }>> = {
  came: { colour: 'indigo', pattern: 'wax-rings' },
  vat: { colour: 'slate', pattern: 'plain' },
  cost: { colour: 'earth', pattern: 'check' },
  stall: { colour: 'brick', pattern: 'stripes' },
  expenses: { colour: 'violet', pattern: 'dots' },
  contribution: { colour: 'petrol', pattern: 'plain' },
  missing: { colour: 'plum', pattern: 'plain' },
  left: { colour: 'forest', pattern: 'plain' },
  short: { colour: 'brick', pattern: 'plain' },
}

const ICONS: Readonly<Record<keyof typeof CLOTH, LucideIcon>> = {
  ...{ came: Coins, vat: Percent, cost: Scissors, stall: Store, expenses: ReceiptText },
  ...{ contribution: House, missing: Wallet, left: Sun, short: CloudRain },
}

/** Each step begins where the one before ended; a list says the same in words. */
export function Worth({ outcome }: { outcome: Outcome }) {
  const { t, money } = useText()
  const { came, gone, left, zero, scale } = flowOf(outcome)
  const steps = gone.filter(({ value }) => value !== 0)
  const isShort = left < 0
  return (
    <div className="worth">
      <Verdict outcome={outcome} />
      <ul className="worth-steps">
        <Step id="came" word={t('results.came')} amount={money(came)} from={zero} length={came} scale={scale} />
        {steps.map((step) => (
          <Step
            key={step.id}
            id={step.id}
            word={t(`results.${step.id}`)}
            amount={money(-step.value)}
            from={step.from}
            length={step.value}
            scale={scale}
          />
        ))}
        <Step
          id={isShort ? 'short' : 'left'}
          word={t(isShort ? 'results.short' : 'results.left')}
          amount={money(Math.abs(left))}
          from={0}
          length={Math.abs(left)}
          scale={scale}
        />
      </ul>
    </div>
  )
}

interface StepProps {
  readonly id: keyof typeof CLOTH
  readonly word: string
  readonly amount: string
  readonly from: number
  readonly length: number
  readonly scale: number
}

function Step({ id, word, amount, from, length, scale }: StepProps) {
  const Icon = ICONS[id]
  const isResult = id === 'left' || id === 'short' || id === 'came'
  return (
    <li className={isResult ? 'worth-step whole' : 'worth-step'}>
      <span className="worth-word">
        <Icon aria-hidden="true" />
        {word}
      </span>
      <span className="worth-track" aria-hidden="true">
        <span
          className="worth-bar"
          style={{ marginInlineStart: lengthOf(from, scale), inlineSize: lengthOf(length, scale) }}
        >
          <Pattern {...CLOTH[id]} className="worth-cloth" />
        </span>
      </span>
      <strong className="figure">{amount}</strong>
    </li>
  )
}

/** One number, and what an hour of everybody's time brought. */
function Verdict({ outcome }: { outcome: Outcome }) {
  const { t, money, number } = useText()
  const hourly = perHour(outcome)
  const words = outcome.left < 0 ? t('results.short') : t('results.left')
  return (
    <div className="worth-verdict">
      <span className={outcome.left < 0 ? 'worth-sky rain' : 'worth-sky sun'} aria-hidden="true">
        {outcome.left < 0 ? <CloudRain /> : <Sun />}
      </span>
      <p>
        <span>{words}</span> <strong className="worth-amount figure">{money(Math.abs(outcome.left))}</strong>
      </p>
      <SayButton words={`${words} : ${money(Math.abs(outcome.left))}`} />
      {hourly !== null && (
        <p>
          <span>{t('results.perHour', { hours: number(Math.round(outcome.minutes / 6) / 10) })}</span>{' '}
          <strong className="worth-amount figure">{money(hourly)}</strong>
        </p>
      )}
    </div>
  )
}
