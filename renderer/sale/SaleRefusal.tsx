// Why a sale was not recorded, in her words, with the button that puts it right.

import { useLocation } from 'wouter'
import type { DoorRefusal } from '../../shared/kernel/contract.ts'
import type { SettlingRefusal } from '../../shared/sale/contract.ts'
import { isDoorRefusal } from '../app/client.ts'
import { useText } from '../text/use-text.ts'
import { Notice, type NoticeAction } from '../ui/Notice.tsx'
import { withinCashLimit, withinDrawer } from './payment.ts'
import { beginPaying, changePayment, usePaying, type SaleRefused } from './paying.ts'
import { refreshRefunds, removeLine, reprice, useSelling } from './selling.ts'

type RunsShort = Extract<SaleRefused, { type: 'CashRunsShort' }>
type Refused = Exclude<SaleRefused, RunsShort | Exclude<DoorRefusal, { type: 'OtherBook' }>>

interface SaleRefusalProps {
  refusal: SaleRefused | null
  onBack: () => void
}

/** Nothing while nothing was refused; the door's own refusals are said by the shell, but for where the basket is now. */
export function SaleRefusal({ refusal, onBack }: SaleRefusalProps) {
  if (!refusal || (refusal.type !== 'OtherBook' && isDoorRefusal(refusal))) return null
  if (refusal.type === 'CashRunsShort') return <RunsShort {...refusal} />
  return <Said refusal={refusal} onBack={onBack} />
}

/** The rest by card, or the drawer holds more than was noted: then the same button gives it back. */
function RunsShort({ inDrawer }: RunsShort) {
  const { t, money } = useText()
  return (
    <Notice
      tone="attention"
      text={t('refusal.CashRunsShort', { inDrawer: money(inDrawer) })}
      action={{
        label: t('pay.restBy', { kind: t('pay.kind_card') }),
        onPress: () => changePayment((payment) => withinDrawer(payment, inDrawer)),
      }}
      otherAction={{
        label: t('pay.cashIsThere'),
        onPress: () => changePayment((payment) => ({ ...payment, evenIfShort: true })),
      }}
    />
  )
}

function Said({ refusal, onBack }: { refusal: Refused; onBack: () => void }) {
  const { t, money } = useText()
  const settlingText = useSettlingText()
  const action = useWayOut(refusal, onBack)
  const name = 'line' in refusal ? nameOfLine(refusal.line) : ''
  if (isSettling(refusal)) return <Notice tone="attention" text={settlingText(refusal)} action={action} />
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
    case 'OtherBook':
      return <Notice tone="attention" text={t('pay.otherBook')} action={action} />
    case 'CashLimit':
      return <Notice tone="attention" text={t('refusal.CashLimit', { limit: money(refusal.limit) })} action={action} />
    default:
      return <Notice tone="attention" text={t(`refusal.${refusal.type}`, { name })} action={action} />
  }
}

const SETTLING = {
  UnknownOrder: true,
  OrderNotOpen: true,
  OrderChanged: true,
  MoreThanOrdered: true,
  BasketAhead: true,
  BasketTaken: true,
  NoBasketThatDay: true,
  MoreThanDeposited: true,
  MoreThanPromised: true,
  UnknownInvoice: true,
  MoreThanOpen: true,
} as const satisfies Record<SettlingRefusal['type'], true>

/** Of an order, a deposit or an invoice: its line goes, and is put in again from where it came. */
function isSettling(refusal: Refused): refusal is SettlingRefusal {
  return Object.hasOwn(SETTLING, refusal.type)
}

const NO_LINE = { label: '', unit: 'piece' } as const

function useSettlingText(): (refusal: SettlingRefusal) => string {
  const { t, money, quantity, day } = useText()
  return (refusal) => {
    const { label: name, unit } = useSelling.getState().basket.lines[refusal.line] ?? NO_LINE
    switch (refusal.type) {
      case 'OrderChanged':
        return t('refusal.OrderChanged', { name, price: money(refusal.price) })
      case 'MoreThanDeposited':
        return t('refusal.MoreThanDeposited', { name, held: money(refusal.held) })
      case 'MoreThanPromised':
        return t('refusal.MoreThanPromised', { name, promised: money(refusal.promised) })
      case 'MoreThanOrdered':
        return t('refusal.MoreThanOrdered', { left: quantity(refusal.left, unit) })
      case 'BasketAhead':
      case 'BasketTaken':
      case 'NoBasketThatDay':
        return t(`refusal.${refusal.type}`, { day: day(refusal.day, 'short') })
      case 'MoreThanOpen':
        return t('refusal.MoreThanOpen', { open: money(refusal.open) })
      default:
        return t(`refusal.${refusal.type}`)
    }
  }
}

/** What puts it right. */
function useWayOut(refusal: Refused, onBack: () => void): NoticeAction {
  const { t } = useText()
  const [, navigate] = useLocation()
  const payAgain = () => beginPaying(usePaying.getState().payment?.kind ?? 'cash')
  const takeLineOff = (line: number): NoticeAction => ({
    label: t('pay.takeLineOff'),
    onPress: () => {
      withLine(line, removeLine)
      if (useSelling.getState().basket.lines.length === 0) onBack()
      else payAgain()
    },
  })
  if (isSettling(refusal)) return takeLineOff(refusal.line)
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
      return takeLineOff(refusal.line)
    case 'CashLimit':
      return { label: t('pay.withinLimit'), onPress: () => changePayment(withinCashLimit) }
    case 'TotalChanged':
      return { label: t('pay.backToBasket'), onPress: () => void refreshRefunds().then(onBack) }
    case 'AlreadyRecorded':
    case 'OtherBook':
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
