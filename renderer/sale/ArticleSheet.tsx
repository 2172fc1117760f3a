// What there is to know of an article: who made it, what is in it, what is left; and taking some out unsold.

import './pad.css'
import { Gift, Hammer, PackageMinus, Plus, ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import type { Article, Tile } from '../../shared/catalogue/catalogue.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { GONE_CAUSES, type GoneCause } from '../../shared/stock/stock.ts'
import { pictureUrl } from '../app/client.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Face } from '../ui/Face.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { QuantitySheet } from './QuantitySheet.tsx'
import { artOf } from './tile-art.ts'

interface ArticleSheetProps {
  tile: Tile
  onAdd: () => void
  onClose: () => void
}

/** Opened by holding a tile. */
export function ArticleSheet({ tile, onAdd, onClose }: ArticleSheetProps) {
  const { t, money } = useText()
  const { value: article } = useAnswer('catalogue.article', { article: tile.id })
  const [cause, setCause] = useState<GoneCause | null>(null)
  const { ask } = useAsk('stock.takeOut')
  const [refused, setRefused] = useState<WordedRefusal | null>(null)
  const takeOut = async (quantity: number) => {
    if (!cause) return
    const answer = await ask({ item: tile.id, quantity: thousandths(quantity), cause, note: '' })
    setRefused(answer.ok ? null : answer.refusal)
  }
  if (cause) {
    return (
      <QuantitySheet
        name={`${tile.name} · ${t(`sell.out_${cause}`)}`}
        unit={tile.unit}
        unitPrice={tile.price}
        value={tile.unit === 'piece' ? 1000 : null}
        doneLabel={t('sell.takeOut')}
        onDone={(quantity) => void takeOut(quantity)}
        onClose={() => setCause(null)}
      />
    )
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={tile.name}
      closeLabel={t('common.close')}
      width="wide"
      footer={
        <BigButton
          label={t('sell.addToBasket')}
          subLabel={money(tile.price)}
          icon={<Plus />}
          tone="go"
          isWide
          onPress={onAdd}
        />
      }
    >
      <div className="details-sheet">
        <ArtPicture
          art={artOf(tile, tile.name)}
          photoUrl={tile.photo === null ? undefined : pictureUrl(tile.photo)}
          size={220}
        />
        <div className="sheet-stack">
          <RefusalNotice refusal={refused} />
          <Price tile={tile} />
          {article && <Makers article={article} />}
          {article && article.allergens.length > 0 && <Allergens article={article} />}
          {article?.stocked && <TakeOut onChoose={setCause} />}
        </div>
      </div>
    </Sheet>
  )
}

function Price({ tile }: { tile: Tile }) {
  const { t, money, quantity } = useText()
  return (
    <p className="details-price">
      <strong className="figure">{money(tile.price)}</strong>
      {tile.unit !== 'piece' && <span> {t(`sell.per_${tile.unit}`)}</span>}
      {tile.oneOff && <span className="details-mark">{t('sell.oneOff')}</span>}
      {tile.stock !== null && !tile.oneOff && (
        <span className="details-mark">
          {t('sell.left', { quantity: quantity(Math.max(0, tile.stock), tile.unit) })}
        </span>
      )}
      <Promised tile={tile} />
    </p>
  )
}

/** What open orders were promised of it: it may be sold all the same, but not without knowing. */
function Promised({ tile }: { tile: Tile }) {
  const { t, quantity } = useText()
  const { value: reserved } = useAnswer('order.reserved', {})
  const promised = reserved?.find(({ item }) => item === tile.id)
  if (!promised) return null
  return (
    <span className="details-mark">{t('sell.promised', { quantity: quantity(promised.quantity, tile.unit) })}</span>
  )
}

function Makers({ article }: { article: Article }) {
  const { t } = useText()
  const { value: members } = useAnswer('member.list', { withLeft: true })
  const faces = article.makers.flatMap(({ member }) => members?.filter(({ id }) => id === member) ?? [])
  return (
    <section>
      <h3>{t('sell.madeBy')}</h3>
      {faces.length === 0 ? (
        <p>{t('sell.everyone')}</p>
      ) : (
        <ul className="details-makers">
          {faces.map(
            ({ id, name, colour, photo }: { id: MemberId; name: string; colour: string; photo: string | null }) => (
              <li key={id}>
                <Face name={name} colour={colour} photoUrl={photo === null ? undefined : pictureUrl(photo)} size={48} />
                <span>{name}</span>
              </li>
            ),
          )}
        </ul>
      )}
    </section>
  )
}

function Allergens({ article }: { article: Article }) {
  const { t } = useText()
  return (
    <section>
      <h3>{t('sell.allergens')}</h3>
      <ul className="details-allergens">
        {article.allergens.map((allergen) => (
          <li key={allergen}>
            <ShieldAlert aria-hidden="true" />
            {t(`sell.allergen_${allergen}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function TakeOut({ onChoose }: { onChoose: (cause: GoneCause) => void }) {
  const { t } = useText()
  return (
    <section>
      <h3>{t('sell.takeOut')}</h3>
      <div className="details-out">
        {GONE_CAUSES.map((cause) => (
          <BigButton
            key={cause}
            label={t(`sell.out_${cause}`)}
            icon={OUT_ICONS[cause]}
            size="small"
            tone="quiet"
            onPress={() => onChoose(cause)}
          />
        ))}
      </div>
    </section>
  )
}

const OUT_ICONS = {
  sample: <PackageMinus />,
  gift: <Gift />,
  theft: <ShieldAlert />,
  broken: <Hammer />,
} as const
