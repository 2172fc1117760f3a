// The colour of a photo where it is touched.

/** Pixels around the touched one that count: cloth is never of one single colour. */
const AROUND = 6

/** `#rrggbb`, the average around a point of the picture; `x` and `y` from 0 to 1. Null when it cannot be read. */
export function colourAt(image: HTMLImageElement, { x, y }: { readonly x: number; readonly y: number }): string | null {
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth
  canvas.height = image.naturalHeight
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context || canvas.width === 0) return null
  context.drawImage(image, 0, 0)
  const left = Math.max(0, Math.round(x * canvas.width) - AROUND)
  const top = Math.max(0, Math.round(y * canvas.height) - AROUND)
  const { data } = context.getImageData(left, top, AROUND * 2, AROUND * 2)
  return averageColour(data)
}

/** Average of the pixels that can be seen, four bytes each; null when none can. */
function averageColour(data: Uint8ClampedArray): string | null {
  const sums = [0, 0, 0]
  let seen = 0
  for (let at = 0; at + 3 < data.length; at += 4) {
    if ((data[at + 3] ?? 0) === 0) continue
    seen += 1
    for (const channel of [0, 1, 2]) sums[channel] = (sums[channel] ?? 0) + (data[at + channel] ?? 0)
  }
  if (seen === 0) return null
  return `#${sums
    .map((sum) =>
      Math.round(sum / seen)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
