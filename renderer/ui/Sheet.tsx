// A sheet of paper laid over the screen: one small job, then it goes.

import './sheet.css'
import { X } from 'lucide-react'
import { useId, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { IconButton } from './IconButton.tsx'

interface SheetProps {
  isOpen: boolean
  /** Escape, the cross, or a press beside the sheet. Leave out when it must be answered. */
  onClose?: (() => void) | undefined
  /** Its `h2` and accessible name. */
  title: string
  /** Name of the cross. */
  closeLabel: string
  /** `side` full height at the end of the line, `centre` (default), `full` the whole window. */
  place?: 'side' | 'centre' | 'full'
  /** Width of a `side` or `centre` sheet: 560 px (default) or 880 px. */
  width?: 'regular' | 'wide'
  /** Beside the title. */
  aside?: ReactNode
  /** Stays at the bottom: the next step, at the end of the line. */
  footer?: ReactNode
  children: ReactNode
}

/** A modal dialog (the browser's own: focus is kept inside and given back, what is behind is inert). */
export function Sheet(props: SheetProps) {
  return props.isOpen ? <OpenSheet {...props} /> : null
}

function OpenSheet({ onClose, title, closeLabel, place = 'centre', width = 'regular', ...content }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    const opened = dialog.current
    if (opened && !opened.open) {
      opened.showModal()
      if (!opened.querySelector('[autofocus]')) opened.focus()
    }
    return () => opened?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={classNames('sheet', place, width)}
      aria-labelledby={titleId}
      tabIndex={-1}
      closedby={onClose ? 'closerequest' : 'none'}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
      onClose={(event) => {
        if (!event.currentTarget.open) onClose?.()
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget && isBeside(event.currentTarget, event)) onClose?.()
      }}
    >
      <header className="sheet-head">
        <h2 id={titleId}>{title}</h2>
        {content.aside}
        {onClose && <IconButton label={closeLabel} icon={<X />} onPress={onClose} />}
      </header>
      <div className="sheet-body">{content.children}</div>
      {content.footer !== undefined && <footer className="sheet-foot">{content.footer}</footer>}
    </dialog>
  )
}

function isBeside(dialog: HTMLDialogElement, point: { clientX: number; clientY: number }): boolean {
  const box = dialog.getBoundingClientRect()
  const isInside =
    point.clientX >= box.left && point.clientX <= box.right && point.clientY >= box.top && point.clientY <= box.bottom
  return !isInside
}
