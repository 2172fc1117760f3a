// A code that nothing on sale has: whose it was, when that is known, and the way back.

import { Archive, Barcode } from 'lucide-react'
import { useState } from 'react'
import type { Tile } from '../../shared/catalogue/catalogue.ts'
import { KEEPERS } from '../../shared/kernel/contract.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { Notice } from '../ui/Notice.tsx'

interface UnknownCodeProps {
  readonly code: string
  /** What has it and is not on sale. */
  readonly away: Tile | null
  /** It is on sale again. */
  readonly onBack: (tile: Tile) => void
  readonly onClose: () => void
}

/** A notice above the basket. Who looks after the articles puts what is back on sale, and it is in the basket. */
export function UnknownCode({ code, away, onBack, onClose }: UnknownCodeProps) {
  const { t } = useText()
  const { caller } = useStatus()
  const restore = useAsk('catalogue.archive')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const close = { label: t('common.ok'), onPress: onClose }
  if (!away) {
    const title = t('sell.unknownBarcode', { code })
    return <Notice icon={<Barcode />} title={title} text={t('sell.unknownBarcodeHint')} action={close} />
  }
  if (away.oneOff) return <Notice icon={<Barcode />} title={away.name} text={t('sell.oneOffGone')} action={close} />
  const putBack = async () => {
    const answer = await restore.ask({ article: away.id, archived: false })
    if (answer.ok) onBack(away)
    else setRefusal(answer.refusal)
  }
  const back = { label: t('catalogue.restore'), onPress: () => void putBack() }
  return (
    <>
      <Notice
        icon={<Archive />}
        title={away.name}
        text={t('sell.putAway')}
        {...(KEEPERS.includes(caller) ? { action: back, otherAction: close } : { action: close })}
      />
      <RefusalNotice refusal={refusal} />
    </>
  )
}
