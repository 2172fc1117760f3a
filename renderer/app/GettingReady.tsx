// What is read while the host makes itself ready, longer than usual.

import { useText } from '../text/use-text.ts'

export function GettingReady() {
  const { t } = useText()
  return (
    <main className="getting-ready">
      <h1 className="unseen">Étal</h1>
      <p role="status">{t('app.gettingReady')}</p>
    </main>
  )
}
