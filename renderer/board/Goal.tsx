// The goal of the week, when the group chose one, as a thermometer.

import { Target } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../text/use-text.ts'
import { AmountPad } from '../ui/AmountPad.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Card } from '../ui/Screen.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Thermometer } from '../ui/Thermometer.tsx'
import { readGoal, writeGoal } from './goal.ts'

/** `value` in cents: what came in so far. */
export function Goal({ value }: { value: number }) {
  const { t, money } = useText()
  const [goal, setGoal] = useState<number | null>(readGoal)
  const [isChoosing, setChoosing] = useState(false)
  const keep = (chosen: number | null) => {
    writeGoal(chosen)
    setGoal(chosen || null)
    setChoosing(false)
  }
  return (
    <Card title={t('board.goal')} className="board-goal">
      {goal !== null && (
        <Thermometer
          label={t('board.goal')}
          value={value}
          goal={goal}
          valueText={money(value)}
          goalText={money(goal)}
          height={280}
        />
      )}
      {goal !== null && value >= goal && <p className="board-reached">{t('board.goalReached')}</p>}
      <BigButton
        size="small"
        tone="quiet"
        icon={<Target />}
        label={t('board.goalSet')}
        onPress={() => setChoosing(true)}
      />
      {isChoosing && <GoalSheet goal={goal} onKeep={keep} onClose={() => setChoosing(false)} />}
    </Card>
  )
}

interface GoalSheetProps {
  goal: number | null
  onKeep: (goal: number | null) => void
  onClose: () => void
}

function GoalSheet({ goal, onKeep, onClose }: GoalSheetProps) {
  const { t, money } = useText()
  const [typed, setTyped] = useState<number | null>(goal)
  return (
    <Sheet
      isOpen
      title={t('board.howMuch')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={<BigButton tone="go" label={t('board.keep')} onPress={() => onKeep(typed)} />}
    >
      <AmountPad
        label={t('board.howMuch')}
        value={typed}
        onChange={setTyped}
        format={money}
        keypadLabel={t('drawer.digits')}
        backspaceLabel={t('drawer.erase')}
      />
    </Sheet>
  )
}
