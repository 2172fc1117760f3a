// What may wait for the eye: it begins once what was just changed has been painted.

/** A hidden window paints nothing: then it begins after this long. */
const UNPAINTED_MS = 50

/** Acts as soon as the next frame is painted, so that the frame is not late for it. */
export function afterPaint(act: () => void): void {
  const unpainted = setTimeout(() => {
    cancelAnimationFrame(frame)
    act()
  }, UNPAINTED_MS)
  const frame = requestAnimationFrame(() => {
    clearTimeout(unpainted)
    setTimeout(act)
  })
}
