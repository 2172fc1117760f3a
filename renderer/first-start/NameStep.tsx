// Question 1: the group's name, its logo, its colour.

import { ColourField } from '../app/ColourField.tsx'
import { KeptPhoto } from '../app/KeptPhoto.tsx'
import { useText } from '../text/use-text.ts'
import { Pattern } from '../ui/Pattern.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { isNamed } from './start-answers.ts'
import type { StepProps } from './step-props.ts'
import { StepFrame } from './StepFrame.tsx'

export function NameStep({ answers, change, ...ways }: StepProps) {
  const { t } = useText()
  return (
    <StepFrame number={1} title={t('firstStart.nameTitle')} isNextDisabled={!isNamed(answers.name)} {...ways}>
      <div className="start-two">
        <div className="start-fields">
          <TextInput
            label={t('firstStart.nameLabel')}
            value={answers.name}
            onChange={(name) => change({ name })}
            maxLength={80}
            autoFocus
          />
          <div className="start-field">
            <p className="field-label">{t('firstStart.colour')}</p>
            <ColourField
              label={t('firstStart.colour')}
              value={answers.colour}
              onChange={(colour) => change({ colour })}
            />
          </div>
        </div>
        <div className="start-field">
          <p className="field-label">{t('firstStart.logo')}</p>
          <KeptPhoto
            label={t('firstStart.logo')}
            value={answers.logo}
            onChange={(logo) => change({ logo })}
            placeholder={<Pattern colour={answers.colour} pattern="wax-rings" className="start-cloth" />}
          />
        </div>
      </div>
    </StepFrame>
  )
}
