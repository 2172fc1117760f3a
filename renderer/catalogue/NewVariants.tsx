// The variants to be made, one line each: picture, name, price, and how many there are already.

import { Plus, X } from 'lucide-react'
import { markOf, variantName } from '../../shared/catalogue/variants.ts'
import type { Output } from '../../shared/contract.ts'
import { pictureUrl } from '../app/client.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { pictureOf } from './art-of.ts'
import { said, toggled, type NewVariant, type VariantsDraft } from './variants-draft.ts'

interface NewVariantsProps {
  readonly article: Output<'catalogue.article'>
  /** The model's. */
  readonly name: string
  readonly all: readonly NewVariant[]
  readonly draft: VariantsDraft
  /** The mark of the one that the article is itself: it has its stock already. */
  readonly itself: string | undefined
  readonly onChange: (draft: VariantsDraft) => void
}

/** One that is left out stays in the list, to be put back. */
export function NewVariants({ all, draft, onChange, ...is }: NewVariantsProps) {
  return (
    <ul className="new-variants">
      {all.map((variant) => {
        const mark = markOf(variant)
        return (
          <NewVariantLine
            key={mark}
            {...is}
            variant={variant}
            isLeft={draft.left.includes(mark)}
            isItself={mark === is.itself}
            onSay={(words) => onChange(said(draft, mark, words))}
            onLeave={() => onChange({ ...draft, left: toggled(draft.left, mark, (one) => one === mark) })}
          />
        )
      })}
    </ul>
  )
}

interface LineProps extends Pick<NewVariantsProps, 'article' | 'name'> {
  readonly variant: NewVariant
  readonly isLeft: boolean
  readonly isItself: boolean
  readonly onSay: (words: { readonly price?: number; readonly stock?: number }) => void
  readonly onLeave: () => void
}

function NewVariantLine({ article, name, variant, isLeft, isItself, onSay, onLeave }: LineProps) {
  const { t, decimalMark } = useText()
  const label = variantName(name, variant)
  const { art } = pictureOf(article, { ...article, colour: variant.colour ?? article.colour })
  const photo = variant.photo ?? (isItself ? article.photo : null)
  return (
    <li className={classNames('new-variant', isLeft && 'left')}>
      <ArtPicture art={art} photoUrl={photo ? pictureUrl(photo) : undefined} size={56} />
      <span className="new-variant-name">
        <bdi>{label}</bdi>
      </span>
      <IconButton
        label={isLeft ? `${t('common.add')} ${label}` : t('variants.remove', { name: label })}
        icon={isLeft ? <Plus /> : <X />}
        onPress={onLeave}
      />
      {!isLeft && (
        <div className="new-variant-figures">
          <AmountInput
            label={t('common.price')}
            value={variant.price}
            onChange={(price) => onSay({ price: price ?? 0 })}
            decimalText={decimalMark}
          />
          {article.stocked && !isItself && (
            <There label={label} value={variant.stock} onSay={onSay} unit={article.unit} />
          )}
        </div>
      )}
    </li>
  )
}

interface ThereProps extends Pick<LineProps, 'onSay'> {
  readonly label: string
  readonly value: number
  readonly unit: Output<'catalogue.article'>['unit']
}

function There({ label, value, unit, onSay }: ThereProps) {
  const { t, quantity } = useText()
  return (
    <div className="field">
      <p className="field-label">{t('variants.there')}</p>
      <Stepper
        label={`${t('variants.there')} : ${label}`}
        valueText={quantity(value, unit)}
        lessLabel={t('variants.less', { name: label })}
        moreLabel={t('variants.more', { name: label })}
        isLessDisabled={value === 0}
        onLess={() => onSay({ stock: Math.max(0, value - 1000) })}
        onMore={() => onSay({ stock: value + 1000 })}
      />
    </div>
  )
}
