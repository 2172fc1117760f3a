// Every face with her amount, in the order of names, and the total to the cent.

import type { Cents } from '../../shared/kernel/money.ts'
import type { Rest, Share } from '../../shared/split/split.ts'
import { pictureUrl } from '../app/client.ts'
import { useText } from '../text/use-text.ts'
import { Face } from '../ui/Face.tsx'
import { byName } from './by-name.ts'

interface SharesProps {
  shares: readonly Share[]
  total: Cents
  rest: Rest
  /** Shows the lines behind an amount. */
  onOpen: (share: Share) => void
}

/** A button a face. */
export function Shares({ shares, total, rest, onOpen }: SharesProps) {
  const { t, money, language } = useText()
  return (
    <ul className="share-faces">
      {byName(shares, language).map((share) => (
        <li key={share.member}>
          <button type="button" className="share-face" onClick={() => onOpen(share)}>
            <ShareFace share={share} />
            <span className="share-words">
              <span className="share-name" dir="auto">
                {share.name}
              </span>{' '}
              <strong className="share-amount figure">{money(share.amount)}</strong>
            </span>
          </button>
        </li>
      ))}
      {rest.amount !== 0 && (
        <li className="share-total">
          <span className="share-soft">{t(`split.rest.${rest.to}`)}</span>
          <strong className="share-amount figure">{money(rest.amount)}</strong>
        </li>
      )}
      <li className="share-total">
        <span className="share-name">{t('split.total')}</span>
        <strong className="share-amount figure">{money(total)}</strong>
        <span className="share-soft">{t('split.toTheCent')}</span>
      </li>
    </ul>
  )
}

interface ShareFaceProps {
  share: Pick<Share, 'name' | 'colour' | 'photo'>
  size?: number
}

/** The face of a share's member. */
export function ShareFace({ share, size = 64 }: ShareFaceProps) {
  const { name, colour, photo } = share
  return <Face name={name} colour={colour} photoUrl={photo ? pictureUrl(photo) : undefined} size={size} />
}
