// The basket beside the stall: its lines, what waits, the total, and how it is paid.

import './basket.css'
import { Banknote, CreditCard, Ellipsis, Pause, Undo2, Wallet } from 'lucide-react'
import { memo, useCallback, useEffect, useRef, useState, type RefObject, type UIEvent } from 'react'
import { discountOn } from '../../shared/sale/pricing.ts'
import type { BasketLine, TenderKind } from '../../shared/sale/sale.ts'
import { PrinterTrouble } from '../app/WaitingPapers.tsx'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { BasketRow } from './BasketRow.tsx'
import { priceOfBasket } from './basket-price.ts'
import { quantityOf } from './basket.ts'
import { CupButtons } from './CupButtons.tsx'
import { DiscountSheet } from './DiscountSheet.tsx'
import { LastSale } from './LastSale.tsx'
import { ModeSwitch } from './ModeSwitch.tsx'
import { MoreSheet } from './MoreSheet.tsx'
import { ParkedTickets } from './ParkedTickets.tsx'
import { QuantitySheet } from './QuantitySheet.tsx'
import { parkBasket, putBack, setLineDiscount, setQuantity, useSelling } from './selling.ts'

interface BasketPanelProps {
  onPay: (kind: TenderKind) => void
  onFreeLine: () => void
}

type Asked = { readonly about: 'quantity' | 'discount'; readonly key: string } | { readonly about: 'more' } | null

/** Everything about the basket in hand; a line more draws the lines and the foot again, nothing else. */
export const BasketPanel = memo(function BasketPanel({ onPay, onFreeLine }: BasketPanelProps) {
  const { t } = useText()
  const note = useSelling((state) => state.basket.note)
  const isEmpty = useSelling((state) => state.basket.lines.length === 0)
  const [asked, setAsked] = useState<Asked>(null)
  const close = () => setAsked(null)
  return (
    <section className="basket" aria-label={t('sell.basket')}>
      <header className="basket-head">
        <h2>{note === '' ? t('sell.basket') : note}</h2>
        <ParkedTickets />
        <PrinterTrouble />
        {!isEmpty && <IconButton label={t('sell.park')} icon={<Pause />} onPress={parkBasket} />}
        <IconButton label={t('sell.moreAbout')} icon={<Ellipsis />} onPress={() => setAsked({ about: 'more' })} />
      </header>
      <ModeSwitch />
      <LastSale />
      <Lines onAsk={setAsked} />
      <Undo />
      <CupButtons />
      <Foot onPay={onPay} />
      {asked?.about === 'more' && <MoreSheet onClose={close} onFreeLine={onFreeLine} />}
      {asked && asked.about !== 'more' && <LineSheet asked={asked} onClose={close} />}
    </section>
  )
})

function Lines({ onAsk }: { onAsk: (asked: Asked) => void }) {
  const { t } = useText()
  const { basket, picked, oldPrices } = useSelling()
  const box = useRef<HTMLDivElement>(null)
  const [ask] = useState(() => ({
    quantity: (line: BasketLine) => onAsk({ about: 'quantity', key: line.key }),
    discount: (line: BasketLine) => onAsk({ about: 'discount', key: line.key }),
  }))
  const noteScroll = useShown(box, picked)
  const { rows } = priceOfBasket(basket)
  if (rows.length === 0) return <p className="basket-empty">{t('sell.basketEmpty')}</p>
  return (
    <div ref={box} className="basket-scroller" onScroll={noteScroll}>
      <ul className="basket-lines" aria-label={t('sell.lines')}>
        {rows.map((row) => (
          <BasketRow
            key={row.line.key}
            {...row}
            isPicked={row.line.key === picked}
            oldPrice={oldPrices[row.line.key]}
            onQuantity={ask.quantity}
            onDiscount={ask.discount}
          />
        ))}
      </ul>
    </div>
  )
}

/**
 * The line last touched is seen. The box holds on to its end by itself (its styles turn it round), so that a new line
 * there needs no measuring of the page before it is drawn.
 */
