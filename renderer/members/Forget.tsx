// Forgetting one who left: what goes and what stays is shown first, for it cannot be undone.

import { Eraser } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'

/** Afterwards her page is no more. */
export function Forget({ page }: { page: Output<'member.page'> }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { ask, pending } = useAsk('member.erase')
  const [isOpen, setOpen] = useState(false)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const forget = async () => {
    const answer = await ask({ member: page.member.id })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) go('/members')
  }
  return (
    <>
      <BigButton label={t('own.forget')} icon={<Eraser />} tone="quiet" size="small" onPress={() => setOpen(true)} />
      <Sheet
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('own.forgetTitle', { name: page.member.name })}
        closeLabel={t('common.close')}
        footer={<BigButton label={t('own.forgetYes')} tone="warn" isBusy={pending} onPress={() => void forget()} />}
      >
        <div className="own-forget">
          <RefusalNotice refusal={refusal} />
          <p>{t('own.forgetGoes')}</p>
          <p>{t('own.forgetStays')}</p>
        </div>
      </Sheet>
    </>
  )
}
