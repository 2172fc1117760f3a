// A selling tile: picture, short name, price. Two hundred of them can be on a screen.

import './tile.css'
import { ClipboardList, Layers } from 'lucide-react'
import { memo } from 'react'
import { classNames } from './class-names.ts'
import { clothClass, clothStyle } from './Pattern.tsx'
import type { PatternName } from './patterns.ts'
import { Pictogram } from './Pictogram.tsx'
import type { PictogramName } from './pictograms.ts'
import { useLongPress } from './use-long-press.ts'

/** What is drawn when there is no photo. */
export interface Art {
  pictogram: PictogramName
  /** Name of one of the twelve colours, or `#rrggbb`. */
  colour: string
  pattern: PatternName
}

interface PictureTileProps {
  /** Given back to the handlers, so that one handler serves every tile and tiles are not drawn again. */
  id: string
  label: string
  priceText: string
  /** What stands before the price: "from". */
  priceLead?: string | undefined
  /** What stands after the price: `/ m`, one-off… */
  priceNote?: string | undefined
  /** What is left, in figures. */
  badgeText?: string | undefined
  /** The badge's words for those who do not see it. */
  badgeLabel?: string | undefined
  badgeTone?: 'plain' | 'low' | 'none' | undefined
  /** How much of it is set aside for somebody, in figures, and in words for those who do not see it. */
  asideText?: string | undefined
  asideLabel?: string | undefined
  /** Said of a tile that opens on others: it looks like a pile, with dots of their colours. */
  stackLabel?: string | undefined
  stackColours?: readonly string[] | undefined
  /** A few large letters on the picture: a size. Already said by the label. */
  letters?: string | undefined
  /** How many are in the basket, in figures: the tile wears it. */
  countText?: string | undefined
  photoUrl?: string | undefined
  art: Art
  /** `small` for 1024×600, `regular` (default), `large` for few articles. Width comes from the grid. */
  size?: 'small' | 'regular' | 'large'
  isDisabled?: boolean | undefined
  onPress: (id: string, tile: HTMLElement) => void
  onLongPress?: ((id: string, tile: HTMLElement) => void) | undefined
}

/** Accessible name: label, price, price note, badge. Hold, Shift+Enter or the menu key is the long press. */
export const PictureTile = memo(function PictureTile(props: PictureTileProps) {
  const { id, label, art, photoUrl, badgeText, countText, size = 'regular', onPress, onLongPress } = props
  const handlers = useLongPress({
    onPress: (tile) => onPress(id, tile),
    onLongPress: onLongPress && ((tile) => onLongPress(id, tile)),
  })
  return (
    <button
      type="button"
      className={classNames(
        'tile',
        size,
        countText !== undefined && 'chosen',
        props.stackLabel !== undefined && 'opens',
      )}
      style={clothStyle(art.colour, art.pattern)}
      disabled={props.isDisabled}
      {...handlers}
    >
      <span className={classNames('tile-art', clothClass(art.pattern))}>
        {photoUrl === undefined ? (
          <Pictogram name={art.pictogram} className="tile-pictogram" />
        ) : (
          <img className="tile-photo" src={photoUrl} alt="" loading="lazy" decoding="async" draggable="false" />
        )}
        {props.letters !== undefined && (
          <span className="tile-letters" aria-hidden="true">
            <bdi>{props.letters}</bdi>
          </span>
        )}
      </span>
      {props.stackLabel !== undefined && <Stack colours={props.stackColours ?? []} />}
      <span className="tile-label">{label}</span>{' '}
      <span className="tile-price">
        {props.priceLead !== undefined && <span className="tile-note">{props.priceLead} </span>}
        <span className="figure">{props.priceText}</span>
        {props.priceNote !== undefined && <span className="tile-note"> {props.priceNote}</span>}
        {props.stackLabel !== undefined && <span className="unseen"> {props.stackLabel}</span>}
      </span>
      {badgeText !== undefined && (
        <span className={classNames('tile-badge', props.badgeTone)}>
          <Figure text={badgeText} label={props.badgeLabel} />
        </span>
      )}
      {props.asideText !== undefined && (
        <span className="tile-aside">
          <ClipboardList aria-hidden="true" />
          <Figure text={props.asideText} label={props.asideLabel} />
        </span>
      )}
      {countText !== undefined && (
        <span className="tile-count" aria-hidden="true">
          <span className="figure">{countText}</span>
        </span>
      )}
    </button>
  )
})

/** A figure for the eye, and its words for those who do not see it. */
function Figure({ text, label }: { text: string; label: string | undefined }) {
  return (
    <>
      <span className="figure" aria-hidden={label !== undefined}>
        {' '}
        {text}
      </span>
      {label !== undefined && <span className="unseen"> {label}</span>}
    </>
  )
}

/** The mark of a pile: dots of its colours, else sheets one on the other. */
function Stack({ colours }: { colours: readonly string[] }) {
  return (
    <span className="tile-stack" aria-hidden="true">
      <Layers />
      {colours.map((colour) => (
        <span key={colour} className="tile-dot" style={{ backgroundColor: colour }} />
      ))}
    </span>
  )
}
