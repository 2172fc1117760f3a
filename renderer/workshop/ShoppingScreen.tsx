// What must be bought to make a list of things, by supplier, to be printed and taken along.

import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ItemFace } from '../../shared/production/contract.ts'
import { thingArt } from '../app/thing-art.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { ShopList } from '../app/ShopList.tsx'

/** Everything with a recipe can be wished for; what is there already is not bought. */
export function ShoppingScreen() {
  const { t } = useText()
  const [, go] = useLocation()
  const [wished, setWished] = useState<Readonly<Record<string, number>>>({})
  const { value: possible = [] } = useAnswer('production.possible', {})
  const wanted = Object.entries(wished)
    .filter(([, units]) => units > 0)
    .map(([item, units]) => ({ item, quantity: units * 1000 }))
  const { value: shops } = useAnswer('production.shopping', { wanted }, { keep: true })
  const toBuy = wanted.length > 0 ? (shops ?? []) : []
  return (
    <Screen
      className="shopping-screen"
      title={t('workshop.shopping')}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/workshop')} />
          <BigButton
            label={t('common.print')}
            icon={<Printer />}
            tone="go"
            isDisabled={toBuy.length === 0}
            onPress={() => window.print()}
          />
        </>
      }
    >
      <div className="shopping">
        <Card title={t('workshop.toMake')} className="shopping-wishes">
          <ul className="wishes">
            {possible.map(({ face }) => (
              <Wish
                key={face.item}
                face={face}
                units={wished[face.item] ?? 0}
                onChange={(units) => setWished({ ...wished, [face.item]: units })}
              />
            ))}
          </ul>
        </Card>
        <Card title={t('workshop.toBuy')}>
          {toBuy.length === 0 && <p>{wanted.length === 0 ? t('workshop.wishFirst') : t('workshop.allThere')}</p>}
          {toBuy.map((at) => (
            <ShopList key={at.supplier ?? ''} at={at} />
          ))}
        </Card>
      </div>
    </Screen>
  )
}

interface WishProps {
  readonly face: ItemFace
  readonly units: number
  readonly onChange: (units: number) => void
}

function Wish({ face, units, onChange }: WishProps) {
  const { t, quantity } = useText()
  return (
    <li className={units === 0 ? 'no-print' : undefined}>
      <ArtPicture {...thingArt(face)} size={44} />
      <span className="wish-name">
        <bdi>{face.name}</bdi>
      </span>
      <Stepper
        label={face.name}
        valueText={quantity(units * 1000, face.unit)}
        lessLabel={t('workshop.less')}
        moreLabel={t('workshop.more')}
        isLessDisabled={units === 0}
        onLess={() => onChange(units - 1)}
        onMore={() => onChange(units + 1)}
        size="small"
      />
    </li>
  )
}
