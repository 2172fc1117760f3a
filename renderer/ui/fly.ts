// The picture that flies from the tile to where it goes: the only applause there is.

/** Lets a copy of the first picture inside `from` fly to `to`; nothing moves for those who asked for no motion. */
export function fly(from: HTMLElement, to: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const picture = from.querySelector<HTMLElement>('.cloth') ?? from
  const start = picture.getBoundingClientRect()
  const end = to.getBoundingClientRect()
  const copy = picture.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return
  copy.classList.add('flying')
  copy.setAttribute('aria-hidden', 'true')
  copy.style.cssText = `left:${start.left}px;top:${start.top}px;width:${start.width}px;height:${start.height}px;border-radius:18px`
  for (const name of ['--range', '--range-deep', '--range-accent', '--range-light', '--cloth', '--art']) {
    copy.style.setProperty(name, getComputedStyle(picture).getPropertyValue(name))
  }
  document.body.append(copy)
  const x = end.left + Math.min(28, end.width / 2) - start.left - start.width / 2
  const y = end.top + Math.min(28, end.height / 2) - start.top - start.height / 2
  const flight = copy.animate(
    [
      { transform: 'none', opacity: 1 },
      { transform: `translate(${x * 0.55}px, ${y * 0.55 - 40}px) scale(0.6)`, opacity: 1, offset: 0.55 },
      { transform: `translate(${x}px, ${y}px) scale(0.25)`, opacity: 0.2 },
    ],
    { duration: 320, easing: 'cubic-bezier(0.3, 0.1, 0.3, 1)' },
  )
  flight.addEventListener('finish', () => copy.remove())
  flight.addEventListener('cancel', () => copy.remove())
}
