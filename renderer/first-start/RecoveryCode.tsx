// The recovery code, shown once and big: printed or written down before anything is sold.

import { ArrowRight, Printer } from 'lucide-react'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'

/** The code, groups kept together, and the two ways to keep it. */
export function RecoveryCode({ code, onWritten }: { code: string; onWritten: () => void }) {
  const { t } = useText()
  return (
    <main className="recovery">
      <h1>{t('firstStart.recoveryTitle')}</h1>
      <p>{t('firstStart.recoveryText')}</p>
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
    </main>
  )
}
