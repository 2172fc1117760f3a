// The language of a customer's receipt, which need not be the cashier's.

import { LANGUAGES, type Language } from '../../shared/kernel/language.ts'
import { LANGUAGE_NAMES } from '../text/languages.ts'
import { useText } from '../text/use-text.ts'
import { SelectInput } from '../ui/TextInput.tsx'

interface ReceiptLanguageProps {
  language: Language
  onLanguage: (language: Language) => void
}

/** Each language by its own name. */
export function ReceiptLanguage({ language, onLanguage }: ReceiptLanguageProps) {
  const { t } = useText()
  return (
    <SelectInput
      label={t('pay.receiptLanguage')}
      value={language}
      options={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
      onChange={onLanguage}
    />
  )
}
