// All that is known of a customer, typed: a new one, or one that is typed anew.

import { Check } from 'lucide-react'
import { useState } from 'react'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Screen } from '../ui/Screen.tsx'
import { sirenFault, type Fields } from './customer-fields.ts'
import { CustomerForm } from './CustomerForm.tsx'

interface CustomerFormScreenProps {
  readonly title: string
  readonly before: Fields
  readonly backLabel: string
  readonly isBusy: boolean
  readonly onBack: () => void
  /** Keeps them; what was refused is said above the form. */
  readonly onKeep: (fields: Fields) => Promise<WordedRefusal | null>
}

export function CustomerFormScreen({ title, before, backLabel, isBusy, onBack, onKeep }: CustomerFormScreenProps) {
  const { t } = useText()
  const [fields, setFields] = useState<Fields>(before)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  return (
    <Screen
      title={title}
      footer={
        <>
          <BackButton label={backLabel} onPress={onBack} />
          <BigButton
            tone="go"
            icon={<Check />}
            label={t('common.save')}
            isDisabled={fields.name.trim() === '' || sirenFault(fields.siren)}
            isBusy={isBusy}
            onPress={() => void onKeep(fields).then(setRefusal)}
          />
        </>
      }
    >
      <RefusalNotice refusal={refusal} />
      <CustomerForm fields={fields} onChange={(changed) => setFields({ ...fields, ...changed })} />
    </Screen>
  )
}
