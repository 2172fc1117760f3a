// Why a sale was not recorded, in her words, with the button that puts it right.

import { useLocation } from 'wouter'
import type { DoorRefusal } from '../../shared/kernel/contract.ts'
import { isDoorRefusal } from '../app/client.ts'
import { useText } from '../text/use-text.ts'
import { Notice, type NoticeAction } from '../ui/Notice.tsx'
import { withinCashLimit } from './payment.ts'
import { beginPaying, changePayment, usePaying, type SaleRefused } from './paying.ts'
import { removeLine, reprice, useSelling } from './selling.ts'

type Refused = Exclude<SaleRefused, DoorRefusal>

/** Nothing while nothing was refused; the door's own refusals are said by the shell. */
export function SaleRefusal({ onBack }: { onBack: () => void }) {
  const refusal = usePaying((state) => state.refusal)
  if (!refusal || isDoorRefusal(refusal)) return null
  return <Said refusal={refusal} onBack={onBack} />
}

function Said({ refusal, onBack }: { refusal: Refused; onBack: () => void }) {
  const { t, money } = useText()
  const action = useWayOut(refusal, onBack)
  const name = 'line' in refusal ? nameOfLine(refusal.line) : ''
  switch (refusal.type) {
    case 'PriceChanged':
      return (
        <Notice
          tone="attention"
          text={t('refusal.PriceChanged', { name, price: money(refusal.price) })}
          action={action}
          otherAction={{ label: t('pay.backToBasket'), onPress: onBack }}
        />
      )
    case 'TotalChanged':
      return (
        <Notice tone="attention" text={t('refusal.TotalChanged', { total: money(refusal.total) })} action={action} />
      )
    case 'TendersDoNotMatch':
      return (
        <Notice tone="attention" text={t('refusal.TendersDoNotMatch', { due: money(refusal.due) })} action={action} />
      )
    case 'AlreadyRecorded':
      return (
        <Notice
          tone="attention"
          text={t('refusal.AlreadyRecorded', { number: refusal.number, total: money(refusal.total) })}
          action={action}
        />
      )
    case 'CashLimit':
      return <Notice tone="attention" text={t('refusal.CashLimit', { limit: money(refusal.limit) })} action={action} />
    default:
      return <Notice tone="attention" text={t(`refusal.${refusal.type}`, { name })} action={action} />
  }
}

/** What puts it right. */
function useWayOut(refusal: Refused, onBack: () => void): NoticeAction {
  const { t } = useText()
  const [, navigate] = useLocation()
  const payAgain = () => beginPaying(usePaying.getState().payment?.kind ?? 'cash')
  switch (refusal.type) {
    case 'NoOpenSession':
      return { label: t('sell.openTheDrawer'), onPress: () => navigate('/drawer') }
    case 'PriceChanged':
      return {
        label: t('pay.takeNewPrice'),
        onPress: () => {
          withLine(refusal.line, (key) => reprice(key, refusal.price))
          payAgain()
        },
      }
    case 'PieceAlreadySold':
    case 'UnknownArticle':
    case 'NothingLeftToReturn':
      return {
        label: t('pay.takeLineOff'),
        onPress: () => {
          withLine(refusal.line, removeLine)
          if (useSelling.getState().basket.lines.length === 0) onBack()
          else payAgain()
        },
      }
    case 'CashLimit':
      return { label: t('pay.withinLimit'), onPress: () => changePayment(withinCashLimit) }
    case 'AlreadyRecorded':
    case 'TotalChanged':
    case 'WholePiecesOnly':
    case 'NegativeQuantity':
      return { label: t('pay.backToBasket'), onPress: onBack }
    case 'TendersDoNotMatch':
    case 'OverpaymentNotCash':
      return { label: t('pay.startAgain'), onPress: payAgain }
  }
}

function withLine(index: number, act: (key: string) => void): void {
  const line = useSelling.getState().basket.lines[index]
  if (line) act(line.key)
}

function nameOfLine(index: number): string {
  return useSelling.getState().basket.lines[index]?.label ?? ''
}
