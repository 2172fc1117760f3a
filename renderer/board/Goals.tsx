// The goals the group set itself for these days, each as a thermometer.

import { ClipboardList, Clock, Euro, Package, Target, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Input, Output } from '../../shared/contract.ts'
import { DayRangeChoice } from '../app/DayRangeChoice.tsx'
import type { DayRange } from '../app/day-range.ts'
import { rangeWords } from '../app/range-words.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useMember, useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText, type Text } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Card } from '../ui/Screen.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { SelectInput, TextInput } from '../ui/TextInput.tsx'
import { Thermometer } from '../ui/Thermometer.tsx'
import type { Day } from '../../shared/kernel/day.ts'

type Kept = Output<'goal.list'>[number]
type What = Kept['what']

const DRAWN: Readonly<Record<What, { icon: ReactNode; colour: string }>> = {
  sold: { icon: <Package />, colour: 'indigo' },
  orders: { icon: <ClipboardList />, colour: 'plum' },
  hours: { icon: <Clock />, colour: 'forest' },
  euros: { icon: <Euro />, colour: 'brick' },
}

/** Goals of which a day is in this week; the manager writes what the group chose. */
export function Goals({ week }: { week: DayRange }) {
  const { t } = useText()
  const { role } = useMember()
  const { value: goals } = useAnswer('goal.list', week, { keep: true })
  const [isChoosing, setChoosing] = useState(false)
  return (
    <Card title={t('board.goal')} className="board-goal">
      <ul className="board-goals">
        {goals?.map((goal) => (
          <li key={goal.goal}>
            <Reached goal={goal} mayDrop={role === 'manager'} />
          </li>
        ))}
      </ul>
      {goals?.length === 0 && <p className="board-quiet">{t('board.noGoal')}</p>}
      {role === 'manager' && (
        <BigButton
          size="small"
          tone="quiet"
          icon={<Target />}
          label={t('board.goalSet')}
          onPress={() => setChoosing(true)}
        />
      )}
      {isChoosing && <GoalSheet week={week} onClose={() => setChoosing(false)} />}
    </Card>
  )
}

function Reached({ goal, mayDrop }: { goal: Kept; mayDrop: boolean }) {
  const text = useText()
  const { t } = text
  const drop = useAsk('goal.drop')
  const { what, target, value, name } = goal
  const label = name || t(`board.what.${what}`)
  return (
    <div className="board-one-goal">
      <p>
        <span aria-hidden="true">{DRAWN[what].icon}</span> <strong dir="auto">{label}</strong>
        <span className="board-quiet"> {rangeWords(goal, text)}</span>
      </p>
      <Thermometer
        label={label}
        value={value}
        goal={target}
        valueText={amountOf(what, value, text)}
        goalText={amountOf(what, target, text)}
        colour={DRAWN[what].colour}
        height={180}
      />
      {value >= target && <p className="board-reached">{t('board.goalReached')}</p>}
      {mayDrop && (
        <IconButton
          size="small"
          tone="quiet"
          label={t('board.dropGoal', { name: label })}
          icon={<Trash2 />}
          onPress={() => void drop.ask({ goal: goal.goal })}
        />
      )}
    </div>
  )
}

function amountOf(what: What, value: number, { money, number, t }: Text): string {
  if (what === 'euros') return money(value)
  return what === 'hours' ? t('board.hours', { number: number(Math.round(value / 6) / 10) }) : number(value)
}

/** Units of the target in one of what is typed: an hour is sixty minutes, euros are typed to the cent. */
const TYPED: Readonly<Record<What, { times: number; decimals: 0 | 2; unit: string }>> = {
  sold: { times: 1, decimals: 0, unit: '' },
  orders: { times: 1, decimals: 0, unit: '' },
  hours: { times: 60, decimals: 0, unit: 'h' },
  euros: { times: 1, decimals: 2, unit: '€' },
}

/** Of what is sold, a range alone may be meant. */
const HAS_RANGE: readonly What[] = ['sold', 'euros']

function GoalSheet({ week, onClose }: { week: DayRange; onClose: () => void }) {
  const { t, decimalMark } = useText()
  const { today } = useStatus()
  const [what, setWhat] = useState<What>('sold')
  const [typed, setTyped] = useState<number | null>(null)
  const [days, setDays] = useState<DayRange>(week)
  const [range, setRange] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const set = useAsk('goal.set')
  const { times, decimals, unit } = TYPED[what]
  const keep = async () => {
    const asked: Input<'goal.set'> = {
      what,
      target: (typed ?? 0) * times,
      ...days,
      range: HAS_RANGE.includes(what) ? range : null,
      name,
    }
    const answer = await set.ask(asked)
    if (answer.ok) onClose()
    else setRefusal(answer.refusal)
  }
  return (
    <Sheet
      isOpen
      width="wide"
      title={t('board.goalSet')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        <BigButton
          tone="go"
          label={t('board.keep')}
          isDisabled={!typed}
          isBusy={set.pending}
          onPress={() => void keep()}
        />
      }
    >
      <div className="board-goal-form">
        <RefusalNotice refusal={refusal} />
        <IconChoice
          label={t('board.ofWhat')}
          shape="tile"
          value={what}
          onChange={(chosen) => {
            setWhat(chosen)
            setTyped(null)
          }}
          options={(['sold', 'orders', 'hours', 'euros'] as const).map((id) => ({
            id,
            label: t(`board.what.${id}`),
            icon: DRAWN[id].icon,
          }))}
        />
        <AmountInput
          label={t('board.howMuchGoal')}
          value={typed}
          decimals={decimals}
          unitText={unit}
          decimalText={decimalMark}
          size="huge"
          onChange={setTyped}
        />
        <DayRangeChoice
          label={t('split.when')}
          names={['week', 'month']}
          value={days}
          today={today as Day}
          onChange={setDays}
        />
        {HAS_RANGE.includes(what) && <OfRange value={range} onChange={setRange} />}
        <TextInput label={t('drawer.wordIfYouWant')} value={name} maxLength={60} onChange={setName} />
      </div>
    </Sheet>
  )
}

/** Only what is sold of one range, or everything. */
function OfRange({ value, onChange }: { value: string | null; onChange: (range: string | null) => void }) {
  const { t } = useText()
  const { value: ranges = [] } = useAnswer('catalogue.ranges', {})
  if (ranges.length < 2) return null
  return (
    <SelectInput
      label={t('catalogue.range')}
      value={value ?? ''}
      options={[
        { id: '', label: t('common.all') },
        ...ranges.map(({ id, name }) => ({ id: id as string, label: name })),
      ]}
      onChange={(id) => onChange(id === '' ? null : id)}
    />
  )
}
