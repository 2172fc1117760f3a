// Draws a decoded paper as it would come out of the printer, to be looked at.

import { createCanvas, loadImage } from '@napi-rs/canvas'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Paper } from '../../shared/receipt/receipt.ts'

const COLUMN = 12

/** Writes `test/artefacts/<name>.png`. */
export async function drawPaper(name: string, paper: Paper): Promise<void> {
  const width = paper.columns * COLUMN + 40
  const heights: number[] = paper.lines.map(({ double, picture }) => (picture ? (double ? 56 : 30) : double ? 56 : 30))
  const pictures = await Promise.all(
    paper.lines.map(({ picture }) => (picture ? loadImage(Buffer.from(picture, 'base64')) : null)),
  )
  pictures.forEach((picture, index) => picture && (heights[index] = picture.height))
  const canvas = createCanvas(
    width,
    heights.reduce((sum, height) => sum + height, 40),
  )
  const context = canvas.getContext('2d')
  context.fillStyle = '#fffdf5'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000'
  let y = 20
  paper.lines.forEach((line, index) => {
    const picture = pictures[index]
    const height = heights[index] ?? 30
    if (picture) context.drawImage(picture, 20, y)
    else drawText(context, line, y)
    y += height
  })
  const path = join(import.meta.dirname, '..', 'artefacts', `${name}.png`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, canvas.toBuffer('image/png'))
}

function drawText(
  context: ReturnType<ReturnType<typeof createCanvas>['getContext']>,
  line: Paper['lines'][number],
  y: number,
): void {
  const size = line.double ? 40 : 20
  context.font = `${line.bold ? 'bold ' : ''}${size}px 'DejaVu Sans Mono', 'Liberation Mono', monospace`
  const step = line.double ? COLUMN * 2 : COLUMN
  ;[...line.text].forEach((character, index) => context.fillText(character, 20 + index * step, y + size))
}
