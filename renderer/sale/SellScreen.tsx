// Selling: the stall on one side, the basket on the other, and whatever is typed or scanned finds its way.

import './sell.css'
import { MapPin, PenLine, Tag } from 'lucide-react'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { useLocation } from 'wouter'
import type { CashSession } from '../../shared/cash-session/cash-session.ts'
import type { Tile } from '../../shared/catalogue/catalogue.ts'
import type { TenderKind } from '../../shared/sale/sale.ts'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { afterPaint } from '../ui/after-paint.ts'
import { EmptyState } from '../ui/Notice.tsx'
import { fly } from '../ui/fly.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { figuresTyped } from '../ui/typed-number.ts'
import { ArticleSheet } from './ArticleSheet.tsx'
import { BasketPanel } from './BasketPanel.tsx'
import { beep } from './beep.ts'
import { awayWith, firstFound, tileOf, useScannedMeanwhile, useTurns } from './finding.ts'
import { FreeLineSheet } from './FreeLineSheet.tsx'
import { atListPrice } from './list-price.ts'
import { OldDrawer } from './OldDrawer.tsx'
import { beginPaying, leaveBook, leavePaying, takeScanned, usePaying } from './paying.ts'
import { PayScreen } from './PayScreen.tsx'
import { QuantitySheet } from './QuantitySheet.tsx'
import type { Scanned } from './scanner.ts'
import { addTile, bookOnScreen, removeLine, sellIn, stepLine, useSelling } from './selling.ts'
import { useSellingKeys } from './selling-keys.ts'
import { Stall, type StallHandle } from './Stall.tsx'
import { quantityTyped } from './typed-quantity.ts'
import { UnknownCode } from './UnknownCode.tsx'
import { VariantSheet } from './VariantSheet.tsx'

type Asked =
  | { readonly about: 'quantity' | 'details'; readonly tile: Tile }
  | { readonly about: 'variants'; readonly tile: Tile; readonly typed: string }
  | { readonly about: 'free' }
  | { readonly about: 'unknown'; readonly code: string; readonly away: Tile | null }
  | null

export { PayScreen }

/** The screen where a day is spent. */
export function SellScreen() {
  const { t } = useText()
  const { value: session } = useAnswer('cashSession.current', {})
  const isPaying = usePaying((state) => state.payment !== null || state.done !== null)
  const till = useStatus().till?.id ?? null
  // Whoever leaves the screen will not expect it there hours later.
  useEffect(() => () => void takeScanned(), [])
  useEffect(() => {
    if (bookOnScreen() === null || bookOnScreen() === till) leavePaying()
    else leaveBook()
    void sellIn({ till })
  }, [till])
  if (isPaying) return <PayScreen />
  return (
    <div className="sell">
      <h1 className="unseen">{t('sell.title')}</h1>
      {session === null || session?.inherited ? <DrawerClosed /> : <Open session={session} />}
    </div>
  )
}

function DrawerClosed() {
  const { t } = useText()
  const [, navigate] = useLocation()
  return (
    <EmptyState
      picture={<Pictogram name="stall" />}
      title={t('sell.drawerClosed')}
      text={t('sell.drawerClosedHint')}
      action={{ label: t('sell.openTheDrawer'), onPress: () => navigate('/drawer') }}
    />
  )
}

function Open({ session }: { session: CashSession | undefined }) {
  const { t } = useText()
  const eventName = session?.eventName ?? null
  const [text, setText] = useState('')
  const [asked, setAsked] = useState<Asked>(null)
  const search = useRef<HTMLInputElement>(null)
  const stall = useRef<StallHandle>(null)
  const add = useAdding(text, setText, setAsked)
  const scan = useScanning(add, setText, setAsked)
  const addBack = async (tile: Tile) => add(await atListPrice(tile), undefined, '')
  const askFree = useCallback(() => setAsked({ about: 'free' }), [])
  useKeys(search, { stall, text, setText, add, scan, pay })
  const hold = useCallback(
    (tile: Tile) => setAsked(tile.opens ? { about: 'variants', tile, typed: '' } : { about: 'details', tile }),
    [],
  )
  return (
    <>
      <div className="sell-stall">
        <div className="sell-top">
          <SearchBox
            ref={search}
            label={t('sell.search')}
            clearLabel={t('sell.searchClear')}
            value={text}
            onChange={(typed) => setText(figuresTyped(typed))}
          />
          <TypedQuantity text={text} />
          {eventName !== null && (
            <p className="sell-event">
              <MapPin aria-hidden="true" />
              <span>{eventName}</span>
            </p>
          )}
          <ListMark />
          <IconButton label={t('sell.freeLine')} icon={<PenLine />} onPress={askFree} />
        </div>
        <Stall ref={stall} text={quantityTyped(text) === null ? text : ''} onTap={add} onHold={hold} />
        {session && asked?.about !== 'unknown' && <OldDrawer session={session} />}
        {asked?.about === 'unknown' && (
          <div className="sell-notice">
            <UnknownCode
              {...asked}
              key={asked.code}
              onBack={(tile) => void addBack(tile)}
              onClose={() => setAsked(null)}
            />
          </div>
        )}
      </div>
      <BasketPanel onPay={pay} onFreeLine={askFree} />
      <Sheets asked={asked} onAdd={add} onHold={hold} onScan={scan} onClose={() => setAsked(null)} />
    </>
  )
}

function pay(kind: TenderKind): void {
  if (useSelling.getState().basket.lines.length > 0) beginPaying(kind)
}

