// How long ago something was by the till's clock, told anew every few seconds.

import { useEffect, useState } from 'react'

const EVERY_MS = 10_000

/** Minutes since an instant; `now` is the host's, of its last answer: this screen's own clock may be wrong. */
export function useMinutesSince(now: number): (at: number) => number {
  const [ahead, setAhead] = useState(() => now - Date.now())
  const [own, setOwn] = useState(() => Date.now())
  useEffect(() => {
    setAhead(now - Date.now())
    setOwn(Date.now())
  }, [now])
  useEffect(() => {
    const timer = setInterval(() => setOwn(Date.now()), EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return (at) => Math.max(0, Math.floor((own + ahead - at) / 60_000))
}
