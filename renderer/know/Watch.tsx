// What asks for a look: a record that is missing, with the button that makes it; what is nearly gone; what must be used first.

import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { EmptyState } from '../ui/Notice.tsx'
import { Card } from '../ui/Screen.tsx'
import { MissingRow } from './MissingRow.tsx'
import { ThingRow } from './ThingRow.tsx'
import { usePlaceName } from './use-places.ts'

type Watched = Output<'stock.watch'>

export function Watch() {
  const { t } = useText()
  const { value } = useAnswer('stock.watch', {})
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  if (!value) return null
  const { belowZero, low, useBy } = value
  if (belowZero.length + low.length + useBy.length === 0) {
    return <EmptyState picture={<CircleCheck />} title={t('know.allWell')} text={t('know.allWellText')} />
  }
  return (
    <div className="know-cards">
      <RefusalNotice refusal={refusal} />
      {belowZero.length > 0 && (
        <Card title={t('know.missing')} className="know-wide">
          <ul>
            {belowZero.map((one) => (
              <MissingRow key={`${one.item} ${one.place} ${one.lot}`} missing={one} onRefusal={setRefusal} />
            ))}
          </ul>
        </Card>
      )}
      {useBy.length > 0 && <UseFirst batches={useBy} />}
      {low.length > 0 && <Low materials={low} />}
    </div>
  )
}

function UseFirst({ batches }: { readonly batches: Watched['useBy'] }) {
  const { t, day, quantity } = useText()
  const nameOf = usePlaceName()
  return (
    <Card title={t('know.useFirst')}>
      <ul>
        {batches.map((batch) => (
          <ThingRow
            key={`${batch.lot} ${batch.place}`}
            thing={batch}
            notes={[
              t(batch.isPast ? 'know.useByPast' : 'know.useByDay', { day: day(batch.useBy, 'short') }),
              `${batch.lotLabel} · ${nameOf(batch.place)}`,
            ]}
            isUrgent={batch.isPast}
            figure={quantity(batch.quantity, batch.unit)}
          />
        ))}
      </ul>
    </Card>
  )
}

function Low({ materials }: { readonly materials: Watched['low'] }) {
  const { t, quantity } = useText()
  return (
    <Card title={t('know.low')}>
      <ul>
        {materials.map((material) => (
          <ThingRow
            key={material.item}
            thing={material}
            notes={[
              t('know.minimum', { quantity: quantity(material.minimum, material.unit) }),
              ...(material.supplierName === null ? [] : [material.supplierName]),
            ]}
            figure={quantity(material.quantity, material.unit)}
          />
        ))}
      </ul>
    </Card>
  )
}
