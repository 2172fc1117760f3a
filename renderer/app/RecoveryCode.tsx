// The recovery code, shown once and big: printed or written down before anything else is done.

import './recovery-code.css'
import { ArrowRight, Printer } from 'lucide-react'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'

interface RecoveryCodeProps {
  readonly code: string
  /** Another one was on paper before: it is said that it opens nothing any more. */
  readonly replaces?: boolean
  readonly onWritten: () => void
}

/** The code, groups kept together, and the two ways to keep it. */
export function RecoveryCode({ code, replaces = false, onWritten }: RecoveryCodeProps) {
  const { t } = useText()
  return (
    <section className="recovery">
      <h1>{t('firstStart.recoveryTitle')}</h1>
      <p>{t('firstStart.recoveryText')}</p>
      {replaces && <p>{t('recovery.oldIsDead')}</p>}
      <p className="recovery-code figure">{code}</p>
      <div className="recovery-ways no-print">
        <BigButton label={t('common.print')} icon={<Printer />} onPress={() => window.print()} />
        <BigButton
          label={t('firstStart.written')}
          tone="go"
          size="huge"
          icon={<ArrowRight />}
          iconAt="end"
          onPress={onWritten}
        />
      </div>
    </section>
  )
}
