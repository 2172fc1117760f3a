// Crockery that comes back: all of it unless some is missing.

import { Check } from 'lucide-react'
import { useState } from 'react'
import type { Order } from '../../shared/orders/contract.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { crockeryOut, type Out } from './deliver-lines.ts'
import { LinePicture } from './LineFace.tsx'

interface DeliverCrockeryProps {
  readonly order: Order
  readonly onClose: () => void
}

/** What neither came back nor is missing stays out: it may come another day. */
export function DeliverCrockery({ order, onClose }: DeliverCrockeryProps) {
  const { t } = useText()
  const out = crockeryOut(order)
  const [counts, setCounts] = useState(() => new Map(out.map((one) => [one.line.key, { back: one.out, missing: 0 }])))
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const { ask, pending } = useAsk('order.crockeryBack')
  const keep = async () => {
    const lines = [...counts]
      .filter(([, { back, missing }]) => back + missing > 0)
      .map(([key, { back, missing }]) => ({ key, back: thousandths(back), missing: thousandths(missing) }))
    const answer = await ask({ order: order.listed.id, lines })
    if (answer.ok) onClose()
    else setRefusal(answer.refusal)
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('follow.crockeryBack')}
      closeLabel={t('common.close')}
      width="wide"
      footer={
        <BigButton tone="go" icon={<Check />} label={t('common.save')} isBusy={pending} onPress={() => void keep()} />
      }
    >
      <RefusalNotice refusal={refusal} />
      <ul className="deliver-lines">
        {out.map((one) => (
          <Piece
            key={one.line.key}
            piece={one}
            count={counts.get(one.line.key) ?? { back: 0, missing: 0 }}
            onChange={(count) => setCounts(new Map([...counts, [one.line.key, count]]))}
          />
        ))}
      </ul>
    </Sheet>
  )
}

interface Count {
  readonly back: number
  readonly missing: number
}

interface PieceProps {
  readonly piece: Out
  readonly count: Count
  readonly onChange: (count: Count) => void
}

const ONE = 1000

function Piece({ piece: { line, out }, count: { back, missing }, onChange }: PieceProps) {
  const { t, quantity } = useText()
  return (
    <li>
      <LinePicture line={line} />
      <strong className="deliver-name">
        <bdi>{line.label}</bdi>
      </strong>
      <span className="deliver-count">
        <span aria-hidden="true">{t('follow.cameBack')}</span>
        <Stepper
          label={t('follow.backOf', { name: line.label })}
          valueText={quantity(back, line.unit)}
          lessLabel={t('follow.oneLess')}
          moreLabel={t('follow.oneMore')}
          isLessDisabled={back < ONE}
          isMoreDisabled={back + ONE > out}
          onLess={() => onChange({ back: back - ONE, missing })}
          onMore={() => onChange({ back: back + ONE, missing: Math.min(missing, out - back - ONE) })}
        />
      </span>
      <span className="deliver-count">
        <span aria-hidden="true">{t('follow.missing')}</span>
        <Stepper
          label={t('follow.missingOf', { name: line.label })}
          valueText={quantity(missing, line.unit)}
          lessLabel={t('follow.oneLess')}
          moreLabel={t('follow.oneMore')}
          isLessDisabled={missing < ONE}
          isMoreDisabled={missing + ONE > out}
          onLess={() => onChange({ back, missing: missing - ONE })}
          onMore={() => onChange({ back: Math.min(back, out - missing - ONE), missing: missing + ONE })}
        />
      </span>
    </li>
  )
}
