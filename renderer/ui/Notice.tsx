// A calm word: what happened, what to do, and the button that does it.

import './feedback.css'
import { Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { BigButton } from './BigButton.tsx'
import { classNames } from './class-names.ts'

/** A way out. */
export interface NoticeAction {
  label: string
  onPress: () => void
  icon?: ReactNode
}

interface NoticeProps {
  /** `info` says, `attention` asks for something. Neither is red: nobody did wrong. */
  tone?: 'info' | 'attention'
  /** One short line, in bold. */
  title?: string | undefined
  /** The sentence. */
  text: string
  action?: NoticeAction | undefined
  /** A second, quieter way. */
  otherAction?: NoticeAction | undefined
  icon?: ReactNode
}

/** `attention` is read at once, `info` when the reader pauses. */
export function Notice({ tone = 'info', title, text, action, otherAction, icon }: NoticeProps) {
  return (
    <div className={classNames('notice', tone)} role={tone === 'attention' ? 'alert' : 'status'}>
      <span className="notice-icon" aria-hidden="true">
        {icon ?? (tone === 'attention' ? <TriangleAlert /> : <Info />)}
      </span>
      <div className="notice-words">
        {title !== undefined && <p className="notice-title">{title}</p>}
        <p>{text}</p>
      </div>
      {(action ?? otherAction) && (
        <div className="notice-ways">
          {otherAction && <BigButton size="small" tone="quiet" {...otherAction} />}
          {action && <BigButton size="small" tone={tone === 'attention' ? 'go' : 'quiet'} {...action} />}
        </div>
      )}
    </div>
  )
}

interface EmptyStateProps {
  /** A drawing: `<Pictogram>`, `<ArtPicture>` or an icon. */
  picture: ReactNode
  title: string
  text?: string | undefined
  action?: NoticeAction | undefined
}

/** Nothing here yet: what will be, and how to begin. */
export function EmptyState({ picture, title, text, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <span className="empty-picture" aria-hidden="true">
        {picture}
      </span>
      <p className="empty-title">{title}</p>
      {text !== undefined && <p className="empty-text">{text}</p>}
      {action && <BigButton tone="go" {...action} />}
    </div>
  )
}
