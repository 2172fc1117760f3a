// What is left of an article, what came, what went without being sold.

import './catalogue.css'
import { PackageMinus, PackagePlus } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import type { ArticleId } from '../../shared/kernel/id.ts'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { localDate } from '../../shared/kernel/day.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Screen } from '../ui/Screen.tsx'
import { pictureOf } from './art-of.ts'
import { StockSheet } from './StockSheet.tsx'

interface StockScreenProps {
  readonly article: ArticleId
  readonly mayReceive: boolean
}

/** The book as movements; two buttons make one more. */
export function StockScreen({ article: id, mayReceive }: StockScreenProps) {
  const { t, quantity } = useText()
  const [, go] = useLocation()
  const { value: article } = useAnswer('catalogue.article', { article: id })
  const { value: book } = useAnswer('stock.movements', { item: id })
  const [way, setWay] = useState<'in' | 'out' | null>(null)
  if (!article) return null
  const left = book?.level?.quantity ?? article.stock ?? 0
  return (
    <Screen
      title={article.name}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/catalogue')} />
          {article.stocked && (
            <BigButton label={t('catalogue.takeOut')} icon={<PackageMinus />} onPress={() => setWay('out')} />
          )}
          {article.stocked && mayReceive && (
            <BigButton label={t('catalogue.receive')} tone="go" icon={<PackagePlus />} onPress={() => setWay('in')} />
          )}
        </>
      }
    >
      <div className="stock">
        <p className="stock-left">
          <ArtPicture {...pictureOf(article, article)} size={132} />
          <span>
            {article.stocked
              ? t('catalogue.left', { quantity: quantity(left, article.unit) })
              : t('catalogue.notCounted')}
          </span>
        </p>
        <Movements movements={book?.movements ?? []} unit={article.unit} />
      </div>
      {way && <StockSheet article={article} way={way} onClose={() => setWay(null)} />}
    </Screen>
  )
}

interface MovementsProps {
  readonly movements: Output<'stock.movements'>['movements']
  readonly unit: Output<'catalogue.article'>['unit']
}

function Movements({ movements, unit }: MovementsProps) {
  const { t, quantity, day, time } = useText()
  const zone = useStatus().coop?.timeZone ?? 'Europe/Paris'
  return (
    <section className="card">
      <h2 className="card-title">{t('catalogue.movements')}</h2>
      {movements.length === 0 && <p>{t('catalogue.noMovement')}</p>}
      <ul className="movements">
        {movements.map((movement) => (
          <li key={`${movement.till} ${movement.seq} ${movement.cause} ${movement.quantity}`}>
            <span className="movement-when">
              {day(localDate(movement.at, zone), 'short')} {time(movement.at)}
            </span>
            <span>
              {t(`stock.cause.${movement.cause}`)} <bdi className="movement-note">{movement.note}</bdi>
            </span>
            <span className="figure movement-quantity">{quantity(movement.quantity, unit)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
