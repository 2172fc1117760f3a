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

/** Nobody stands at the till. */
const A_REST = 60_000
const LOOK_AGAIN = 30_000

/** What follows whether somebody asks. */
export interface AtRest {
  asked(): void
  stop(): void
}

/** Acts now and again while nobody has asked anything for a minute. */
export function atRest(act: () => void): AtRest {
  let askedAt = performance.now()
  const timer = setInterval(() => {
    if (performance.now() - askedAt >= A_REST) act()
  }, LOOK_AGAIN).unref()
  return {
    asked: () => void (askedAt = performance.now()),
    stop: () => clearInterval(timer),
  }
}
