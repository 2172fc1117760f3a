// The rules one can share by, as drawn cards; several of them where rules are compared.

import { useText } from '../text/use-text.ts'
import { IconChoice } from '../ui/IconChoice.tsx'
import { RULE_ICONS, RULE_NAMES, type RuleName } from './rules.ts'

interface RuleChoiceProps {
  value: RuleName
  onChange: (rule: RuleName) => void
}

/** Trying a rule changes nothing but the screen. */
export function RuleChoice({ value, onChange }: RuleChoiceProps) {
  const { t } = useText()
  return (
    <div className="share-rules">
      <IconChoice
        label={t('split.rules')}
        shape="tile"
        value={value}
        onChange={onChange}
        options={RULE_NAMES.map((id) => {
          const Icon = RULE_ICONS[id]
          return { id, label: t(`split.rule.${id}`), icon: <Icon /> }
        })}
      />
    </div>
  )
}

interface RulesChoiceProps {
  values: readonly RuleName[]
  onChange: (rules: readonly RuleName[]) => void
}

const MOST_RULES = 3

/** Two or three, in the order they are drawn: a third press takes the place of the last. */
export function RulesChoice({ values, onChange }: RulesChoiceProps) {
  const { t } = useText()
  const press = (name: RuleName) => {
    if (values.includes(name)) {
      if (values.length > 1) onChange(values.filter((other) => other !== name))
    } else onChange([...values.slice(0, MOST_RULES - 1), name])
  }
  return (
    <div className="share-rules" role="group" aria-label={t('split.comparePick')}>
      <div className="icon-choice in-tiles">
        {RULE_NAMES.map((id) => {
          const Icon = RULE_ICONS[id]
          return (
            <label key={id} className="icon-choice-card">
              <input type="checkbox" checked={values.includes(id)} onChange={() => press(id)} />
              <span className="icon-choice-icon" aria-hidden="true">
                <Icon />
              </span>
              <span className="icon-choice-words">
                <span className="icon-choice-label">{t(`split.rule.${id}`)}</span>
              </span>
            </label>
          )
        })}
      </div>
    </div>
  )
}
