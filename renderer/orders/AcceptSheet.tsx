// She says yes: signed on the screen, or told by letter, mail, phone or in words, on a day.

import { Check, Mail, MessageCircle, PenLine, Phone, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { Day } from '../../shared/kernel/day.ts'
import type { Order } from '../../shared/orders/contract.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { SignaturePad } from '../ui/SignaturePad.tsx'

const MEANS = { screen: PenLine, spoken: MessageCircle, phone: Phone, mail: Mail, letter: ScrollText } as const
type Means = keyof typeof MEANS

/** A quote that is too old is said to be, and may be taken all the same. */
export function AcceptSheet({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const { t, day, money } = useText()
  const { today } = useStatus()
  const [means, setMeans] = useState<Means>(order.listed.kind === 'alteration' ? 'spoken' : 'screen')
  const [on, setOn] = useState<Day>(today as Day)
  const [drawn, setDrawn] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const { accept, pending } = useAccept(order)
  const say = async (evenExpired: boolean) => {
    const answer = await accept({ means, on, drawn, evenExpired })
    if (answer.ok) onClose()
    else setRefusal(answer.refusal)
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('orders.accepting', { amount: money(order.money.total) })}
      closeLabel={t('common.close')}
      width="wide"
      footer={
        <BigButton
          tone="go"
          icon={<Check />}
          label={t('orders.moveTo.accepted')}
          isDisabled={means === 'screen' && drawn === null}
          isBusy={pending}
          onPress={() => void say(false)}
        />
      }
    >
      <div className="editor-column">
        <RefusalNotice
          refusal={refusal}
          action={
            refusal?.type === 'QuoteExpired'
              ? { label: t('orders.evenExpired'), onPress: () => void say(true) }
              : undefined
          }
        />
        <IconChoice
          label={t('orders.howAccepted')}
          shape="tile"
          value={means}
          onChange={setMeans}
          options={(Object.keys(MEANS) as Means[]).map((id) => {
            const Icon = MEANS[id]
            return { id, label: t(`orders.means.${id}`), icon: <Icon /> }
          })}
        />
        {means === 'screen' ? (
          <SignaturePad label={t('orders.signHere')} clearLabel={t('drawer.erase')} onChange={setDrawn} />
        ) : (
          <DateInput
            label={t('orders.acceptedOn')}
            value={on}
            words={day(on)}
            onChange={(typed) => {
              const parsed = Day.safeParse(typed)
              if (parsed.success) setOn(parsed.data)
            }}
          />
        )}
      </div>
    </Sheet>
  )
}

interface Acceptance {
  readonly means: Means
  readonly on: Day
  readonly drawn: string | null
  readonly evenExpired: boolean
}

/** The drawing is kept first: the acceptance only names it. */
function useAccept({ listed }: Order) {
  const keep = useAsk('picture.keep')
  const move = useAsk('order.move')
  const accept = async ({ means, on, drawn, evenExpired }: Acceptance) => {
    const isSigned = means === 'screen'
    const kept = isSigned && drawn !== null ? await keep.ask({ base64: drawn }) : null
    if (kept && !kept.ok) return kept
    return move.ask({
      ...{ order: listed.id, to: 'accepted', means, evenExpired },
      on: isSigned ? null : on,
      signature: kept?.value.hash ?? null,
    })
  }
  return { accept, pending: keep.pending || move.pending }
}