function useShown(box: RefObject<HTMLDivElement | null>, picked: string | null) {
  const isAtEnd = useRef(true)
  useEffect(() => {
    if (picked === null) return
    const row = box.current?.querySelector(`[data-line="${CSS.escape(picked)}"]`)
    if (row?.nextElementSibling === null && isAtEnd.current) return
    row?.scrollIntoView({ block: 'nearest' })
  }, [box, picked])
  return useCallback(({ currentTarget }: UIEvent) => void (isAtEnd.current = currentTarget.scrollTop > -1), [])
}

function LineSheet({
  asked,
  onClose,
}: {
  asked: { about: 'quantity' | 'discount'; key: string }
  onClose: () => void
}) {
  const { t } = useText()
  const row = priceOfBasket(useSelling((state) => state.basket)).rows.find(({ line }) => line.key === asked.key)
  if (!row || (row.line.sale.type !== 'article' && row.line.sale.type !== 'free')) return null
  const { line, gross } = row
  if (asked.about === 'quantity') {
    const side = quantityOf(line) < 0 ? -1 : 1
    return (
      <QuantitySheet
        name={line.label}
        unit={line.unit}
        unitPrice={line.unitPrice}
        value={Math.abs(quantityOf(line))}
        doneLabel={t('common.ok')}
        onDone={(thousandths) => setQuantity(line.key, side * thousandths)}
        onClose={onClose}
      />
    )
  }
  return (
    <DiscountSheet
      name={line.label}
      totalWith={(discount) => gross - discountOn(gross, discount ?? undefined)}
      value={row.line.sale.discount ?? null}
      onDone={(discount) => setLineDiscount(line.key, discount)}
      onClose={onClose}
    />
  )
}

/** What was just taken off, one press from being back. */
function Undo() {
  const { t } = useText()
  const removed = useSelling((state) => state.removed)
  if (!removed) return null
  const name = removed.type === 'line' ? removed.line.label : t('sell.basket')
  return (
    <div className="basket-undo" role="status">
      <span>{t('sell.removed', { name })}</span>
      <BigButton label={t('sell.putBack')} icon={<Undo2 />} size="small" onPress={putBack} />
    </div>
  )
}

function Foot({ onPay }: { onPay: (kind: TenderKind) => void }) {
  const { t, money } = useText()
  const basket = useSelling((state) => state.basket)
  const { total, pieces, basketDiscount } = priceOfBasket(basket)
  return (
    <footer className="basket-foot">
      <div className="basket-total">
        <p>
          <span>{t('sell.pieces', { count: pieces })}</span>
          {basketDiscount > 0 && <span>{t('sell.discountIs', { amount: money(-basketDiscount) })}</span>}
          <span>{total < 0 ? t('sell.toGiveBack') : t('sell.toPay')}</span>
        </p>
        <output
          className={classNames('basket-total-figure figure', total < 0 && 'back')}
          data-long={Math.abs(total) >= 100_000 || undefined}
        >
          {money(Math.abs(total))}
        </output>
      </div>
      <Tenders isEmpty={basket.lines.length === 0} onPay={onPay} />
    </footer>
  )
}

const Tenders = memo(function Tenders({ isEmpty, onPay }: { isEmpty: boolean; onPay: (kind: TenderKind) => void }) {
  const { t } = useText()
  return (
    <div className="basket-tenders" role="group" aria-label={t('sell.howPaid')}>
      <BigButton
        label={t('pay.kind_cash')}
        icon={<Banknote />}
        iconAt="top"
        tone="go"
        isDisabled={isEmpty}
        onPress={() => onPay('cash')}
      />
      <BigButton
        label={t('pay.kind_card')}
        icon={<CreditCard />}
        iconAt="top"
        isDisabled={isEmpty}
        onPress={() => onPay('card')}
      />
      <BigButton
        label={t('pay.other')}
        icon={<Wallet />}
        iconAt="top"
        isDisabled={isEmpty}
        onPress={() => onPay('cheque')}
      />
    </div>
  )
})