/** Some things cost something else at this kind of event: said once, calmly. */
function ListMark() {
  const { t } = useText()
  const { value } = useAnswer('price.inForce', {})
  if (!value?.list || value.prices.length === 0) return null
  const list = t(`events.kind.${value.list}`)
  return (
    <p className="sell-event sell-list">
      <Tag aria-hidden="true" />
      <span className="unseen">{t('sell.listPrices', { list })}</span>
      <span aria-hidden="true">{list}</span>
    </p>
  )
}

function TypedQuantity({ text }: { text: string }) {
  const { t, number } = useText()
  const quantity = quantityTyped(text)
  if (quantity === null) return null
  return (
    <p className="typed-quantity" role="status">
      <strong className="figure">× {number(quantity / 1000)}</strong> <span>{t('sell.thenTile')}</span>
    </p>
  )
}

interface SheetsProps {
  asked: Asked
  onAdd: Add
  onHold: (tile: Tile) => void
  onScan: (scanned: readonly Scanned[]) => Promise<void>
  onClose: () => void
}

function Sheets({ asked, onAdd, onHold, onScan, onClose }: SheetsProps) {
  const { t } = useText()
  if (asked?.about === 'free') return <FreeLineSheet onClose={onClose} />
  if (asked?.about === 'quantity') {
    const { tile } = asked
    return (
      <QuantitySheet
        name={tile.name}
        unit={tile.unit}
        unitPrice={tile.price}
        value={null}
        doneLabel={t('sell.addToBasket')}
        onDone={(quantity) => addTile(tile, quantity)}
        onClose={onClose}
      />
    )
  }
  if (asked?.about === 'variants' && asked.tile.model !== null) {
    const { typed } = asked
    return (
      <VariantSheet
        model={asked.tile.model}
        name={asked.tile.name}
        onChoose={(variant) => onAdd(variant, undefined, typed)}
        onHold={onHold}
        onScan={(scanned) => void onScan(scanned)}
        onClose={onClose}
      />
    )
  }
  if (asked?.about !== 'details') return null
  const { tile } = asked
  const add = () => {
    onClose()
    onAdd(tile)
  }
  return <ArticleSheet tile={tile} onAdd={add} onClose={onClose} />
}

/** `typedBefore` is what stood in the search before a scan or an Enter; without it, what stands there now. */
type Add = (tile: Tile, element?: HTMLElement, typedBefore?: string) => void

/** A tile tapped, found or scanned: a piece goes in at once, a length or a weight asks how much unless it was typed. */
function useAdding(text: string, setText: (text: string) => void, setAsked: (asked: Asked) => void): Add {
  const typed = useRef(text)
  typed.current = text
  return useCallback(
    (tile, element, typedBefore) => {
      const quantity = quantityTyped(typedBefore ?? typed.current)
      if (typedBefore === undefined) setText('')
      if (tile.opens) return setAsked({ about: 'variants', tile, typed: typedBefore ?? typed.current })
      if (quantity === null && tile.unit !== 'piece') return setAsked({ about: 'quantity', tile })
      setAsked(null)
      addTile(tile, tile.unit === 'piece' ? wholePieces(quantity) : (quantity ?? 1000))
      const target = document.querySelector<HTMLElement>('.basket-head')
      // The line is drawn first: the applause costs its first frame nothing.
      if (element && target) afterPaint(() => element.isConnected && fly(element, target))
    },
    [setText, setAsked],
  )
}

function wholePieces(quantity: number | null): number {
  return quantity === null ? 1000 : Math.max(1000, Math.trunc(quantity / 1000) * 1000)
}

/** A barcode is looked for; an unknown one is named, calmly. */
function useScanning(add: Add, setText: (text: string) => void, setAsked: (asked: Asked) => void) {
  return useCallback(
    async (scanned: readonly Scanned[]) => {
      setText('')
      for (const { code, before } of scanned) {
        const tile = await tileOf(code)
        if (!tile) continue
        beep('found')
        return add(tile, undefined, before)
      }
      beep('unknown')
      setAsked({ about: 'unknown', code: scanned[0]?.code ?? '', away: await awayWith(scanned) })
    },
    [add, setText, setAsked],
  )
}

interface KeyTargets {
  readonly stall: RefObject<StallHandle | null>
  readonly text: string
  readonly setText: (text: string) => void
  readonly add: Add
  readonly scan: (scanned: readonly Scanned[]) => Promise<void>
  readonly pay: (kind: TenderKind) => void
}

function useKeys(search: RefObject<HTMLInputElement | null>, is: KeyTargets): void {
  const withPicked = (act: (key: string) => void) => {
    const { basket, picked } = useSelling.getState()
    const key = picked ?? basket.lines.at(-1)?.key
    if (key !== undefined) act(key)
  }
  const inTurn = useTurns()
  useScannedMeanwhile((scanned) => inTurn(() => is.scan(scanned)))
  const find = async (text: string) => {
    const found = /^\d+$/u.test(text) ? undefined : await firstFound(text)
    if (found) is.add(found, undefined, '')
    else await is.scan([{ code: text, before: '' }])
  }
  useSellingKeys(search, {
    onScan: (scanned) => inTurn(() => is.scan(scanned)),
    onFind: () => {
      const text = is.text.trim()
      if (quantityTyped(text) !== null) return
      is.setText('')
      inTurn(() => find(text))
    },
    onPay: () => inTurn(() => is.pay('cash')),
    onStep: (presses) => inTurn(() => withPicked((key) => stepLine(key, presses))),
    onRemove: () => inTurn(() => withPicked(removeLine)),
    onClear: () => is.setText(''),
    onEnterGrid: () => is.stall.current?.focusFirst(),
  })
}
