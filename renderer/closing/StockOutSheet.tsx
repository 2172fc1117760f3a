// What left without money: shown, given, broken, stolen.

import { Gift, Eye, HeartCrack, ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import type { Tile } from '../../shared/catalogue/catalogue.ts'
import { GONE_CAUSES, type GoneCause } from '../../shared/stock/stock.ts'
import { pictureUrl } from '../app/client.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { patternNamed } from '../ui/patterns.ts'
import { pictogramNamed, suggestPictogram } from '../ui/pictograms.ts'
import { QuantityPad } from '../ui/QuantityPad.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { Sheet } from '../ui/Sheet.tsx'

const CAUSE_ICONS = { sample: <Eye />, gift: <Gift />, theft: <ShieldAlert />, broken: <HeartCrack /> } as const

/** Which article, how many, what happened. */
export function StockOutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useText()
  const [tile, setTile] = useState<Tile | null>(null)
  const [quantity, setQuantity] = useState<number | null>(null)
  const [cause, setCause] = useState<GoneCause | null>(null)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const { ask, pending } = useAsk('stock.takeOut')
  const choose = (chosen: Tile) => {
    setTile(chosen)
    setQuantity(chosen.unit === 'piece' ? 1000 : null)
  }
  const takeOut = async () => {
    if (!tile || !quantity || !cause) return
    const answer = await ask({ item: tile.id, quantity, cause, note: '' })
    if (answer.ok) onClose()
    else setRefusal(answer.refusal)
  }
  return (
    <Sheet
      isOpen
      width="wide"
      title={tile ? tile.name : t('closing.out.which')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        tile && (
          <BigButton
            tone="go"
            label={t('closing.out.confirm')}
            isDisabled={!quantity || !cause}
            isBusy={pending}
            onPress={() => void takeOut()}
          />
        )
      }
    >
      <RefusalNotice refusal={refusal} />
      {tile ? (
        <HowMany tile={tile} quantity={quantity} onQuantity={setQuantity} cause={cause} onCause={setCause} />
      ) : (
        <WhichArticle onChoose={choose} />
      )}
    </Sheet>
  )
}

function WhichArticle({ onChoose }: { onChoose: (tile: Tile) => void }) {
  const { t, quantity } = useText()
  const [text, setText] = useState('')
  const { value: all } = useAnswer('catalogue.tiles', { range: null, limit: 60 })
  const { value: found } = useAnswer('catalogue.search', { text }, { enabled: text.trim() !== '', keep: true })
  const tiles = (text.trim() === '' ? all?.tiles : found)?.filter(({ stock }) => stock !== null)
  return (
    <div className="closing-out">
      <SearchBox label={t('closing.out.search')} value={text} onChange={setText} clearLabel={t('closing.erase')} />
      {tiles?.length === 0 && <p>{t('closing.out.none')}</p>}
      <ul className="closing-out-list">
        {tiles?.map((tile) => (
          <li key={tile.id}>
            <button type="button" className="closing-out-article" onClick={() => onChoose(tile)}>
              <ArtPicture art={artOf(tile)} photoUrl={tile.photo ? pictureUrl(tile.photo) : undefined} />
              <span dir="auto">{tile.name}</span>
              <span className="figure"> {quantity(tile.stock ?? 0, tile.unit)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface HowManyProps {
  tile: Tile
  quantity: number | null
  onQuantity: (quantity: number | null) => void
  cause: GoneCause | null
  onCause: (cause: GoneCause) => void
}

function HowMany({ tile, quantity, onQuantity, cause, onCause }: HowManyProps) {
  const text = useText()
  const { t } = text
  const left = (tile.stock ?? 0) - (quantity ?? 0)
  return (
    <div className="closing-out-facts">
      <QuantityPad
        label={t('closing.out.howMany')}
        value={quantity}
        onChange={onQuantity}
        format={(thousandths) => text.quantity(thousandths, tile.unit)}
        note={t('closing.out.left', { quantity: text.quantity(left, tile.unit) })}
        quickLabel={t('closing.out.howMany')}
        keypadLabel={t('drawer.digits')}
        backspaceLabel={t('drawer.erase')}
        decimals={tile.unit === 'piece' ? 0 : 3}
      />
      <IconChoice
        label={t('closing.out.what')}
        shape="tile"
        value={cause}
        onChange={onCause}
        options={GONE_CAUSES.map((id) => ({ id, label: t(`closing.out.cause.${id}`), icon: CAUSE_ICONS[id] }))}
      />
    </div>
  )
}

function artOf(tile: Tile) {
  return {
    pictogram: tile.pictogram ? pictogramNamed(tile.pictogram) : suggestPictogram(tile.name),
    colour: tile.colour,
    pattern: patternNamed(tile.pattern),
  }
}
