// The frame of a screen: its title, its job, its next step.

import './sheet.css'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface ScreenProps {
  /** Its only `h1`. */
  title: string
  /** At the end of the title's line. */
  actions?: ReactNode
  /** At the bottom: quiet buttons first, the one big button last. */
  footer?: ReactNode
  className?: string
  children: ReactNode
}

/** Fills its place; only the middle scrolls. Whose button went with the screen before goes on from here with the Tab key. */
export function Screen({ title, actions, footer, className, children }: ScreenProps) {
  const body = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (document.activeElement === document.body) body.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section className={classNames('screen', className)}>
      <header className="screen-head">
        <h1>{title}</h1>
        {actions}
      </header>
      <div ref={body} className="screen-body" tabIndex={-1}>
        {children}
      </div>
      {footer !== undefined && <footer className="screen-foot">{footer}</footer>}
    </section>
  )
}

interface CardProps {
  /** Its `h2`, when it has one. */
  title?: string
  className?: string
  children: ReactNode
}

/** A piece of lighter paper. */
export function Card({ title, className, children }: CardProps) {
  return (
    <section className={classNames('card', className)}>
      {title !== undefined && <h2 className="card-title">{title}</h2>}
      {children}
    </section>
  )
}
