// A signature drawn with the finger.

import './signature-pad.css'
import { useLayoutEffect, useRef, type PointerEvent } from 'react'
import { BigButton } from './BigButton.tsx'

interface SignaturePadProps {
  /** Accessible name: what is signed. */
  label: string
  clearLabel: string
  /** A PNG in base64 after each stroke; null once it is wiped. */
  onChange: (pngBase64: string | null) => void
}

const WIDTH = 900
const HEIGHT = 300

/** Ink on white paper whatever the theme: it will be printed. */
export function SignaturePad({ label, clearLabel, onChange }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const last = useRef<{ readonly x: number; readonly y: number } | null>(null)
  const wipe = () => {
    const ink = canvas.current?.getContext('2d')
    if (!ink) return
    ink.fillStyle = '#ffffff'
    ink.fillRect(0, 0, WIDTH, HEIGHT)
  }
  useLayoutEffect(wipe, [])
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    const ink = event.currentTarget.getContext('2d')
    const from = last.current
    if (!ink || !from) return
    const to = placeOf(event)
    ink.strokeStyle = '#14213d'
    ink.lineWidth = 5
    ink.lineCap = 'round'
    ink.beginPath()
    ink.moveTo(from.x, from.y)
    ink.lineTo(to.x, to.y)
    ink.stroke()
    last.current = to
  }
  const lift = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!last.current) return
    last.current = null
    onChange(event.currentTarget.toDataURL('image/png').split(',')[1] ?? null)
  }
  return (
    <div className="signature">
      <canvas
        ref={canvas}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={label}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          last.current = placeOf(event)
          draw(event)
        }}
        onPointerMove={draw}
        onPointerUp={lift}
        onPointerCancel={lift}
      />
      <BigButton
        size="small"
        tone="quiet"
        label={clearLabel}
        onPress={() => {
          wipe()
          onChange(null)
        }}
      />
    </div>
  )
}

/** On the paper, whatever the size it is shown at. */
function placeOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>) {
  const box = currentTarget.getBoundingClientRect()
  return { x: ((clientX - box.left) / box.width) * WIDTH, y: ((clientY - box.top) / box.height) * HEIGHT }
}
