// Gives back what a busy hour took, once nobody has asked anything for a moment.

/** Nobody waits any more: a customer's change takes longer. */
const MOMENT = 3_000

/**
 * Call it at every question. What lies about after a burst of sales is collected in the pause that follows, not in the
 * next sale; V8 by itself would leave it for minutes. Does nothing where the process was not given `--expose-gc`.
 */
export function restsAfter(): () => void {
  const collect = globalThis.gc
  if (!collect) return () => undefined
  let timer: NodeJS.Timeout | undefined
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined
      void collect({ type: 'major', flavor: 'last-resort', execution: 'sync' })
    }, MOMENT).unref()
    timer.refresh()
  }
}
