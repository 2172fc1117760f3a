// The group's own mix: so much by who made, so much by hours, so much by points; what is left in equal parts.

import { useState } from 'react'
import { DECIDERS } from '../../shared/kernel/contract.ts'
import { WHOLE, type ShareBase, type SplitRule } from '../../shared/split/rule.ts'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { StackedBar } from '../ui/StackedBar.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { BASE_COLOURS, RULE_ICONS } from './rules.ts'
import { useWorkWord } from './work-words.ts'

const CHOSEN = ['byMaker', 'byHours', 'byPoints'] as const
type Chosen = (typeof CHOSEN)[number]

const STEP = 500

interface MixSheetProps {
  mix: SplitRule
  /** Tries it; whoever decides keeps it for the group too. */
  onUse: (mix: SplitRule) => void
  onClose: () => void
}

/** It always adds up: equal parts take what the others leave. */
export function MixSheet({ mix, onUse, onClose }: MixSheetProps) {
  const { t } = useText()
  const { caller } = useStatus()
  const { ask, pending } = useAsk('split.changeSettings')
  const [bps, setBps] = useState<Record<Chosen, number>>(() => bpsOf(mix))
  const [works, setWorks] = useState(() => mix.parts.find(({ by }) => by === 'byHours')?.works ?? [])
  const left = WHOLE - CHOSEN.reduce((sum, by) => sum + bps[by], 0)
  const use = async () => {
    const made = mixOf(bps, works)
    onUse(made)
    if (DECIDERS.includes(caller)) await ask({ settings: { mix: made } })
    onClose()
  }
  return (
    <Sheet
      isOpen
      title={t('split.mix.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        <BigButton tone="go" size="huge" label={t('split.mix.use')} isBusy={pending} onPress={() => void use()} />
      }
    >
      <div className="share-mix">
        <MixBar bps={bps} left={left} />
        {CHOSEN.map((by) => (
          <MixPart
            key={by}
            by={by}
            bp={bps[by]}
            left={left}
            onChange={(bp) => setBps((before) => ({ ...before, [by]: bp }))}
          />
        ))}
        <p className="share-soft">{t('split.mix.hint')}</p>
        {bps.byHours > 0 && <MixWorks works={works} onChange={setWorks} />}
      </div>
    </Sheet>
  )
}

function bpsOf({ parts }: SplitRule): Record<Chosen, number> {
  const of = (base: ShareBase) => parts.filter(({ by }) => by === base).reduce((sum, part) => sum + part.shareBp, 0)
  return { byMaker: of('byMaker'), byHours: of('byHours'), byPoints: of('byPoints') }
}

function mixOf(bps: Readonly<Record<Chosen, number>>, works: readonly string[]): SplitRule {
  const parts = CHOSEN.map((by) => ({ by, shareBp: bps[by], works: by === 'byHours' ? [...works] : [] }))
  const left = WHOLE - parts.reduce((sum, { shareBp }) => sum + shareBp, 0)
  return { parts: [...parts, { by: 'equal' as const, shareBp: left, works: [] }].filter(({ shareBp }) => shareBp > 0) }
}

function MixBar({ bps, left }: { bps: Readonly<Record<Chosen, number>>; left: number }) {
  const { t, percent } = useText()
  const parts = [...CHOSEN.map((by) => ({ by, bp: bps[by] })), { by: 'equal' as const, bp: left }]
  return (
    <StackedBar
      label={t('split.mix.sum')}
      parts={parts
        .filter(({ bp }) => bp > 0)
        .map(({ by, bp }) => ({
          id: by,
          label: t(`split.rule.${by}`),
          amountText: percent(bp),
          value: bp,
          colour: BASE_COLOURS[by],
        }))}
    />
  )
}

interface MixPartProps {
  by: Chosen
  bp: number
  /** What equal parts still have. */
  left: number
  onChange: (bp: number) => void
}

function MixPart({ by, bp, left, onChange }: MixPartProps) {
  const { t, percent } = useText()
  const Icon = RULE_ICONS[by]
  const rule = t(`split.rule.${by}`)
  return (
    <div className="share-mix-part">
      <Icon aria-hidden="true" />
      <span>{rule}</span>
      <Stepper
        label={rule}
        valueText={percent(bp)}
        lessLabel={t('split.mix.less', { rule })}
        moreLabel={t('split.mix.more', { rule })}
        isLessDisabled={bp === 0}
        isMoreDisabled={left === 0}
        onLess={() => onChange(Math.max(0, bp - STEP))}
        onMore={() => onChange(bp + Math.min(left, STEP))}
      />
    </div>
  )
}

function MixWorks({ works, onChange }: { works: readonly string[]; onChange: (works: string[]) => void }) {
  const { t } = useText()
  const workWord = useWorkWord()
  const { value: now } = useAnswer('presence.now', {})
  const all = now?.works.filter(({ hidden }) => !hidden) ?? []
  const press = (work: string) =>
    onChange(works.includes(work) ? works.filter((own) => own !== work) : [...works, work])
  return (
    <div className="share-works" role="group" aria-label={t('split.mix.works')}>
      <p className="field-label">{t('split.mix.works')}</p>
      <BigButton
        size="small"
        tone={works.length === 0 ? 'plain' : 'quiet'}
        isPressed={works.length === 0}
        label={t('split.mix.allWorks')}
        onPress={() => onChange([])}
      />
      {all.map(({ work }) => (
        <BigButton
          key={work}
          size="small"
          tone={works.includes(work) ? 'plain' : 'quiet'}
          isPressed={works.includes(work)}
          label={workWord(work)}
          onPress={() => press(work)}
        />
      ))}
    </div>
  )
}
