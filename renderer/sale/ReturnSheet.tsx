// What comes back of a ticket: all of it, some lines, or a part of a line; it goes to the basket, where an exchange is possible.

import './pad.css'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { TicketDetail } from '../../shared/sale/contract.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { STEP } from './basket.ts'
import { QuantitySheet } from './QuantitySheet.tsx'
import { refundOf, returnableLines, returnLine, type Returnable } from './return-lines.ts'
import { addLines, newKey, useSelling } from './selling.ts'
import { artOf } from './tile-art.ts'

interface ReturnSheetProps {
  ticket: TicketDetail
  onClose: () => void
}

type Quantities = Readonly<Record<number, number>>

/** Begins with nothing chosen; "all of it" is one press. */
export function ReturnSheet({ ticket, onClose }: ReturnSheetProps) {
  const { t, money, number } = useText()
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<Quantities>({})
  const [typing, setTyping] = useState<Returnable | null>(null)
  const inBasket = useSelling((state) => state.basket.lines)
  const lines = returnableLines(ticket, inBasket)
  const coming = lines.filter(({ index }) => (chosen[index] ?? 0) > 0)
  const asked = coming.map(({ index }) => ({ index, quantity: chosen[index] ?? 0 }))
  const refund = asked.reduce((sum, each) => sum + refundOf(ticket, each, inBasket), 0)
  const set = ({ index, left }: Returnable, quantity: number) =>
    setChosen({ ...chosen, [index]: Math.max(0, Math.min(left, quantity)) })
  const toBasket = () => {
    addLines(asked.map((each) => returnLine(ticket, { ...each, key: newKey() }, inBasket)))
    navigate('/sell')
  }
  if (typing) {
    return (
      <QuantitySheet
        name={typing.line.label}
        unit={typing.line.unit}
        unitPrice={typing.line.unitPrice}
        value={chosen[typing.index] ?? null}
        doneLabel={t('common.ok')}
        onDone={(quantity) => set(typing, quantity)}
        onClose={() => setTyping(null)}
      />
    )
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('history.takeBackOf', { number: number(ticket.number) })}
      closeLabel={t('common.close')}
      width="wide"
      footer={
        <>
          <BigButton
            label={t('history.everything')}
            onPress={() => setChosen(Object.fromEntries(lines.map(({ index, left }) => [index, left])))}
          />
          <BigButton
            label={t('history.toBasket')}
            subLabel={coming.length > 0 ? money(-refund) : undefined}
            tone="go"
            isDisabled={coming.length === 0}
            onPress={toBasket}
          />
        </>
      }
    >
      <ul className="return-lines">
        {lines.map((each) => (
          <Line
            key={each.index}
            each={each}
            quantity={chosen[each.index] ?? 0}
            onSet={(quantity) => set(each, quantity)}
            onType={() => setTyping(each)}
          />
        ))}
      </ul>
    </Sheet>
  )
}

interface LineProps {
  each: Returnable
  quantity: number
  onSet: (quantity: number) => void
  onType: () => void
}

function Line({ each: { line, left }, quantity, onSet, onType }: LineProps) {
  const text = useText()
  const { t, money } = text
  const [picture] = useState({ pictogram: line.pictogram ?? null, colour: 'slate', pattern: 'plain' })
  const step = line.unit === 'piece' ? STEP.piece : left
  return (
    <li>
      <ArtPicture art={artOf(picture, line.label)} size={56} />
      <span className="return-words">
        <strong>{line.label}</strong>{' '}
        <span className="return-detail">
          {t('history.atMost', { quantity: text.quantity(left, line.unit) })} ·{' '}
          <span className="figure">{money(line.total)}</span>
        </span>
      </span>
      <Stepper
        label={t('sell.quantityOf', { name: line.label })}
        valueText={text.quantity(quantity, line.unit)}
        lessLabel={t('sell.less', { name: line.label })}
        moreLabel={t('sell.more', { name: line.label })}
        isLessDisabled={quantity === 0}
        isMoreDisabled={quantity >= left}
        onLess={() => onSet(quantity - step)}
        onMore={() => onSet(quantity + step)}
        onPressValue={onType}
      />
    </li>
  )
}
