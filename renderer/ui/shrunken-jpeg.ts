// A picture made small enough to keep: JPEG, turned the right way up.

const QUALITY = 0.82

/** Base64 (without prefix) of a JPEG of at most so many pixels a side. Rejects what the browser cannot read as a picture. */
export async function shrunkenJpeg(source: CanvasImageSource | Blob, longestSide: number): Promise<string> {
  const picture = await createImageBitmap(source, { imageOrientation: 'from-image' })
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No canvas to draw the picture on')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const url = canvas.toDataURL('image/jpeg', QUALITY)
  return url.slice(url.indexOf(',') + 1)
}
