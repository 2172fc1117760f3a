// What is seldom done with a basket or the drawer: a name, a discount, a free price, the drawer opened, the basket emptied.

import './pad.css'
import { Archive, BarChart3, ChefHat, FileText, Percent, PenLine, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useStatus } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { mostTaken, priceOfBasket, type TotalWith } from './basket-price.ts'
import { DiscountSheet } from './DiscountSheet.tsx'
import { abandonBasket, basketsKept, setBasketDiscount, setNote, useSelling } from './selling.ts'

interface MoreSheetProps {
  onClose: () => void
  onFreeLine: () => void
}

/** One list of big rows; each does its job and goes. */
export function MoreSheet({ onClose, onFreeLine }: MoreSheetProps) {
  const { t } = useText()
  const basket = useSelling((state) => state.basket)
  const [isDiscounting, setDiscounting] = useState(false)
  const isEmpty = basket.lines.length === 0
  const totalWith: TotalWith = (discount) => priceOfBasket({ ...basket, discount }).total
  if (isDiscounting) {
    return (
      <DiscountSheet
        name={t('sell.basket')}
        totalWith={totalWith}
        value={basket.discount}
        onDone={setBasketDiscount}
        onClose={onClose}
      />
    )
  }
  return (
    <Sheet isOpen onClose={onClose} title={t('sell.moreAbout')} closeLabel={t('common.close')} place="side">
      <div className="sheet-stack more-sheet">
        {!isEmpty && <Name onClose={onClose} />}
        <BigButton
          label={t('sell.freeLine')}
          icon={<PenLine />}
          isWide
          onPress={() => {
            onClose()
            onFreeLine()
          }}
        />
        {mostTaken(totalWith) > 0 && (
          <BigButton label={t('sell.discountBasket')} icon={<Percent />} isWide onPress={() => setDiscounting(true)} />
        )}
        {!isEmpty && <NoteBeforePayment basket={basket.id} onDone={onClose} />}
        <KitchenRow />
        <DrawerRows onClose={onClose} />
        {!isEmpty && (
          <BigButton
            label={t('sell.abandon')}
            icon={<Trash2 />}
            tone="warn"
            isWide
            onPress={() => {
              abandonBasket()
              onClose()
            }}
          />
        )}
      </div>
    </Sheet>
  )
}

function Name({ onClose }: { onClose: () => void }) {
  const { t } = useText()
  const note = useSelling((state) => state.basket.note)
  return (
    <TextInput
      label={t('sell.note')}
      hint={t('sell.noteHint')}
      value={note}
      maxLength={60}
      onChange={setNote}
      onEnter={onClose}
      noScan
    />
  )
}

/** Services of 25 € and more: the customer may have it in writing before she pays (arrêté 83-50/A). */
function NoteBeforePayment({ basket, onDone }: { basket: string; onDone: () => void }) {
  const { t } = useText()
  const { ask, pending } = useAsk('receipt.printNote')
  const print = async () => {
    await basketsKept()
    const answer = await ask({ basket, customer: '' })
    if (answer.ok) onDone()
  }
  return (
    <BigButton label={t('sell.printNote')} icon={<FileText />} isWide isBusy={pending} onPress={() => void print()} />
  )
}

/** Where the coop cooks: what was sold is to be made. */
function KitchenRow() {
  const { t } = useText()
  const { coop } = useStatus()
  const [, navigate] = useLocation()
  if (!coop?.activities.includes('food')) return null
  return <BigButton label={t('kitchen.title')} icon={<ChefHat />} isWide onPress={() => navigate('/kitchen')} />
}

function DrawerRows({ onClose }: { onClose: () => void }) {
  const { t } = useText()
  const [, navigate] = useLocation()
  const { ask, pending } = useAsk('cashSession.openDrawer')
  const open = async () => {
    const answer = await ask({ reason: '' })
    if (answer.ok) onClose()
  }
  return (
    <>
      <BigButton
        label={t('sell.openDrawer')}
        subLabel={t('sell.openDrawerHint')}
        icon={<Archive />}
        isWide
        isBusy={pending}
        onPress={() => void open()}
      />
      <BigButton label={t('sell.xReport')} icon={<BarChart3 />} isWide onPress={() => navigate('/drawer')} />
    </>
  )
}
