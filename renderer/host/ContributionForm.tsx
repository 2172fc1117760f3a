// What the host takes, line by line: a rate, its steps, what is taken off first, amounts by month and by year.

import { Plus, Trash2 } from 'lucide-react'
import { plainLine, usualReductions, type ContributionLine, type Reductions } from '../../shared/host/contribution.ts'
import type { HostProfile } from '../../shared/host/host.ts'
import { cents } from '../../shared/kernel/money.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Card } from '../ui/Screen.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { Toggle } from '../ui/Toggle.tsx'
import { ContributionTiers } from './ContributionTiers.tsx'
import type { FieldsProps } from './profile-draft.ts'

const MOST_LINES = 8

/** No line: the host takes nothing. */
export function ContributionForm({ draft, onChange }: FieldsProps) {
  const { t } = useText()
  const { contribution } = draft
  const change = (index: number, part: Partial<ContributionLine>) =>
    onChange({ contribution: contribution.map((line, at) => (at === index ? { ...line, ...part } : line)) })
  const add = () => onChange({ contribution: [...contribution, plainLine({ base: 'turnoverNet', rateBp: 0 })] })
  const remove = (index: number) => onChange({ contribution: contribution.filter((_, at) => at !== index) })
  return (
    <Card title={t('host.contribution')} className="host-takes">
      {contribution.length === 0 && <p className="host-soft">{t('host.takes.nothing')}</p>}
      {contribution.map((line, index) => (
        <fieldset key={index} className="host-take">
          <legend className="unseen">{line.name || t('host.takes.line', { number: String(index + 1) })}</legend>
          <LineFields line={line} categories={draft.expenseCategories} onChange={(part) => change(index, part)} />
          <BigButton
            tone="quiet"
            size="small"
            icon={<Trash2 />}
            label={t('host.takes.remove')}
            onPress={() => remove(index)}
          />
        </fieldset>
      ))}
      {contribution.length < MOST_LINES && (
        <BigButton tone="quiet" size="small" icon={<Plus />} label={t('host.takes.add')} onPress={add} />
      )}
    </Card>
  )
}

const BASES = ['turnoverNet', 'grossMargin', 'cashReceived'] as const

interface LineProps {
  line: ContributionLine
  categories: HostProfile['expenseCategories']
  onChange: (part: Partial<ContributionLine>) => void
}

function LineFields({ line, categories, onChange }: LineProps) {
  const { t } = useText()
  return (
    <>
      <div className="host-fields">
        <TextInput
          label={t('host.takes.name')}
          value={line.name}
          maxLength={60}
          placeholder={t('host.contribution')}
          onChange={(name) => onChange({ name })}
        />
        <AmountInput
          label={t('host.rate')}
          unitText="%"
          wholeDigits={3}
          value={line.rateBp}
          onChange={(rateBp) => onChange({ rateBp: Math.min(rateBp ?? 0, 10_000) })}
        />
        <div className="host-wide">
          <Segmented
            label={t('host.base')}
            value={line.base}
            onChange={(base) => onChange({ base, reducedBy: usualReductions(base) })}
            options={BASES.map((id) => ({ id, label: t(`host.baseOf.${id}`) }))}
          />
        </div>
      </div>
      <details className="host-fold">
        <summary>{t('host.takes.takenOff')}</summary>
        <ReductionFields
          reducedBy={line.reducedBy}
          categories={categories}
          onChange={(reducedBy) => onChange({ reducedBy })}
        />
      </details>
      <details className="host-fold" open={hasAmounts(line)}>
        <summary>{t('host.takes.amounts')}</summary>
        <AmountFields line={line} onChange={onChange} />
        <ContributionTiers tiers={line.tiers} onChange={(tiers) => onChange({ tiers })} />
      </details>
    </>
  )
}

function hasAmounts({ fixedCentsPerMonth, floorCentsPerMonth, capCentsPerYear, tiers }: ContributionLine): boolean {
  return fixedCentsPerMonth > 0 || floorCentsPerMonth > 0 || capCentsPerYear !== undefined || tiers.length > 0
}

function AmountFields({ line, onChange }: Pick<LineProps, 'line' | 'onChange'>) {
  const { t } = useText()
  const { capCentsPerYear: _cap, ...uncapped } = line
  const capped = (cap: number | null) =>
    onChange(cap === null ? { ...uncapped, capCentsPerYear: undefined } : { capCentsPerYear: cents(cap) })
  return (
    <div className="host-fields">
      <AmountInput
        label={t('host.perMonth')}
        value={line.fixedCentsPerMonth || null}
        onChange={(fixed) => onChange({ fixedCentsPerMonth: cents(fixed ?? 0) })}
      />
      <AmountInput
        label={t('host.takes.floor')}
        value={line.floorCentsPerMonth || null}
        onChange={(floor) => onChange({ floorCentsPerMonth: cents(floor ?? 0) })}
      />
      <AmountInput label={t('host.takes.cap')} value={line.capCentsPerYear ?? null} onChange={capped} />
    </div>
  )
}

interface ReductionProps {
  reducedBy: Reductions
  categories: HostProfile['expenseCategories']
  onChange: (reducedBy: Reductions) => void
}

function ReductionFields({ reducedBy, categories, onChange }: ReductionProps) {
  const { t } = useText()
  const { expenses } = reducedBy
  const named = expenses === 'all' ? categories.map(({ id }) => id) : expenses
  const choose = (id: string, isOn: boolean) =>
    onChange({ ...reducedBy, expenses: isOn ? [...named, id] : named.filter((other) => other !== id) })
  return (
    <div className="host-fields">
      <Toggle
        label={t('host.takes.events')}
        isOn={reducedBy.events}
        onChange={(events) => onChange({ ...reducedBy, events })}
      />
      <Toggle
        label={t('host.takes.materials')}
        detail={t('host.takes.materialsHint')}
        isOn={reducedBy.materials}
        onChange={(materials) => onChange({ ...reducedBy, materials })}
      />
      <Toggle
        label={t('host.takes.allExpenses')}
        isOn={expenses === 'all'}
        onChange={(isAll) => onChange({ ...reducedBy, expenses: isAll ? 'all' : [] })}
      />
      {expenses !== 'all' &&
        categories.map(({ id, label }) => (
          <Toggle key={id} label={label} isOn={named.includes(id)} onChange={(isOn) => choose(id, isOn)} />
        ))}
    </div>
  )
}
