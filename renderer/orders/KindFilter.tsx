// Which kind of order is looked at, by its picture; pressed again, all of them.

import type { OrderKind } from '../../shared/orders/orders.ts'
import { KIND_ART, kindsFor } from '../app/order-art.ts'
import { useStatus } from '../app/session.tsx'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'

interface KindFilterProps {
  readonly value: OrderKind | null
  readonly onChange: (kind: OrderKind | null) => void
}

export function KindFilter({ value, onChange }: KindFilterProps) {
  const { t } = useText()
  const { coop } = useStatus()
  return (
    <div className="kind-filter" role="group" aria-label={t('orders.whichKind')}>
      {kindsFor(coop?.activities ?? []).map((kind) => (
        <button
          key={kind}
          type="button"
          className="kind-button"
          aria-label={t(`orders.kind.${kind}`)}
          aria-pressed={kind === value}
          onClick={() => onChange(kind === value ? null : kind)}
        >
          <ArtPicture art={KIND_ART[kind]} size={44} />
        </button>
      ))}
    </div>
  )
}
