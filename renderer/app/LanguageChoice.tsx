// The eight languages, each in its own name and its own script.

import './language-choice.css'
import { useEffect, useId, useState } from 'react'
import { directionOf, LANGUAGES, type Language } from '../../shared/kernel/language.ts'
import { LANGUAGE_NAMES } from '../text/languages.ts'
import { useText } from '../text/use-text.ts'

interface LanguageChoiceProps {
  readonly value: Language
  readonly onChange: (language: Language) => void
}

/** One press and the words change, as soon as they are fetched. */
export function LanguageChoice({ value, onChange }: LanguageChoiceProps) {
  const { t } = useText()
  const name = useId()
  const [chosen, setChosen] = useState(value)
  useEffect(() => setChosen(value), [value])
  const choose = (language: Language) => {
    setChosen(language)
    onChange(language)
  }
  return (
    <div className="languages" role="radiogroup" aria-label={t('common.language')}>
      {LANGUAGES.map((language) => (
        <label key={language} className="language" lang={language} dir={directionOf(language)}>
          <input type="radio" name={name} checked={language === chosen} onChange={() => choose(language)} />
          <span>{LANGUAGE_NAMES[language]}</span>
        </label>
      ))}
    </div>
  )
}
