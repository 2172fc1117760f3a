// The words and figures of the reader's language, for components.

import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf, LANGUAGES, type Language } from '../../shared/kernel/language.ts'
import { figuresOf, type Figures } from './figures.ts'

/** What a component needs to speak: `t('area.key', { name })` refuses unknown keys when compiled. */
export interface Text extends Figures {
  readonly t: TFunction
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
}

/** The reader's words and figures; a component that calls it is drawn again when the language changes. */
export function useText(): Text {
  const { t, i18n } = useTranslation()
  const language = LANGUAGES.find((known) => known === i18n.language) ?? 'fr'
  const figures = figuresOf(language)
  return useMemo(() => ({ t, language, direction: directionOf(language), ...figures }), [t, language, figures])
}
